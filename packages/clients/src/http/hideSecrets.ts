const HIDDEN = "[hidden]";

/**
 * The text with every secret in it blotted out: as it is, URL-encoded, JSON-escaped, and as Base64, alone or amid other
 * text. A vendor may quote a request in any of these.
 */
export const hideSecrets = (text: string, secrets: readonly string[]): string =>
  secrets
    .filter((secret) => secret !== "")
    .reduce((rest, secret) => hideBase64(hidePlain(rest, secret), secret), text);

const hidePlain = (text: string, secret: string): string =>
  [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)].reduce(
    (rest, form) => rest.replaceAll(form, HIDDEN),
    text,
  );

/** Less of it is found in any text. */
const SHORTEST_BASE64 = 8;

/** Three bytes are four signs, so the same secret looks in three ways, by how many bytes stand before it. */
const inBase64 = (secret: string): string[] =>
  [0, 1, 2]
    .map((before) => {
      const bytes = Buffer.from("-".repeat(before) + secret);
      return bytes.toString("base64").slice(before === 0 ? 0 : 4, Math.floor(bytes.length / 3) * 4);
    })
    .filter((form) => form.length >= SHORTEST_BASE64);

const hideBase64 = (text: string, secret: string): string => {
  const forms = inBase64(secret);
  return text.replace(/[\w+/=-]+/g, (run) => (forms.some((form) => run.includes(form)) ? HIDDEN : run));
};
