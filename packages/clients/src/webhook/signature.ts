import type { KeyObject } from "node:crypto";

// An import reads every getter of the module, which slows a start by a millisecond.
const { createPublicKey, verify } = process.getBuiltinModule("node:crypto");

const PEM = /-----BEGIN PUBLIC KEY-----(.*?)-----END PUBLIC KEY-----/gs;

/**
 * The public keys of a text: one PEM after the other, also with `\n` for its line breaks, as environment variables
 * have them.
 *
 * @throws {Error} when there is none, or one that cannot be read
 */
export const readPublicKeys = (pems: string): KeyObject[] => {
  const bodies = [...pems.replaceAll("\\n", "\n").matchAll(PEM)].map(([, body = ""]) => body);
  if (bodies.length === 0) throw new Error("there is no PEM public key");
  return bodies.map((body) =>
    createPublicKey({ key: Buffer.from(body, "base64"), format: "der", type: "spki" }),
  );
};

/** Whether a signature in base64 is that of a text by the owner of one of the keys: RSA with SHA-256, or Ed25519. */
export const isSigned = (text: string, signature: string, keys: readonly KeyObject[]): boolean => {
  // Buffer skips what is no base64, so a signature with something added would pass.
  if (!BASE64.test(signature)) return false;
  const bytes = Buffer.from(signature, "base64");
  return keys.some((key) =>
    verify(key.asymmetricKeyType === "rsa" ? "sha256" : null, Buffer.from(text), key, bytes),
  );
};

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
