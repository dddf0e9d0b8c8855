import { type AppDefinition, parseDefinition } from "../src/definition.ts";

/** A part of a definition as JSON. */
export type Json = Record<string, unknown>;

export const deal = { id: "d1", name: "Heat pump", amount: 1200, created_at: "2026-03-24T08:15:30Z" };

/** A trigger that breaks no rule; `operation` and `display` add to it or change it. */
export const aTrigger = ({ operation = {}, display = {}, ...rest }: Json = {}): Json => ({
  key: "new_deal",
  noun: "Deal",
  display: { label: "New Deal", description: "Triggers when a new deal is created.", ...(display as Json) },
  operation: { type: "polling", perform: "$func$2$f$", sample: deal, ...(operation as Json) },
  ...rest,
});

export const aCreate = ({ operation = {}, display = {}, ...rest }: Json = {}): Json => ({
  key: "create_deal",
  noun: "Deal",
  display: { label: "Create Deal", description: "Creates a new deal.", ...(display as Json) },
  operation: {
    perform: "$func$2$f$",
    inputFields: [{ key: "name", label: "Name", required: true }],
    sample: deal,
    ...(operation as Json),
  },
  ...rest,
});

export const aSearch = ({ operation = {}, display = {}, ...rest }: Json = {}): Json => ({
  key: "find_deal",
  noun: "Deal",
  display: { label: "Find Deal", description: "Finds a deal by name.", ...(display as Json) },
  operation: {
    perform: "$func$2$f$",
    inputFields: [{ key: "name", label: "Name", required: true }],
    sample: deal,
    ...(operation as Json),
  },
  ...rest,
});

/** A dropdown: hidden, and so exempt from what only people in the editor meet. */
export const aDropdown = (changes: Json = {}): Json => ({
  key: "deal_list",
  noun: "deals",
  display: { label: "list of deals", description: "Fills a dropdown", hidden: true },
  operation: { type: "polling", perform: "$func$2$f$" },
  ...changes,
});

export const connection = {
  type: "custom",
  test: "$func$2$f$",
  connectionLabel: "{{email}}",
  fields: [
    {
      key: "apiKey",
      label: "API Key",
      type: "password",
      required: true,
      helpText: "Copy it from the [API settings](https://deals.example.com/settings/api).",
    },
  ],
};

const keyed = (operations: Json[]): Json => Object.fromEntries(operations.map((one) => [one.key, one]));

interface Parts {
  triggers?: Json[];
  creates?: Json[];
  searches?: Json[];
  [part: string]: unknown;
}

/** An app that breaks no rule, with the given parts in place of its own. */
export const rawApp = ({ triggers, creates, searches, ...rest }: Parts = {}): Json => ({
  version: "1.0.0",
  platformVersion: "19.1.0",
  flags: { cleanInputData: false },
  authentication: connection,
  triggers: keyed(triggers ?? [aTrigger(), aDropdown()]),
  creates: keyed(creates ?? [aCreate()]),
  searches: keyed(searches ?? [aSearch()]),
  ...rest,
});

export const anApp = (parts: Parts = {}): AppDefinition => parseDefinition(rawApp(parts));

/** An app whose create has these inputs. */
export const withInputs = (...inputFields: unknown[]): AppDefinition =>
  anApp({ creates: [aCreate({ operation: { inputFields } })] });

/** An app whose trigger has this sample and these output fields. */
export const withSample = (sample: Json, outputFields: unknown[] = []): AppDefinition =>
  anApp({ triggers: [aTrigger({ operation: { sample, outputFields } }), aDropdown()] });

/** An app with another connection. */
export const withConnection = (changes: Json): AppDefinition =>
  anApp({ authentication: { ...connection, ...changes } });

/** An app with this help text on an input. */
export const withHelp = (helpText: string): AppDefinition =>
  withInputs({ key: "name", label: "Name", helpText });

/** An app whose trigger is a REST hook. */
export const hook = (operation: Json = {}, changes: Json = {}): AppDefinition =>
  anApp({
    triggers: [
      aTrigger({
        operation: {
          type: "hook",
          performSubscribe: "$func$2$f$",
          performUnsubscribe: "$func$2$f$",
          ...operation,
        },
        ...changes,
      }),
      aDropdown(),
    ],
  });
