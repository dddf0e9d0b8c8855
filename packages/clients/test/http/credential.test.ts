import { describe, expect, it } from "@jest/globals";
import { credential } from "../../src/http/index.ts";

describe("a credential", () => {
  it("loses the white space around it", () => {
    expect(credential("Acme", "API key", " key-1\n")).toBe("key-1");
  });

  it.each([
    ["nothing", ""],
    ["white space", " \n "],
    ["a space inside", "secret key"],
    ["a line break inside", "secret\nkey"],
    ["a letter outside ASCII", "secretkéy"],
    ["a zero-width space", "secret\u200bkey"],
  ])("that is or has %s is refused, without being shown", (_what, value) => {
    const read = () => credential("Acme", "API key", value);
    expect(read).toThrow(expect.objectContaining({ name: "VendorError", kind: "unauthorized" }));
    expect(read).toThrow("Acme: unauthorized: the API key is blank or has a space, a line break");
    expect(read).not.toThrow(/secret/);
  });
});
