import type { AppDefinition, Operation } from "./definition.ts";
import type { JsonRecord } from "./records.ts";

/** What a rule found. */
export interface Finding {
  /** The place in the definition, such as `creates.create_job.inputFields.place_id`. */
  where: string;
  /** What is wrong. */
  message: string;
  /** What to write instead. */
  fix: string;
}

interface RuleBase {
  /** Zapier's id of the check, or a name where Zapier only has words. */
  id: string;
  severity: "error" | "warning";
  /** What holds where the rule is kept. */
  title: string;
  /** Where Zapier says so. */
  page: string;
}

/** A rule over the compiled definition. */
export interface Rule extends RuleBase {
  check: (app: AppDefinition) => Finding[];
}

/** An operation that was called, and what it returned. */
export interface LiveRun {
  operation: Operation;
  records: JsonRecord[];
  /** Why it failed, if it did. */
  failure?: string;
}

/** A rule over what an operation really returns. */
export interface LiveRule extends RuleBase {
  check: (run: LiveRun) => Finding[];
}

/** Zapier's page of a check. */
export const checkPage = (id: string): string =>
  `https://docs.zapier.com/integrations/publish/integration-checks-reference#${id}`;

/** Zapier's page of what reviewers look for; it has a heading for each kind of operation. */
export const requirementsPage =
  "https://docs.zapier.com/integrations/publish/integration-publishing-requirements";

/** Zapier's page of how it tells new records from those it has seen. */
export const deduplicationPage = "https://docs.zapier.com/integrations/build/deduplication";
