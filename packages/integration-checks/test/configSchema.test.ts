import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { Ajv2020 } from "ajv/dist/2020.js";
import { configJsonSchema } from "../src/configJsonSchema.ts";

const file = new URL("../schema.json", import.meta.url);

describe("the JSON schema of the configuration", () => {
  it("is that which is read: integration-checks --print-schema writes it", () => {
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(configJsonSchema());
  });

  it("takes what is right and refuses what is wrong", () => {
    const validate = new Ajv2020().compile(JSON.parse(readFileSync(file, "utf8")));
    const reason = "The vendor lists none.";
    expect(
      validate({ $schema: "a", rules: { D004: "off" }, exceptions: [{ rule: "D004", where: "a", reason }] }),
    ).toBe(true);
    expect(validate({ overrides: [{ operations: ["triggers.*"], rules: { D004: "off" } }] })).toBe(false);
    expect(validate({ rules: { D004: "fatal" } })).toBe(false);
  });
});
