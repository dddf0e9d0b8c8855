import { growthOf } from "@integrations/testing";
import { describe, expect, it } from "@jest/globals";
import { hideSecrets } from "../../src/http/hideSecrets.ts";

const secret = 'k3y+/="\\of-this-run';
const inBase64 = (text: string) => Buffer.from(text).toString("base64");

describe("S11: a secret is hidden", () => {
  it.each([
    ["as it is", secret],
    ["URL-encoded", encodeURIComponent(secret)],
    ["in capitals", secret.toUpperCase()],
    ["in hex", Buffer.from(secret).toString("hex")],
    ["in hex and capitals", Buffer.from(secret).toString("hex").toUpperCase()],
    ["percent-encoded letter by letter", Buffer.from(secret).toString("hex").replace(/../g, "%$&")],
    ["form-encoded", new URLSearchParams({ "": secret }).toString().slice(1)],
    ["cut short", secret.slice(0, 12)],
    ["without its beginning", secret.slice(6)],
    ["as Base64 for URLs", Buffer.from(`é${secret}`).toString("base64url")],
    ["JSON-escaped", JSON.stringify(secret).slice(1, -1)],
    ["as Base64", inBase64(secret)],
    ["as Base64 after one byte", inBase64(`:${secret}`)],
    ["as Base64 after two bytes", inBase64(`a:${secret}`)],
    ["as Base64 amid other text", inBase64(`ana@northwind.example:${secret}, and more`)],
  ])("%s", (_, form) => {
    expect(hideSecrets(`No entry for ${form} here, nor for ${form}.`, [secret])).toBe(
      "No entry for [hidden] here, nor for [hidden].",
    );
  });

  it("and words that share a few letters with it are not", () => {
    const token = "sandbox-access-token-0123456789";
    expect(hideSecrets("The sandbox took no access token.", [token])).toBe(
      "The sandbox took no access token.",
    );
  });

  it("in a long text too, in a time that grows no faster than the text", () => {
    const hide = (length: number) => {
      const long = "x".repeat(length);
      expect(hideSecrets(`${long} ${inBase64(secret)}`, [secret])).toBe(`${long} [hidden]`);
    };
    expect(growthOf(hide, [12_500, 200_000])).toBeLessThan(80);
  });

  it("of several, and where none is set nothing is", () => {
    expect(hideSecrets("one two", ["one", "", "two"])).toBe("[hidden] [hidden]");
    expect(hideSecrets("b25l", [""])).toBe("b25l");
  });
});
