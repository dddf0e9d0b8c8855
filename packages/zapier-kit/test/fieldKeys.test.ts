import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { decodeKey, encodeKey } from "../src/fieldKeys.ts";

const name = fc.string({ unit: "grapheme" });

describe("the key of a dynamic field", () => {
  it.each([
    ["Name", "field_Name"],
    ["Primary Email Address", "field_Primary-20-Email-20-Address"],
    ["Größe (cm)", "field_Gr-c3b6c39f-e-2028-cm-29-"],
    ["a__b", "field_a-5f5f-b"],
    ["a-5f-b", "field_a-2d-5f-2d-b"],
    ["{{x}}", "field_-7b7b-x-7d7d-"],
    ["", "field_"],
  ])("of %j is %j", (one, key) => {
    expect(encodeKey("field", one)).toBe(key);
    expect(decodeKey("field", key)).toBe(one);
  });

  it("leads back to any name, and holds nothing that Zapier reads as its own", () => {
    fc.assert(
      fc.property(name, (one) => {
        const key = encodeKey("field", one);
        expect(key).toMatch(/^field_[A-Za-z0-9-]*$/);
        expect(decodeKey("field", key)).toBe(one);
      }),
    );
  });

  it("is another one for each prefix, and still the same after a thousand names", () => {
    const names = Array.from({ length: 1001 }, (_, number) => `Field ${number}`);
    for (const prefix of ["one", "other"]) {
      const keys = names.map((one) => encodeKey(prefix, one));
      expect(keys.map((key) => decodeKey(prefix, key))).toEqual(names);
      expect(names.map((one) => encodeKey(prefix, one))).toEqual(keys);
    }
  });

  it.each(["folder_id", "fields", "field"])("is not %j", (key) => {
    expect(decodeKey("field", key)).toBeUndefined();
  });
});
