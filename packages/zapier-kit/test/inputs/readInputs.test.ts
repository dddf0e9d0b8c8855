import { describe, expect, it } from "@jest/globals";
import type { InputField } from "zapier-platform-core";
import { isBlank, unlessEmpty, withoutBlanks } from "../../src/inputs/blanks.ts";
import { InputError, labelOf } from "../../src/inputs/inputError.ts";
import { kind } from "../../src/inputs/kinds.ts";
import { readInputs } from "../../src/inputs/readInputs.ts";

describe("a blank", () => {
  it.each([undefined, null, "", " ", "\n\t ", [], [""], [null, " "]])("is %j", (value) => {
    expect(isBlank(value)).toBe(true);
  });
  it.each([0, false, "0", "x", ["", "x"], {}, { a: "" }])("is not %j", (value) => {
    expect(isBlank(value)).toBe(false);
  });
});

describe("an object without its blanks", () => {
  it("keeps what was typed, as it was typed", () => {
    const input = { a: " x ", b: 0, c: false, d: ["", "y"], e: { f: "" } };
    expect(withoutBlanks({ ...input, g: "", h: null, i: undefined, j: " ", k: [] })).toStrictEqual(input);
  });

  it("is left out when nothing is in it", () => {
    expect(unlessEmpty({ name: "", phone: undefined })).toBeUndefined();
    expect(unlessEmpty({})).toBeUndefined();
    expect(unlessEmpty({ name: "Bob", phone: "" })).toStrictEqual({ name: "Bob" });
  });
});

const fields: InputField[] = [
  { key: "note", label: "Note" },
  async () => [],
  { key: "title", label: "Title", required: true },
  { key: "id", required: true },
];

describe("the inputs of an operation", () => {
  it("are there without blanks, and otherwise as they were typed", async () => {
    const input = await readInputs(fields, { title: " x ", id: "1", note: "" });
    expect(input).toStrictEqual({ title: " x ", id: "1" });
  });

  it.each([
    [{}, "title"],
    [{ title: " ", id: "1" }, "title"],
    [{ title: "x", id: "" }, "id"],
    [{ title: "\u200b\u2060", id: "1" }, "title"],
  ])("are named when required and missing: %j", async (input, field) => {
    await expect(readInputs(fields, input)).rejects.toThrow(InputError);
    await expect(readInputs(fields, input)).rejects.toThrow(
      expect.objectContaining({ field, message: "fill this in. It is required." }),
    );
  });

  const typed: InputField[] = [
    { key: "name", type: "string" },
    { key: "notes", type: "text" },
    { key: "date", type: "datetime", meta: kind("day") },
    { key: "count", type: "integer" },
    { key: "tags", list: true },
    { key: "data", dict: true },
    { key: "keys", dict: true, meta: kind("key") },
    {
      key: "lines",
      children: [
        { key: "product", type: "string" },
        { key: "quantity", label: "Quantity", type: "integer" },
      ],
    },
    async () => [{ key: "more" }],
  ];

  it("are text where a text field got a number or a checkbox, and what they are elsewhere", async () => {
    const input = { name: 7, notes: false, date: 20260321, count: 3, tags: ["a"], data: { a: "b" }, more: 5 };
    const read = { ...input, name: "7", notes: "false", date: "2026-03-21" };
    await expect(readInputs(typed, input)).resolves.toStrictEqual(read);
  });

  it.each([
    ["tags", "a", ["a"]],
    ["tags", ["a", "", null, 7], ["a", "7"]],
    ["data", { a: 1, b: "", c: null }, { a: "1" }],
    ["data", { " a\u200b": " b " }, { " a\u200b": " b " }],
    ["keys", { " a\u200b": " b " }, { a: "b" }],
    ["lines", { product: "a" }, [{ product: "a" }]],
    [
      "lines",
      [{ product: 7, quantity: 2, more: true }, null, { product: "", quantity: "3" }],
      [{ product: "7", quantity: 2, more: "true" }, {}, { quantity: 3 }],
    ],
  ])("are in the shape of their field: %s of %j", async (field, value, shaped) => {
    await expect(readInputs(typed, { [field]: value })).resolves.toStrictEqual({ [field]: shaped });
  });

  it.each([
    ["name", ["a", "b"], "map one value here, not a list."],
    ["notes", { a: 1 }, "map one value here, not a list."],
    ["notes", "cut \ud83d", "this text was cut in the middle of an emoji. Cut it somewhere else."],
    ["count", [1, 2], "map one value here, not a list."],
    ["tags", ["a", ["b"]], "map one value here, not a list."],
    ["data", "a", "enter keys and their values."],
    ["data", ["a"], "enter keys and their values."],
    ["data", { a: { b: 1 } }, "map one value here, not a list."],
    ["lines", ["a"], "line 1: map line items here, not a single value."],
    ["lines", [{}, { product: ["a"] }], "line 2: map one value here, not a list."],
    // 17: a line item's error names its line.
    ["lines", [{ quantity: 1 }, { quantity: "2,5" }], 'line 2, Quantity: enter a whole number, not "2,5".'],
  ])("are refused where %s got %j", async (field, value, message) => {
    const read = readInputs(typed, { [field]: value });
    await expect(read).rejects.toThrow(expect.objectContaining({ field, message }));
  });
});

it.each([
  ["note", "Note"],
  ["id", "id"],
  ["unknown", "unknown"],
])("the label of %s is %s", (key, label) => {
  expect(labelOf(fields, key)).toBe(label);
});
