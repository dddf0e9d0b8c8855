/** Every fault that was seen when other people's apps were checked, by the smallest definition that shows it. */
import { describe, expect, it } from "@jest/globals";
import { checkDefinition } from "../src/check.ts";
import type { AppDefinition } from "../src/definition.ts";
import {
  aCreate,
  aDropdown,
  anApp,
  aSearch,
  aTrigger,
  deal,
  hook,
  type Json,
  withConnection,
  withHelp,
  withInputs,
  withSample,
} from "./anApp.ts";
import { mended } from "./applyFix.ts";

const facts = { newestCore: "19.1.0" };
const of = (rule: string, app: AppDefinition) =>
  checkDefinition(app, facts).filter((problem) => problem.rule === rule);

const described = (label: string, description: string, noun = "Deal"): AppDefinition =>
  anApp({ creates: [aCreate({ noun, display: { label, description } })] });
const found = (label: string, description: string, noun = "Deal"): AppDefinition =>
  anApp({ searches: [aSearch({ noun, display: { label, description } })] });
const triggered = (label: string, noun = "Deal", description?: string): AppDefinition =>
  anApp({
    triggers: [aTrigger({ noun, display: { label, ...(description && { description }) } }), aDropdown()],
  });
const labelled = (label: string, noun = "Deal"): AppDefinition =>
  anApp({ creates: [aCreate({ noun, display: { label } })] });
const dated = (text: string): AppDefinition => withSample({ ...deal, created_at: text });
const orCreates = (display: Json): AppDefinition =>
  anApp({
    searchOrCreates: { find_deal: { key: "find_deal", display, search: "find_deal", create: "create_deal" } },
  });

/** What is said of a definition that is wrong, and what it suggests. */
const wrong: [fault: string, rule: string, app: AppDefinition, suggestion?: unknown][] = [
  ["2: no version of core", "D027", anApp({ platformVersion: "latest" }), "19.1.0"],
  ["2: a core that is not out", "D027", anApp({ platformVersion: "20.0.0" }), "19.1.0"],
  [
    "3: another verb",
    "description-form",
    described("Delete Folder", "Delete a folder.", "Folder"),
    "Deletes a folder.",
  ],
  ["3: an", "description-form", found("Find Invoice", "Invoice lookup", "Invoice"), "Finds an invoice."],
  [
    "3: of its label",
    "description-form",
    described("Add Tag to Contact", "Tagging"),
    "Adds a tag to a contact.",
  ],
  ["4: what happened to what", "label-form", triggered("Folder Deleted", "Folder"), "Deleted Folder"],
  ["4: an order", "label-form", triggered("Watch Deals"), "New Deal"],
  ...[
    "secret_key",
    "client_secret_key",
    "accesstoken",
    "api_key_v2",
    "private_key_pem",
    "x_api_key_header",
    "signing_key",
    "passcode",
    "authorization",
  ].map((key): [string, string, AppDefinition, unknown] => [
    `5: ${key}`,
    "D001",
    withInputs({ key: "name" }, { key }),
    null,
  ]),
  ["5: a secret in the label", "D003", withConnection({ connectionLabel: "{{secret_key}}" })],
  ["6: an id by its label", "D004", withInputs({ key: "guideid", label: "Guide ID" })],
  ["9: HTML", "D008", withHelp('See <a href="https://a.co">docs</a>.'), "See [docs](https://a.co)."],
  ["10: a day that does not exist", "D023", dated("2023-02-31")],
  ["10: a time that does not exist", "D023", dated("2026-08-01T25:61:99Z")],
  ["11: A", "D018", labelled("Set A Container"), "Set a Container"],
  ["11: Or", "D018", labelled("Find Or Create Deal"), "Find or Create Deal"],
  ["11: behind a slash", "D018", labelled("Create Contact/company"), "Create Contact/Company"],
  ["12: separate with", "list-input", withHelp("Separate tags with a comma.")],
  ["12: lines", "list-input", withHelp("Newline-separated.")],
  ["12: one a line", "list-input", withHelp("Enter one tag per line.")],
  ["15: a list", "D012", anApp({ creates: [aCreate({ operation: { sample: [deal] } })] }), deal],
  [
    "19: a label",
    "D018",
    orCreates({ label: "Find or create deal", description: "Finds or creates a deal." }),
    "Find or Create Deal",
  ],
  [
    "19: a description",
    "description-form",
    orCreates({ label: "Find or Create Deal", description: "Deal upsert" }),
    "Finds or creates a deal.",
  ],
  [
    "D016",
    "D016",
    anApp({ triggers: [aTrigger({ operation: { type: "hook" } })], creates: [], searches: [] }),
  ],
  ["D017", "D017", hook({ performUnsubscribe: undefined, performList: "$func$2$f$" })],
  ["D026", "D026", withConnection({ fields: [{ key: "domain", label: "Domain" }] })],
];

const right: [fault: string, rule: string, app: AppDefinition][] = [
  ["1: core 17", "D028", anApp({ platformVersion: "17.9.1", flags: {} })],
  ["4: a noun that begins like the label", "label-form", labelled("Update Case", "Update Case Request")],
  ["4: an adjective", "label-form", triggered("Unpaid Invoice", "Invoice")],
  ["4: another", "label-form", triggered("Inbound Message", "Message")],
  ["4: one change among several", "label-form", triggered("Deal Stage Changed")],
  ["5: a cursor", "D001", withInputs({ key: "paginationToken" })],
  ["7: a code", "D004", withInputs({ key: "data.currency.id", label: "Currency" })],
  ["7: an id that one chooses", "D004", withInputs({ key: "id", label: "ID" }, { key: "name" })],
  ["7: a person's own", "D004", withInputs({ key: "distinct_id" })],
  [
    "7: one way to search among others",
    "D004",
    anApp({
      searches: [
        aSearch({
          operation: {
            inputFields: [
              { key: "name", label: "Name" },
              { key: "id", label: "Deal ID" },
            ],
          },
        }),
      ],
    }),
  ],
  ["8: how addresses begin", "D007", withHelp("Must start with http:// or https://.")],
  ["8: the same", "D008", withHelp("Must start with http:// or https://.")],
  ...[
    "See [d](https://a.co 'title').",
    "See [the [new] d](https://a.co).",
    "See [docs][1].\n\n[1]: https://a.co",
    "Rows [1, 2](ish).",
    "See <https://a.co>.",
  ].map((text): [string, string, AppDefinition] => [`9: ${text}`, "D008", withHelp(text)]),
  ["10: a version", "D023", dated("2024.1.15")],
  ["10: a number", "D023", dated("12-34-5678")],
  ["10: a leap day", "D023", dated("2024-02-29")],
  ["12: refused", "list-input", withHelp("Do not use comma separated names.")],
  ["14: Kudos", "noun", anApp({ creates: [aCreate({ noun: "Kudos" })] })],
  ["14: Chaos", "noun", anApp({ creates: [aCreate({ noun: "Chaos" })] })],
  ["14: small letters", "noun", anApp({ creates: [aCreate({ noun: "sales order" })] })],
];

describe("a fault that was seen", () => {
  it.each(wrong)("%s is found by %s", (_fault, rule, app, ...[suggestion]) => {
    const problems = of(rule, app);
    expect(problems).toHaveLength(1);
    if (suggestion !== undefined) expect(problems[0]?.suggestion).toEqual(suggestion);
  });

  it.each(wrong.filter(([, , , suggestion]) => suggestion !== undefined))(
    "%s is no more, once its suggestion to %s is followed",
    (_fault, rule, app) => {
      const [problem] = of(rule, app);
      const before = checkDefinition(app, facts);
      const after = checkDefinition(problem ? mended(app, problem) : app, facts);
      expect(after.map((one) => one.rule)).toEqual(before.map((one) => one.rule).filter((id) => id !== rule));
    },
  );

  it.each(right)("%s is none to %s", (_fault, rule, app) => {
    expect(of(rule, app)).toEqual([]);
  });

  it("2: what Zapier only asks to consider is advice", () => {
    const app = anApp({
      platformVersion: "18.0.0",
      flags: {},
      creates: [aCreate({ operation: { inputFields: [] } })],
    });
    const severities = ["D022", "D027", "D028"].map((rule) => of(rule, app)[0]?.severity);
    expect(severities).toEqual(["advice", "advice", "advice"]);
  });

  it("6: and an id with a list is asked for by its noun", () => {
    const app = withInputs({ key: "guideid", label: "Guide ID", dynamic: "deal_list.id.name" });
    expect(of("id-input-label", app)[0]?.suggestion).toBe("Guide");
    expect(of("D004", app)).toEqual([]);
  });

  it("7: an instant trigger fills no list", () => {
    const instant = aTrigger({
      key: "document",
      operation: { type: "hook", performSubscribe: "$func$2$f$", performUnsubscribe: "$func$2$f$" },
    });
    const app = anApp({
      triggers: [instant, aTrigger({ key: "new_document_comment" }), aDropdown()],
      creates: [aCreate({ operation: { inputFields: [{ key: "document_id", label: "Document" }] } })],
    });
    const [problem] = of("D004", app);
    expect(problem?.fix).toBe(
      'Add a hidden trigger that lists each document, and dynamic: "document_list.id.name".',
    );
    expect(problem?.suggestion).toBeUndefined();
  });

  it("13: ten inputs in the wrong order are one finding", () => {
    const names = Array.from({ length: 10 }, (_, index) => ({ key: `field_${index}`, required: true }));
    const problems = of("required-first", withInputs({ key: "note" }, ...names));
    expect(problems.map(({ where, fix }) => [where, fix])).toEqual([
      ["creates.create_deal.inputFields", 'Move "field_0", "field_1", "field_2" and 7 more above "note".'],
    ]);
  });
});
