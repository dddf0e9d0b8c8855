import type * as zod from "zod/mini";

/** What is wrong with a value, and where. */
export type Issue = Pick<zod.core.$ZodIssue, "path" | "message">;

/** What is wrong with an answer, in a few words and without its values. */
export const describeMismatch = ({ issues }: zod.core.$ZodError): string => describeIssue(furthestIn(issues));

export const describeIssue = (issue: Issue | undefined): string => {
  if (!issue?.path.length) return "it is empty or of another kind than documented";
  // "undefined" says nothing to a person.
  const message = issue.message.replace(/\bundefined$/, "nothing");
  return `unexpected value at "${issue.path.join(".")}": ${message}`;
};

/** What is wrong first; where an answer may have one of several shapes, with the shape that it fits best. */
export const furthestIn = (issues: readonly zod.core.$ZodIssue[]): zod.core.$ZodIssue | undefined => {
  const [issue] = issues;
  if (issue?.code !== "invalid_union") return issue;
  const inner = issue.errors
    .flatMap((shape) => furthestIn(shape) ?? [])
    .reduce((best, one) => (one.path.length > best.path.length ? one : best));
  return { ...inner, path: [...issue.path, ...inner.path] };
};
