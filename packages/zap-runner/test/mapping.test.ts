import { expect, test } from "@jest/globals";
import { curlies, fill, firstField, parseReference, type Scope, unclosed } from "../src/mapping.ts";

const scope: Scope = {
  trigger: {
    id: 7,
    open: false,
    title: "{{trigger.id}} & # 🚚\n{{steps.person.name}}",
    nothing: null,
    contact: { name: "Ana", phones: ["1", "2"] },
    items: [{ sku: "a", price: { net: 1 } }, { sku: "b" }],
    flat__key: "as it is",
  },
  steps: { person: { name: "Diana" }, nobody: {} },
  run: { startedAt: new Date("2024-02-28T23:30:00Z"), timezone: "Europe/Berlin" },
};

test.each([
  ["{{trigger.id}}", 7],
  ["{{ trigger.open }}", false],
  ["{{trigger.contact}}", { name: "Ana", phones: ["1", "2"] }],
  ["{{trigger.contact.name}}", "Ana"],
  ["{{trigger.contact__name}}", "Ana"],
  ["{{trigger.flat__key}}", "as it is"],
  ["{{trigger.contact.phones}}", ["1", "2"]],
  ["{{trigger.contact.phones.1}}", "2"],
  ["{{trigger.items__sku}}", ["a", "b"]],
  ["{{trigger.items__price__net}}", [1, ""]],
  ["{{steps.person.name}}", "Diana"],
  ["{{trigger.nothing}}", ""],
  ["{{trigger.missing.deep}}", ""],
  ["{{trigger.__proto__}}", ""],
  ["{{steps.nobody.name}}", ""],
])("%s alone is the value with its type", (text, value) => {
  expect(fill(text, scope)).toEqual(value);
});

test.each([
  ["no. {{trigger.id}}, {{trigger.open}}", "no. 7, false"],
  ["{{trigger.id}}{{trigger.id}}", "77"],
  ["{{trigger.items__sku}}!", "a,b!"],
  ["{{trigger.contact}}!", '{"name":"Ana","phones":["1","2"]}!'],
  ["<{{trigger.missing}}>", "<>"],
  ["plain", "plain"],
])("%s within text becomes text", (text, value) => {
  expect(fill(text, scope)).toBe(value);
});

test("what a record says is never expanded again", () => {
  expect(fill("{{trigger.title}}", scope)).toBe(scope.trigger.title);
  expect(fill("Note: {{trigger.title}}", scope)).toBe(`Note: ${scope.trigger.title}`);
});

test("lists and maps are filled all the way down; other values stay", () => {
  expect(
    fill({ tags: ["{{trigger.id}}", "x"], deep: { a: "{{steps.person.name}}" }, n: 3, yes: true }, scope),
  ).toEqual({
    tags: [7, "x"],
    deep: { a: "Diana" },
    n: 3,
    yes: true,
  });
});

test.each([
  ["{{run.date}}", "2024-02-29"],
  ["{{run.date + 1d}}", "2024-03-01"],
  ["{{run.date-60d}}", "2023-12-31"],
  ["on {{run.date+2d}}", "on 2024-03-02"],
])("%s is a day in the Zap's time zone", (text, value) => {
  expect(fill(text, scope)).toBe(value);
});

test.each(["trigger", "triger.id", "steps.person", "run.time", "run.date + 1h", "{{x", ""])(
  '"%s" is no reference',
  (text) => {
    expect(parseReference(text)).toBeUndefined();
  },
);

test("text in curly braces that is no reference stays", () => {
  expect(fill("{{hello}} {{trigger.id}}", scope)).toBe("{{hello}} 7");
  expect(fill("{{hello}}", scope)).toBe("{{hello}}");
});

test("finds the curlies of an input, however deep", () => {
  expect(curlies({ a: ["x {{trigger.id}} {{b}}"], c: { d: "{{run.date}}" }, e: 3 })).toEqual([
    "trigger.id",
    "b",
    "run.date",
  ]);
});

test("finds the curlies that are not closed", () => {
  expect(unclosed(["{{a}} {{trigger.id and more", { b: "{{ x" }, "{{a}} }} {", "}}{{", 3])).toEqual([
    "{{trigger.id",
    "{{ x",
    "{{",
  ]);
  expect(unclosed("{{trigger.name {{trigger.id}}")).toEqual(["{{trigger.name"]);
});

test.each(["contact", "contact.name", "contact__name.first", "contact[]name"])(
  "%s begins with contact",
  (path) => {
    expect(firstField(path)).toBe("contact");
  },
);
