import type * as zod from "zod/mini";

/** What is wrong with a value, and its path. */
export type Issue = Pick<zod.core.$ZodIssue, "path" | "message">;

/** Describes the first problem in an answer in a few words, without the answer's values. */
export const describeMismatch = ({ issues }: zod.core.$ZodError): string => describeIssue(furthestIn(issues));

export const describeIssue = (issue: Issue | undefined): string => {
  if (!issue?.path.length) return "it is empty or of another kind than documented";
  // Users don't know what "undefined" is.
  const message = issue.message.replace(/\bundefined$/, "nothing");
  return `unexpected value at "${issue.path.join(".")}": ${message}`;
};

/** The first problem. For an answer that may have several shapes, the first problem of the best match. */
export const furthestIn = (issues: readonly zod.core.$ZodIssue[]): zod.core.$ZodIssue | undefined => {
  const [issue] = issues;
  if (issue?.code !== "invalid_union") return issue;
  const inner = issue.errors
    .flatMap((shape) => furthestIn(shape) ?? [])
    .reduce((best, one) => (one.path.length > best.path.length ? one : best));
  return { ...inner, path: [...issue.path, ...inner.path] };
};
