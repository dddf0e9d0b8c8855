import type { AppDefinition, Operation } from "./definition.ts";
import type { JsonRecord } from "./json.ts";

/** What Zapier calls them: an error stops a push, a publishing task stops publishing, advice stops nothing. */
export const severities = ["error", "publishing", "advice"] as const;
export type Severity = (typeof severities)[number];

/** How a severity is called where people read it. */
export const severityNames: Readonly<Record<Severity, string>> = {
  error: "error",
  publishing: "publishing task",
  advice: "advice",
};

/** What a rule found. */
export interface Finding {
  /** The place in the definition, such as `creates.create_job.inputFields.place_id`. */
  where: string;
  /** What is wrong. */
  message: string;
  /** What to write instead. */
  fix: string;
  /** The value to write at `where`; null to leave it out. Missing where only a person knows. */
  suggestion?: unknown;
}

interface RuleBase {
  /** Zapier's id of the check, or a name where Zapier only has words. */
  id: string;
  severity: Severity;
  /** A matter of style: off unless it is asked for. */
  style?: true;
  /** What holds where the rule is kept. */
  title: string;
  /** Where Zapier says so. */
  page: string;
}

/** What is known beside the definition. */
export interface Facts {
  /** The newest zapier-platform-core that is known to exist. */
  newestCore: string;
}

/** A rule over the compiled definition. */
export interface Rule extends RuleBase {
  check: (app: AppDefinition, facts: Facts) => Finding[];
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

/** A rule over two versions of an app. */
export interface ChangeRule extends RuleBase {
  check: (old: AppDefinition, now: AppDefinition) => Finding[];
}

/** What tells a rule to people, whatever it looks at. */
export type RuleInfo = Omit<Rule, "check">;

/** Zapier's page of a check. */
export const checkPage = (id: string): string =>
  `https://docs.zapier.com/integrations/publish/integration-checks-reference#${id}`;

/** Zapier's page of what reviewers look for; it has a heading for each kind of operation. */
export const requirementsPage =
  "https://docs.zapier.com/integrations/publish/integration-publishing-requirements";
export const inputRequirementsPage = `${requirementsPage}#action-input-fields`;

/** Zapier's page of how it tells new records from those it has seen. */
export const deduplicationPage = "https://docs.zapier.com/integrations/build/deduplication";
