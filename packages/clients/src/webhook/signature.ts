import type { KeyObject } from "node:crypto";

// Importing the module reads all its getters, which adds a millisecond to every start.
const { createPublicKey, verify } = process.getBuiltinModule("node:crypto");

const PEM = /-----BEGIN PUBLIC KEY-----(.*?)-----END PUBLIC KEY-----/gs;

/**
 * Reads one or more PEM public keys from a text. Line breaks may be written `\n`, as in environment variables.
 *
 * @throws {Error} if there is none, or one is invalid
 */
export const readPublicKeys = (pems: string): KeyObject[] => {
  const bodies = [...pems.replaceAll("\\n", "\n").matchAll(PEM)].map(([, body = ""]) => body);
  if (bodies.length === 0) throw new Error("there is no PEM public key");
  return bodies.map((body) =>
    createPublicKey({ key: Buffer.from(body, "base64"), format: "der", type: "spki" }),
  );
};

/** Whether one of the keys signed the text: RSA with SHA-256, or Ed25519. The signature is in Base64. */
export const isSigned = (text: string, signature: string, keys: readonly KeyObject[]): boolean => {
  // Buffer skips characters that are not Base64, so a signature with something added would pass.
  if (!BASE64.test(signature)) return false;
  const bytes = Buffer.from(signature, "base64");
  return keys.some((key) =>
    verify(key.asymmetricKeyType === "rsa" ? "sha256" : null, Buffer.from(text), key, bytes),
  );
};

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
