import { describe, expect, it } from "@jest/globals";
import { fieldQuery, holds } from "../../src/nethunt/index.ts";

describe("the query for a field's value", () => {
  it.each([
    ["Name", "Doe", '"Name":"Doe"'],
    ["Primary Email Address", "j@x.example", '"Primary Email Address":"j@x.example"'],
    ["Name", 'Joe "J" \\o', '"Name":"Joe  J   o"'],
    ['5" pipe', "x", '"x"'],
  ])("%s = %s", (name, value, query) => {
    expect(fieldQuery(name, value)).toBe(query);
  });
});

describe("a record", () => {
  const record = {
    recordId: "r1",
    fields: {
      Name: "Zoë Doe",
      Email: "Zoë Doe <zoe@x.example>",
      Company: "Acme <Berlin>",
      Others: ["A <a@x.example>", "b@x.example"],
      Age: 40,
      Employed: true,
      Empty: null,
    },
  };

  it.each([
    ["Name", "zoë doe ", true],
    ["Name", "Zoe\u0308 Doe", true],
    ["Name", "Doe", false],
    ["Name", "Zoë Doerr", false],
    ["Email", "ZOE@x.example", true],
    ["Email", "zoe doe <zoe@x.example>", false],
    ["Email", "Zoë Doe <zoe@x.example>", true],
    ["Email", "zoe@x.example.org", false],
    ["Email", "oe@x.example", false],
    ["Company", "Berlin", false],
    ["Others", "a@x.example", true],
    ["Others", "B@x.example", true],
    ["Others", "c@x.example", false],
    ["Age", "40", true],
    ["Age", "4", false],
    ["Employed", "true", true],
    ["Empty", "null", false],
    ["Nothing", "undefined", false],
    ["name", "Zoë Doe", false],
  ])("holds in %s %j: %s", (name, value, expected) => {
    expect(holds(record, name, value)).toBe(expected);
  });

  it("without fields holds nothing", () => {
    expect(holds({ recordId: "r1", fields: null }, "Name", "x")).toBe(false);
  });
});
