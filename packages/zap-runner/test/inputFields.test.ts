import { expect, test } from "@jest/globals";
import type { Field } from "../src/definition.ts";
import { completeInputs } from "../src/inputFields.ts";

const complete = (field: Omit<Field, "key">, value: unknown) =>
  completeInputs([{ key: "a", ...field }], { a: value }).a;

test.each([
  [{}, 7, "7"],
  [{ type: "string" }, false, "false"],
  [{ type: "text" }, ["a", 2, null, true], "a,2,,true"],
  [{ type: "string", list: true }, ["a", 2], ["a", "2"]],
  [{ type: "string", list: true }, 2, "2"],
  [{}, "as it is", "as it is"],
  [{}, null, null],
])("a text field %j gets %j as %j", (field, value, text) => {
  expect(complete(field, value)).toEqual(text);
});

test.each([
  [{ type: "integer" }, 7],
  [{ type: "number" }, 1.5],
  [{ type: "boolean" }, false],
  [{ type: "integer", list: true }, [1, 2]],
  [{ dict: true }, { b: 1 }],
  [{ children: [{ key: "sku" }] }, [{ sku: 1 }]],
])("another field %j gets %j as it is", (field, value) => {
  expect(complete(field, value)).toEqual(value);
});

test("an input that no field declares stays, and one that is not there does not appear", () => {
  expect(completeInputs([{ key: "a" }, { key: "constructor" }], { b: 7 })).toEqual({ b: 7 });
});

test("an empty list in a required text field is nothing", () => {
  expect(() => complete({ required: true }, [])).toThrow("Required input missing: a.");
});
