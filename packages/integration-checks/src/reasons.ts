import type * as zod from "zod";
import { withArticle } from "./english/nouns.ts";

/** How many reasons are given; the others are mostly the same one in other places. */
const MOST_REASONS = 3;

/** "an array", "a string"; null stands by itself. */
const withKind = (kind: string): string =>
  kind === "null" ? kind : withArticle(kind === "record" ? "object" : kind);

/** What is wrong at a place, in words of our own where zod's are about its types. */
const reasonOf = (issue: zod.core.$ZodIssue): string => {
  const place = issue.path.map(String).join(".") || "It";
  const [, expected = "", received = ""] = /expected (\w+), received (\w+)/.exec(issue.message) ?? [];
  if (received === "undefined") return `${place} is missing`;
  if (expected !== "") return `${place} is ${withKind(received)}, not ${withKind(expected)}`;
  if (issue.code === "invalid_value") return `${place} is none of ${issue.values.map(String).join(", ")}`;
  if (issue.code === "unrecognized_keys") return `${place} has the unknown ${issue.keys.join(", ")}`;
  return `${place}: ${issue.message}`;
};

/** Why zod refuses a value, in one line: `creates.a is null, not an object; and 2 more.` */
export const reasonsOf = ({ issues }: zod.ZodError): string => {
  const more = issues.length - MOST_REASONS;
  return `${issues.slice(0, MOST_REASONS).map(reasonOf).join("; ")}${more > 0 ? `; and ${more} more` : ""}.`;
};
