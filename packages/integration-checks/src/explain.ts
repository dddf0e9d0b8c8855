import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { allRules, ruleOf } from "./rules/index.ts";
import { UsageError } from "./usageError.ts";
import { nearest } from "./words.ts";

/** The page of a rule: beside src in the repository, beside dist in the package. */
export const rulePage = (id: string): string =>
  fileURLToPath(new URL(`../docs/rules/${id}.md`, import.meta.url));

/**
 * What a rule asks, why, and how it is kept: its page, in Markdown.
 *
 * @throws {UsageError} when there is no such rule
 */
export const explain = (id: string): string => {
  const rule = ruleOf(id);
  const meant = nearest(
    id,
    allRules.map((one) => one.id),
  );
  if (!rule || !existsSync(rulePage(rule.id)))
    throw new UsageError(
      `There is no rule ${id}.${meant ? ` Did you mean ${meant}?` : " integration-checks --rules lists them all."}`,
    );
  return readFileSync(rulePage(rule.id), "utf8").trimEnd();
};
