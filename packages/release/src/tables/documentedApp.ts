import type { AppDefinition } from "@integrations/integration-checks";

/** An app as its tables show it. */
export interface DocumentedApp {
  /** The vendor's name: the heading of the app's README. */
  name: string;
  /** `apps/hellotracks`. */
  path: string;
  definition: AppDefinition;
  /** The requests of each operation in Markdown, by address. */
  requests: Map<string, string>;
  /** The key of one input that a function adds to an operation, by address. */
  addedKeys: Map<string, string>;
}

/** Texts as code in Markdown: `title`, `notes`. */
export const codes = (...texts: string[]): string => texts.map((text) => `\`${text}\``).join(", ");
