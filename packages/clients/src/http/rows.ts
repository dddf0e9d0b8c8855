import * as zod from "zod/mini";
import { describeIssue, furthestIn, type Issue } from "./mismatch.ts";
import { mapped } from "./schema.ts";

/** The rows of a list that can be read. */
export interface Rows<Row> {
  rows: Row[];
  /** How many rows the vendor sent, including unreadable ones. A page is the last one if this is less than the limit. */
  sent: number;
}

/**
 * Reads the rows of a list. An unreadable row is left out, without losing the others, and {@link noting} reports it. If
 * no row is readable, the list is invalid, for the reason of its first row.
 */
export const countedRows = <Row>(row: zod.ZodMiniType<Row>) =>
  mapped(zod.array(zod.unknown()), (list, context): Rows<Row> => {
    const { rows, first } = readEach(row, list);
    if (first && rows.length === 0) {
      const { path, message } = first;
      context.issues.push({ code: "custom", message, path: [...path], input: list });
      return zod.NEVER;
    }
    return { rows, sent: list.length };
  });

/** Reads the rows of a list that is not paged. */
export const rowsOf = <Row>(row: zod.ZodMiniType<Row>) => mapped(countedRows(row), ({ rows }) => rows);

/** Reads a field that holds a list: its readable rows; an empty list if it is something else. */
export const listIn = <Row>(row: zod.ZodMiniType<Row>) =>
  mapped(zod.optional(zod.unknown()), (list): Row[] => (Array.isArray(list) ? readEach(row, list).rows : []));

const readEach = <Row>(
  row: zod.ZodMiniType<Row>,
  list: readonly unknown[],
): { rows: Row[]; first: Issue | undefined } => {
  const rows: Row[] = [];
  let first: Issue | undefined;
  for (const [index, sent] of list.entries()) {
    const read = zod.safeParse(row, sent);
    if (read.success) {
      rows.push(read.data);
      continue;
    }
    const issue = furthestIn(read.error.issues) ?? { message: "it cannot be read", path: [] };
    note(issue);
    first ??= { ...issue, path: [index, ...issue.path] };
  }
  return { rows, first };
};

/** What was left out of an answer: the number of rows, and the problem of the first. */
interface LeftOut {
  count: number;
  first: Issue;
}

/** A global is safe here because reading is synchronous: there is one answer at a time. */
let leftOut: LeftOut | undefined;

const note = (issue: Issue): void => {
  leftOut ??= { count: 0, first: issue };
  leftOut.count++;
};

/** Reads an answer, and reports what {@link countedRows}, {@link rowsOf} and {@link listIn} left out of it. */
export const noting = <Answer>(read: () => Answer): { answer: Answer; leftOut: LeftOut | undefined } => {
  leftOut = undefined;
  const answer = read();
  return { answer, leftOut };
};

/** One line for Zapier's log, without any values, since they are personal data. */
export const describeLeftOut = ({ count, first }: LeftOut): string =>
  `${count} ${count === 1 ? "row was" : "rows were"} left out, which cannot be read (${describeIssue(first)})`;
