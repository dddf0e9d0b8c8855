/**
 * What a fix is worth: a sound app, broken in one place, has exactly that finding, and none once its fix is followed;
 * where only a person knows what to write, a person's answer stands here. For things with many names and many verbs.
 */
import { tmpdir } from "node:os";
import { describe, expect, it } from "@jest/globals";
import { checkDefinition, type Problem, toolProblems, withoutRepeats } from "../src/check.ts";
import { parseDefinition } from "../src/definition.ts";
import { articleFor, inSentence } from "../src/english/nouns.ts";
import { isRecord } from "../src/json.ts";
import { rules } from "../src/rules/index.ts";
import { checkSchema } from "../src/schema.ts";
import { connection, type Json, rawApp } from "./anApp.ts";
import { withFix, withFixes } from "./applyFix.ts";

const nouns = [
  "Deal",
  "Invoice",
  "Company",
  "Sales Order",
  "Hour Entry",
  "SMS",
  "API Key",
  "Unit",
  "Analysis",
  "Email",
];
const verbs = [
  "Create",
  "Update",
  "Delete",
  "Add",
  "Send",
  "Archive",
  "Copy",
  "Match",
  "Publish",
  "Look Up",
  "Approve",
];

const func = "$func$2$f$";
const keyOf = (label: string): string => label.toLowerCase().replaceAll(" ", "_");
const a = (noun: string): string => `${articleFor(noun)} ${inSentence(noun)}`;
const third = (verb: string): string =>
  verb.replace(/^\w+/, (word) =>
    /(?:ch|sh)$/.test(word) ? `${word}es` : `${word.replace(/([^aeiou])y$/, "$1ie")}s`,
  );

/** A sound app about one kind of thing: a polling trigger, a hook, a dropdown, an action, a search, and both in one. */
const soundApp = (noun: string, verb: string): Json => {
  const thing = keyOf(noun);
  const sample = { id: "x1", name: "Heat pump", amount: 1200, created_at: "2026-03-24T08:15:30Z" };
  const outputFields = [
    { key: "id", type: "string" },
    { key: "amount", type: "number" },
    { key: "created_at", type: "datetime" },
  ];
  const name = { key: "name", label: "Name", required: true };
  const subject = {
    key: `${thing}_id`,
    label: noun,
    dynamic: `${thing}_list.id.name`,
    search: `find_${thing}.id`,
    helpText: "See [how it works](https://crm.example.com/help).",
  };
  return rawApp({
    authentication: connection,
    triggers: [
      {
        key: `new_${thing}`,
        noun,
        display: { label: `New ${noun}`, description: `Triggers when a new ${inSentence(noun)} is created.` },
        operation: { type: "polling", perform: func, sample, outputFields },
      },
      {
        key: `${thing}_stage_changed`,
        noun,
        display: {
          label: `Updated ${noun} Stage`,
          description: `Triggers when ${a(noun)} is moved to another stage.`,
        },
        operation: {
          type: "hook",
          perform: func,
          performSubscribe: { method: "POST", url: "https://crm.example.com/hooks" },
          performUnsubscribe: func,
          performList: func,
          sample,
        },
      },
      {
        key: `${thing}_list`,
        noun,
        display: { label: `List of ${noun}`, description: "Fills a list.", hidden: true },
        operation: { type: "polling", perform: func, sample: { id: "x1", name: "Heat pump" } },
      },
    ],
    creates: [
      {
        key: "act",
        noun,
        display: { label: `${verb} ${noun}`, description: `${third(verb)} ${a(noun)}.` },
        operation: { perform: func, inputFields: [name, subject, { key: "note", label: "Note" }], sample },
      },
    ],
    searches: [
      {
        key: `find_${thing}`,
        noun,
        display: { label: `Find ${noun}`, description: `Finds ${a(noun)} by name.` },
        operation: { perform: func, inputFields: [name], sample },
      },
    ],
    searchOrCreates: {
      [`find_${thing}`]: {
        key: `find_${thing}`,
        display: { label: `Find or Create ${noun}`, description: `Finds or creates ${a(noun)}.` },
        search: `find_${thing}`,
        create: "act",
      },
    },
  });
};

/** Everything that is found; the schema, which takes most of the time, is asked unless told otherwise. */
const problemsOf = (app: Json, hasSchema = true): Problem[] => {
  const own = checkDefinition(parseDefinition(app), { newestCore: "19.1.0" });
  if (!hasSchema) return own;
  return [...own, ...withoutRepeats(toolProblems("schema", checkSchema(app, tmpdir()) ?? []), own)];
};

/** The part of an app at a path, where fields are found by their index. */
const at = (app: Json, path: string): Json => {
  const part = path
    .split(".")
    .reduce<unknown>(
      (value, step) => (isRecord(value) || Array.isArray(value) ? Reflect.get(value, step) : undefined),
      app,
    );
  if (!isRecord(part)) throw new Error(`Nothing is at ${path}`);
  return part;
};

interface Mutation {
  rule: string;
  /** The part that is changed, and how; undefined takes away. `THING` stands for the noun's key. */
  part: string;
  change: (part: Json, noun: string, verb: string) => Json;
  /** What a person writes, where the finding suggests nothing. */
  answer?: Json;
  /** The verb of the action, where it matters: the id of what "Create" makes is the person's to choose. */
  verb?: string;
  /** Whether another verb or noun makes it another case. */
  ofWords?: true;
}

const [trigger, hook, create, search, pair] = [
  "triggers.new_THING",
  "triggers.THING_stage_changed",
  "creates.act",
  "searches.find_THING",
  "searchOrCreates.find_THING",
];
const subjectInput = `${create}.operation.inputFields.1`;
const noteInput = `${create}.operation.inputFields.2`;
const lower = (text: string): string => text.charAt(0) + text.slice(1).toLowerCase();

const mutations: Mutation[] = [
  { rule: "D001", part: noteInput, change: () => ({ key: "client_secret_key" }) },
  {
    rule: "D002",
    part: "authentication.fields.0",
    change: () => ({ helpText: "Ask your admin." }),
    answer: { helpText: "Copy it from [settings](https://crm.example.com/settings)." },
  },
  {
    rule: "D003",
    part: "authentication",
    change: () => ({ connectionLabel: "CRM" }),
    answer: { connectionLabel: "{{email}}" },
  },
  {
    rule: "D004",
    part: subjectInput,
    change: () => ({ dynamic: undefined, search: undefined }),
    verb: "Update",
  },
  {
    rule: "D005",
    part: subjectInput,
    change: ({ dynamic }) => ({ dynamic: String(dynamic).replace("list", "lists") }),
  },
  {
    rule: "D006",
    part: `${hook}.operation`,
    change: () => ({ performList: undefined }),
    answer: { performList: func },
  },
  {
    rule: "D007",
    part: `${hook}.operation.performSubscribe`,
    change: () => ({ url: "http://crm.example.com/hooks" }),
  },
  {
    rule: "D007",
    part: subjectInput,
    change: () => ({ helpText: "See [how](http://crm.example.com/help)." }),
  },
  ...[
    "See https://crm.example.com/help.",
    "See [how] (https://crm.example.com/help).",
    "See [how(https://crm.example.com/help).",
    "See [how](crm.example.com/help).",
    "See [](https://crm.example.com/help).",
    'See <a href="https://crm.example.com/help">how</a>.',
    "See http://crm.example.com/help",
  ].map((helpText): Mutation => ({ rule: "D008", part: subjectInput, change: () => ({ helpText }) })),
  {
    rule: "D009",
    part: `${search}.operation`,
    change: () => ({ inputFields: [{ key: "hint", type: "copy", helpText: "It takes a while." }] }),
    answer: { inputFields: [{ key: "email", label: "Email" }] },
  },
  {
    rule: "D010",
    part: `${trigger}.operation`,
    change: () => ({ sample: { amount: 1, created_at: "2026-01-01" }, outputFields: [] }),
    answer: { sample: { id: 1 } },
  },
  { rule: "D011", part: noteInput, change: () => ({ helpText: "Note." }) },
  { rule: "D012", part: `${create}.operation`, change: ({ sample }) => ({ sample: [sample] }) },
  {
    rule: "D012",
    part: `${create}.operation`,
    change: () => ({ sample: {} }),
    answer: { sample: { id: 1 } },
  },
  { rule: "D013", part: subjectInput, change: ({ search: to }) => ({ search: `x${String(to)}` }) },
  { rule: "D014", part: subjectInput, change: () => ({ list: true }) },
  { rule: "D015", part: pair, change: () => ({ create: "acts" }) },
  {
    rule: "D017",
    part: `${hook}.operation`,
    change: () => ({ performUnsubscribe: undefined }),
    answer: { performUnsubscribe: func },
  },
  {
    rule: "D018",
    part: `${create}.display`,
    change: ({ label }) => ({ label: lower(`${String(label)} Now`) }),
  },
  {
    rule: "D018",
    part: `${pair}.display`,
    change: ({ label }) => ({ label: String(label).replace(" or ", " Or ") }),
  },
  {
    rule: "D021",
    part: `${trigger}.display`,
    change: ({ description }) => ({ description: String(description).replace("Triggers when", "Whenever") }),
  },
  { rule: "D021", part: `${trigger}.display`, change: () => ({ description: "A new one." }), ofWords: true },
  {
    rule: "D021",
    part: `${hook}.display`,
    change: ({ description }) => ({ description: String(description).slice(0, -1) }),
  },
  {
    rule: "D022",
    part: `${create}.operation`,
    change: () => ({ inputFields: [func] }),
    answer: { inputFields: [{ key: "name", label: "Name" }] },
  },
  { rule: "D023", part: `${trigger}.operation.sample`, change: () => ({ created_at: "24 Mar 2026 08:15" }) },
  { rule: "D023", part: `${hook}.operation.sample`, change: () => ({ created_at: "2026-03-24 08:15:30" }) },
  {
    rule: "D023",
    part: `${hook}.operation.sample`,
    change: () => ({ created_at: "2026-02-30" }),
    answer: { created_at: "2026-02-28" },
  },
  { rule: "D024", part: `${trigger}.operation.sample`, change: () => ({ amount: "1200" }) },
  { rule: "D024", part: `${trigger}.operation.sample`, change: () => ({ id: 7 }) },
  {
    rule: "D025",
    part: subjectInput,
    change: () => ({ helpText: "[How](javascript:alert)" }),
    answer: { helpText: "[How](https://crm.example.com)" },
  },
  {
    rule: "D026",
    part: "authentication.fields.0",
    change: () => ({ key: "subdomain", label: "Subdomain", type: "string", helpText: undefined }),
    answer: { inputFormat: "https://{{input}}.example.com" },
  },
  { rule: "D027", part: "", change: () => ({ platformVersion: "19.0.3" }) },
  { rule: "D028", part: "flags", change: () => ({ cleanInputData: true }) },
  { rule: "id-input-label", part: subjectInput, change: ({ label }) => ({ label: `${String(label)} ID` }) },
  { rule: "help-text", part: noteInput, change: () => ({ helpText: "Enter the note here." }) },
  { rule: "required-first", part: noteInput, change: () => ({ required: true }) },
  { rule: "list-input", part: noteInput, change: () => ({ helpText: "Separate notes with commas." }) },
  { rule: "noun", part: create, change: () => ({ noun: "Companies" }) },
  // What an action is called and what is said of it, by its own verb and noun.
  {
    rule: "description-form",
    part: `${create}.display`,
    change: ({ label }) => ({ description: `${String(label)}` }),
    ofWords: true,
  },
  {
    rule: "description-form",
    part: `${create}.display`,
    change: ({ description }) => ({ description: `This ${String(description)}` }),
    ofWords: true,
  },
  {
    rule: "description-form",
    part: `${create}.display`,
    change: ({ description }) => ({ description: String(description).slice(0, -1) }),
    ofWords: true,
  },
  {
    rule: "description-form",
    part: `${pair}.display`,
    change: () => ({ description: "Both" }),
    ofWords: true,
  },
  {
    rule: "label-form",
    part: `${create}.display`,
    change: (_part, noun) => ({ label: `New ${noun}` }),
    ofWords: true,
  },
  {
    rule: "label-form",
    part: `${create}.display`,
    change: (_part, noun) => ({ label: `Creating ${noun}` }),
    ofWords: true,
  },
  {
    rule: "label-form",
    part: `${search}.display`,
    change: (_part, noun) => ({ label: `Get ${noun}` }),
    ofWords: true,
  },
  {
    rule: "label-form",
    part: `${trigger}.display`,
    change: (_part, noun) => ({ label: `${noun} Deleted` }),
    ofWords: true,
  },
  {
    rule: "label-form",
    part: `${trigger}.display`,
    change: (_part, noun) => ({ label: noun }),
    ofWords: true,
  },
  { rule: "schema", part: noteInput, change: () => ({ key: "name" }), answer: { key: "note" } },
  {
    rule: "schema",
    part: `${create}.display`,
    change: ({ description }) => ({ description: String(description) + " Long.".repeat(200) }),
    answer: { description: "Does it." },
  },
];

const broken = (
  mutation: Mutation,
  noun: string,
  verb: string,
  answer?: Json,
  from = soundApp(noun, verb),
): Json => {
  const app = JSON.parse(JSON.stringify(from)) as Json;
  const path = mutation.part.replaceAll("THING", keyOf(noun));
  const part = path === "" ? app : at(app, path);
  Object.assign(part, mutation.change(part, noun, verb), answer);
  return JSON.parse(JSON.stringify(app)) as Json;
};

const cases = mutations.flatMap((mutation, index) =>
  (mutation.ofWords ? nouns : nouns.slice(index % nouns.length).slice(0, 1)).map((noun, which) => ({
    mutation,
    rule: mutation.rule,
    noun,
    // It knows nothing of words.
    hasSchema: which === 0,
    verb: mutation.verb ?? verbs[(index + which) % verbs.length] ?? "Create",
  })),
);

describe("a sound app", () => {
  it.each(nouns.flatMap((noun) => verbs.map((verb) => [noun, verb])))(
    "has no finding: %s, %s",
    (noun = "", verb = "") => {
      const found = checkDefinition(parseDefinition(JSON.parse(JSON.stringify(soundApp(noun, verb)))), {
        newestCore: "19.1.0",
      });
      expect(found).toEqual([]);
    },
  );

  it("is broken for every rule over a definition that one change can break", () => {
    const tried = new Set(mutations.map(({ rule }) => rule));
    const untried = [...rules.map(({ id }) => id), "schema"].filter((id) => !tried.has(id));
    // Of an app with more than one trigger, no one change leaves a static webhook alone.
    expect(untried).toEqual(["D016"]);
  });

  it.each(cases)(
    "broken in one place has one finding, and none once that is mended: $rule, $noun, $verb",
    ({ mutation, rule, noun, verb, hasSchema }) => {
      const app = broken(mutation, noun, verb);
      const found = problemsOf(app, hasSchema);
      expect(found.map((problem) => `${problem.rule} ${problem.where}`)).toEqual([
        `${rule} ${found[0]?.where}`,
      ]);
      const [problem] = found;
      const isSuggested = problem?.suggestion !== undefined;
      expect(isSuggested).toBe(mutation.answer === undefined);
      const mended =
        problem && isSuggested ? withFix(app, problem) : broken(mutation, noun, verb, mutation.answer);
      expect(problemsOf(mended, hasSchema)).toEqual([]);
    },
  );

  it.each(nouns)("broken wherever a fix is suggested is sound again once these are followed: %s", (noun) => {
    let app = soundApp(noun, "Update");
    // A dropdown that is gone cannot lead to the wrong trigger too.
    const all = mutations.filter(({ rule, answer }) => answer === undefined && rule !== "D004");
    for (const mutation of all) app = broken(mutation, noun, "Update", undefined, app);
    const rounds: number[] = [];
    for (let found = problemsOf(app); found.length > 0 && rounds.length < 5; found = problemsOf(app)) {
      rounds.push(found.length);
      app = withFixes(app, found);
    }
    expect(problemsOf(app)).toEqual([]);
    expect(rounds.length).toBeLessThan(4);
    expect(rounds[0]).toBeGreaterThan(12);
  });
});
