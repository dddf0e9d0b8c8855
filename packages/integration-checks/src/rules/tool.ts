import type { RuleInfo } from "../rule.ts";

/** Zapier has no page of what is the tool's own. */
const explained = (id: string): string => `integration-checks explain ${id}`;

/** What the tool itself finds: about Zapier's schema, about its input and about its configuration. */
export const toolRules = [
  {
    id: "schema",
    severity: "error",
    title: "zapier-platform-schema accepts the definition",
    page: "https://github.com/zapier/zapier-platform/blob/main/packages/schema/docs/build/schema.md",
  },
  {
    id: "no-operations",
    severity: "publishing",
    title: "The app has a connection, a trigger, a create or a search",
    page: explained("no-operations"),
  },
  {
    id: "stale-input",
    severity: "advice",
    title: "What is checked is up to date with the source",
    page: explained("stale-input"),
  },
  {
    id: "unused-exception",
    severity: "advice",
    title: "Every exception of the configuration is needed",
    page: explained("unused-exception"),
  },
] as const satisfies RuleInfo[];

export type ToolRule = (typeof toolRules)[number]["id"];
