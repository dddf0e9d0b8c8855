const HIDDEN = "[hidden]";

/** The shortest piece of a secret to hide. A shorter one would match ordinary text. */
const SHORTEST_PIECE = 8;
const LONGEST_PIECE = 12;

/**
 * The text with every secret in it hidden, whole or in part: in any letter case, plain, percent-encoded, JSON-escaped,
 * in hex, and in Base64, alone or inside other text. A vendor may quote a request in any of these forms.
 */
export const hideSecrets = (text: string, secrets: readonly string[]): string => {
  const folded = fold(text);
  const isHidden = new Uint8Array(text.length);
  for (const secret of secrets.filter((one) => one !== "")) {
    for (const form of plainForms(secret)) markPieces(folded, form, pieceOf(secret), isHidden);
    const encoded = [inHex(secret), ...inBase64(secret)].filter((form) => form.length >= SHORTEST_PIECE);
    const isEncoded = new Uint8Array(text.length);
    for (const form of encoded)
      markPieces(folded, form, Math.max(pieceOf(secret), SHORTEST_PIECE), isEncoded);
    for (const { index, 0: run } of text.matchAll(/[\w+/=-]+/g)) {
      if (isEncoded.subarray(index, index + run.length).includes(1))
        isHidden.fill(1, index, index + run.length);
    }
  }
  return blot(text, isHidden);
};

/** The length of a piece to hide: half of a short secret, a dozen characters of a long one. */
const pieceOf = ({ length }: string): number =>
  Math.min(length, Math.max(SHORTEST_PIECE, Math.min(LONGEST_PIECE, Math.ceil(length / 2))));

/** Lower case, and Base64 for URLs as plain Base64. The length stays the same. */
const fold = (text: string): string =>
  text.replace(/[A-Z_-]/g, (sign) => (sign === "-" ? "+" : sign === "_" ? "/" : sign.toLowerCase()));

const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);
const inHex = (text: string): string => Buffer.from(text).toString("hex");

const plainForms = (secret: string): string[] => [
  secret,
  encodeURIComponent(secret),
  new URLSearchParams({ "": secret }).toString().slice(1),
  inHex(secret).replace(/../g, "%$&"),
  inJson(secret),
  inJson(inJson(secret)),
];

/** Base64 encodes three bytes as four characters, so a secret has three forms, depending on the bytes before it. */
const inBase64 = (secret: string): string[] =>
  [0, 1, 2].map((before) => {
    const bytes = Buffer.from("-".repeat(before) + secret);
    return bytes.toString("base64").slice(before === 0 ? 0 : 4, Math.floor(bytes.length / 3) * 4);
  });

/** Marks every run of the text that also occurs in the form and is at least `length` long. */
const markPieces = (folded: string, form: string, length: number, marks: Uint8Array): void => {
  const foldedForm = fold(form);
  const pieces = new Set<string>();
  for (let at = 0; at + length <= foldedForm.length; at++) pieces.add(foldedForm.slice(at, at + length));
  for (let at = 0; at + length <= folded.length; at++) {
    if (pieces.has(folded.slice(at, at + length))) marks.fill(1, at, at + length);
  }
};

const blot = (text: string, isHidden: Uint8Array): string => {
  let rest = "";
  for (let at = 0; at < text.length; ) {
    const isBlot = isHidden[at] === 1;
    const next = isHidden.indexOf(isBlot ? 0 : 1, at);
    const end = next === -1 ? text.length : next;
    rest += isBlot ? HIDDEN : text.slice(at, end);
    at = end;
  }
  return rest;
};
