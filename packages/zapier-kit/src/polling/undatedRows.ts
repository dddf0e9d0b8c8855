import type { EventSource } from "./eventSource.ts";

/** None of the events that the vendor listed has a date, so the poll can't tell which ones are new. */
export class UndatedRowsError extends Error {
  override name = "UndatedRowsError";
}

/**
 * Watches a source for events without a date (`at` is NaN). A poll leaves them out, because it can't tell them from old
 * ones. Events of a state count whatever their date.
 */
export const watchTimes = <Row, Item extends { id: string }, Cursor>(
  source: EventSource<Row, Item, Cursor>,
) => {
  const undated = new Set<string>();
  let isAnyDated = false;

  return {
    source: {
      ...source,
      at: (row: Row): number => {
        const time = source.at(row);
        if (!Number.isNaN(time)) isAnyDated = true;
        else if (!source.isState && (source.isEvent?.(row) ?? true)) undated.add(source.item(row).id);
        return time;
      },
    },

    /**
     * Logs how many events were left out.
     *
     * @throws {UndatedRowsError} if no event has a date
     */
    report: (log: (line: string) => void): void => {
      if (undated.size === 0) return;
      if (!isAnyDated) throw new UndatedRowsError();
      const [first] = undated;
      log(`This poll left out ${undated.size} events without a date; one of them is ${first}.`);
    },
  };
};
