import { describe, expect, it } from "@jest/globals";
import { checkDefinition } from "../src/check.ts";
import { parseDefinition } from "../src/definition.ts";
import { examples } from "./examples.ts";

describe("a typical app", () => {
  it.each(Object.keys(examples))("is sound: %s", (name) => {
    expect(checkDefinition(parseDefinition(JSON.parse(JSON.stringify(examples[name]))))).toEqual([]);
  });
});
