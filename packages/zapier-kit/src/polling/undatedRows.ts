import type { EventSource } from "./eventSource.ts";

/** Every event that a vendor listed lacks its time, so that nobody knows which of them are new. */
export class UndatedRowsError extends Error {
  override name = "UndatedRowsError";
}

/**
 * Watches a source for events without a time (`at` is NaN), which a poll cannot tell from old ones and leaves out. A state
 * is shown whatever its time, so that it misses none.
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
     * Says how many were left out.
     *
     * @throws {UndatedRowsError} where none has a time
     */
    report: (log: (line: string) => void): void => {
      if (undated.size === 0) return;
      if (!isAnyDated) throw new UndatedRowsError();
      const [first] = undated;
      log(`This poll left out ${undated.size} events that tell no time; one of them is ${first}.`);
    },
  };
};
