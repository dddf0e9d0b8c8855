import { generateKeyPairSync, sign } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { isSigned, readPublicKeys } from "../../src/webhook/index.ts";

const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
const ed25519 = generateKeyPairSync("ed25519");
const pems = [rsa, ed25519].map(({ publicKey }) => publicKey.export({ type: "spki", format: "pem" }));
const TEXT = '{"name":"Müller & Söhne 📦","at":1.0}';

describe("public keys", () => {
  it.each([
    ["one after the other", pems.join("")],
    ["with text between them", pems.join("\nand\n")],
    ["on one line, as an environment variable has them", pems.join("").replaceAll("\n", "\\n")],
    ["with the line breaks of Windows", pems.join("").replaceAll("\n", "\r\n")],
  ])("are read %s", (_what, text) => {
    expect(readPublicKeys(text).map(({ asymmetricKeyType }) => asymmetricKeyType)).toEqual([
      "rsa",
      "ed25519",
    ]);
  });

  it.each(["", "MCowBQYDK2VwAyEAi2HR", "-----BEGIN PUBLIC KEY-----\nx\n-----END PUBLIC KEY-----"])(
    "are not read from %j",
    (text) => {
      expect(() => readPublicKeys(text)).toThrow();
    },
  );
});

describe.each([
  ["RSA", sign("sha256", Buffer.from(TEXT), rsa.privateKey)],
  ["Ed25519", sign(null, Buffer.from(TEXT), ed25519.privateKey)],
])("a signature over %s", (_what, bytes) => {
  const keys = readPublicKeys(pems.join(""));
  const signature = bytes.toString("base64");

  it("is that of the text", () => {
    expect(isSigned(TEXT, signature, keys)).toBe(true);
  });

  it.each([
    ["one character changed", TEXT.replace("1.0", "1.1")],
    ["a blank more", `${TEXT} `],
    ["written anew", JSON.stringify(JSON.parse(TEXT))],
    ["empty", ""],
  ])("is not that of the text %s", (_how, text) => {
    expect(isSigned(text, signature, keys)).toBe(false);
  });

  it.each([
    ["empty", ""],
    ["cut", signature.slice(0, -8)],
    ["no base64", "N/A"],
    ["with something added", `${signature}!`],
    ["of other bytes", Buffer.alloc(bytes.length, 7).toString("base64")],
  ])("that is %s is none", (_what, wrong) => {
    expect(isSigned(TEXT, wrong, keys)).toBe(false);
  });

  it("is not that of somebody else, or of nobody", () => {
    const others = [
      generateKeyPairSync("rsa", { modulusLength: 2048 }).publicKey,
      generateKeyPairSync("ed25519").publicKey,
    ];
    expect(isSigned(TEXT, signature, others)).toBe(false);
    expect(isSigned(TEXT, signature, [])).toBe(false);
  });
});
