import * as zod from "zod/mini";
import { describeIssue, furthestIn, type Issue } from "./mismatch.ts";
import { mapped } from "./schema.ts";

/** The rows of a list that can be read. */
export interface Rows<Row> {
  rows: Row[];
  /** How many the vendor sent. A page is the last one when these are fewer than were asked for: rows may be left out. */
  sent: number;
}

/**
 * The rows that the schema can read. One odd row does not take the others along: it is left out, and {@link noting} tells
 * of it. Where none can be read, the list is unreadable for the reason of its first row.
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

/** The same for a list that is never read page by page. */
export const rowsOf = <Row>(row: zod.ZodMiniType<Row>) => mapped(countedRows(row), ({ rows }) => rows);

/** A field that holds a list: what can be read of it, and nothing where it is no list. */
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

/** What was left out of an answer: how many rows, and what was wrong with the first. */
interface LeftOut {
  count: number;
  first: Issue;
}

/** Reading is synchronous, so there is one answer at a time. */
let leftOut: LeftOut | undefined;

const note = (issue: Issue): void => {
  leftOut ??= { count: 0, first: issue };
  leftOut.count++;
};

/** Reads an answer, and says what {@link countedRows}, {@link rowsOf} and {@link listIn} leave out of it. */
export const noting = <Answer>(read: () => Answer): { answer: Answer; leftOut: LeftOut | undefined } => {
  leftOut = undefined;
  const answer = read();
  return { answer, leftOut };
};

/** In a line for whoever looks after the app; without the values, which are a person's. */
export const describeLeftOut = ({ count, first }: LeftOut): string =>
  `${count} ${count === 1 ? "row was" : "rows were"} left out, which cannot be read (${describeIssue(first)})`;
