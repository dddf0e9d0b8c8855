import { expect, test } from "@jest/globals";
import { parseZap, ZapFileError } from "../src/zapFile.ts";

const head = "name: A Zap\ntrigger: { app: desk, key: new_ticket }\n";
const steps = (...lines: string[]) => `${head}steps:\n${lines.map((line) => `  ${line}\n`).join("")}`;

test("reads a Zap with its defaults", () => {
  const { zap } = parseZap(
    steps(
      "- { id: person, app: desk, search: find_person, inputs: { query: '{{trigger.name}}' } }",
      "- { id: ticket, app: desk, create: create_ticket, inputs: { title: 'For {{steps.person.name}}', tags: [a, 1], urgent: true } }",
    ),
  );
  expect(zap).toEqual({
    name: "A Zap",
    timezone: "UTC",
    trigger: { app: "desk", key: "new_ticket", inputs: {} },
    steps: [
      {
        id: "person",
        app: "desk",
        search: "find_person",
        inputs: { query: "{{trigger.name}}" },
        otherwise: "stop",
      },
      {
        id: "ticket",
        app: "desk",
        create: "create_ticket",
        inputs: { title: "For {{steps.person.name}}", tags: ["a", 1], urgent: true },
      },
    ],
    rehearsal: [],
  });
});

test("a search may create when it finds nothing", () => {
  const { zap } = parseZap(
    steps(
      "- { id: t, app: desk, search: find_ticket, otherwise: { create: create_ticket, inputs: { title: x } } }",
    ),
  );
  expect(zap.steps[0]).toMatchObject({ otherwise: { create: "create_ticket", inputs: { title: "x" } } });
});

const filter = (...conditions: string[]) =>
  steps(
    `- { id: f, filter: [${conditions.join(", ")}] }`,
    "- { id: t, app: desk, create: create_ticket, inputs: { title: x } }",
  );

const create = (inputs: string) => steps(`- { id: t, app: desk, create: create_ticket, inputs: ${inputs} }`);

test.each([
  ["text that is no YAML", "name: [", "line 1: what began above with [ is not closed with ]"],
  ["no Zap at all", "just text", "line 1: the file must be a map"],
  ["an empty file", "# nothing\n", "line 1: the file is empty"],
  ["a missing trigger", "name: x\nsteps:\n  - { id: t, app: desk, create: c }", "line 1: trigger is missing"],
  ["no steps", `${head}steps: []`, "line 3: steps must not be empty"],
  [
    "a key that nobody knows",
    `${head}stepps: []\nsteps: []`,
    "line 3: stepps is not known here (allowed: name, description, timezone, trigger, steps, rehearsal)",
  ],
  [
    "a key that a step does not have",
    steps("- id: t", "  app: desk", "  create: c", "  input: {}"),
    "line 7: step 1: input is not known here (allowed: id, app, create, inputs)",
  ],
  [
    "a step that is neither search nor create",
    steps("- { id: t, app: desk }"),
    "line 4: step 1: create is missing, or search, or filter",
  ],
  [
    "an id that cannot be referred to",
    steps("- { id: my step, app: desk, create: c }"),
    "step 1: id must be letters",
  ],
  [
    "an id twice",
    steps("- { id: t, app: desk, create: c }", "- { id: t, app: desk, create: c }"),
    'line 5: step 2: id: "t" is the id of an earlier step too',
  ],
  ["a reference without quotes", create("{ title: {{trigger.id}} }"), "needs quotes"],
  ["an input that is nothing", create("{ title: }"), "line 4: step 1: inputs.title must be text"],
  [
    "a reference to a later step",
    create("{ title: '{{steps.t.id}}' }"),
    '{{steps.t.id}} refers to "t", which is no earlier step',
  ],
  [
    "curly braces without reference",
    create("{ title: '{{triger.id}}' }"),
    "line 4: step 1: inputs.title: {{triger.id}} is no reference",
  ],
  [
    "a reference that is not closed",
    create("{ tags: ['{{trigger.id}} {{trigger.name and'] }"),
    "line 4: step 1: inputs.tags: {{trigger.name has no closing }}",
  ],
  ["a step that is text", steps("- file it"), "line 4: step 1 must be a map"],
  ["a step without id", steps("- { app: desk, create: c }"), "line 4: step 1: id is missing"],
  ["a name that is a number", "name: 3", "line 1: name must be text"],
  [
    "a count below zero",
    `${steps("- { id: t, app: desk, create: c }")}rehearsal:\n  - { round: r, expect: { fired: -1 } }`,
    "line 6: round 1: expect.fired must be at least 0",
  ],
  [
    "a reference in the trigger",
    "name: x\ntrigger: { app: desk, key: k, inputs: { a: '{{trigger.id}}' } }\nsteps:\n  - { id: t, app: desk, create: c }",
    "line 2: trigger.inputs.a: a trigger has nothing to refer to",
  ],
  [
    "a wrong reference in a search's create",
    steps("- { id: t, app: desk, search: s, otherwise: { create: c, inputs: { a: '{{steps.x.id}}' } } }"),
    "step 1: otherwise.inputs.a: {{steps.x.id}} refers to",
  ],
  [
    "another way out of a search",
    steps("- { id: t, app: desk, search: s, otherwise: shrug }"),
    'must be "stop", "continue" or',
  ],
  [
    "a condition that Zapier's filter does not have",
    filter("{ field: '{{trigger.id}}', condition: Equals, value: x }"),
    "line 4: step 1: filter.0.condition is no condition of a filter that is known here (there is: (Text) Contains, ",
  ],
  ["a filter without conditions", filter(), "line 4: step 1: filter must not be empty"],
  [
    "a comparison with nothing",
    filter("{ field: '{{trigger.id}}', condition: (Text) Contains }"),
    "line 4: step 1: filter.0.value is missing",
  ],
  [
    "a value for a condition that takes none",
    filter("{ field: '{{trigger.id}}', condition: Exists, value: x }"),
    "line 4: step 1: filter.0.value is not known here (allowed: field, condition)",
  ],
  [
    "a condition about no field",
    filter("{ field: id, condition: Exists }"),
    'line 4: step 1: filter.0.field must be one reference, such as "{{trigger.id}}"',
  ],
  ["a condition that is text", filter("Exists"), "line 4: step 1: filter.0 must be a map"],
  [
    "a filter of a later step",
    filter("{ field: '{{steps.t.id}}', condition: Exists }"),
    'step 1: filter.0.field: {{steps.t.id}} refers to "t", which is no earlier step',
  ],
  [
    "a reference to a filter",
    filter("{ field: '{{trigger.id}}', condition: Exists }").replace("title: x", "title: '{{steps.f.id}}'"),
    'step 2: inputs.title: {{steps.f.id}} refers to "f", a filter, which has no fields',
  ],
  ["an app of a filter", steps("- { id: f, app: desk, filter: [] }"), "step 1: app is not known here"],
  [
    "a time zone that does not exist",
    `${head}timezone: Mars/Base\n${steps("- { id: t, app: desk, create: c }").slice(head.length)}`,
    "line 3: timezone is no time zone",
  ],
  [
    "a request that is none",
    `${steps("- { id: t, app: desk, create: c }")}rehearsal:\n  - { round: r, expect: { received: [{ sandbox: desk, request: jobs }] } }`,
    "must be a method and a path",
  ],
])("refuses %s", (_, text, words) => {
  expect(() => parseZap(text)).toThrow(ZapFileError);
  expect(() => parseZap(text)).toThrow(words);
});

test("names every problem", () => {
  expect(() => parseZap(create("{ a: '{{x}}', b: '{{y}}' }"))).toThrow(/\{\{x\}\}.*\n.*\{\{y\}\}/);
});

test("of YAML's problems only the first is named, as the others follow from it", () => {
  const text = `${head}steps:\n  - id: t\n   app: [\n  create: "c\n`;
  expect(() => parseZap(text)).toThrow(/^line \d+: .*$/);
});

test("a map's names may be whatever people call a property", () => {
  const { zap } = parseZap(create("{ extra: { Shoe size (EU): 42, Größe: x, a.b: y } }"));
  expect(zap.steps).toMatchObject([{ inputs: { extra: { "Shoe size (EU)": 42, Größe: "x", "a.b": "y" } } }]);
});

const aliases = Array.from(
  { length: 9 },
  (_, level) => `a${level + 1}: &a${level + 1} [${`*a${level}, `.repeat(9)}]`,
).join("\n");

test.each([
  ["aliases that make a gigabyte", `a0: &a0 [x]\n${aliases}\n`],
  ["a list that holds itself", create("{ tags: &t [*t] }")],
  ["100,000 lists in each other", create(`{ tags: ${"[".repeat(100_000)}${"]".repeat(100_000)} }`)],
])("S11: a file with %s is a problem in words", (_, text) => {
  expect(() => parseZap(text)).toThrow(ZapFileError);
});
