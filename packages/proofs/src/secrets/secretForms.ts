/** How a text looks within another one that was encoded to Base64, whatever stands before and after it. */
const within = (text: string, encoding: "base64" | "base64url"): string[] =>
  [0, 1, 2].map((before) => {
    const bytes = Buffer.from("-".repeat(before) + text);
    // Four signs hold three bytes: those at either end hold bytes of the neighbours too.
    const whole = bytes.toString(encoding).replace(/=+$/, "");
    return whole.slice(before === 0 ? 0 : 4, Math.floor(bytes.length / 3) * 4);
  });

const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);

const inHex = (text: string): string => Buffer.from(text).toString("hex");

/** A longer piece of a credential tells most of it. */
const beginningOf = (secret: string): string => secret.slice(0, Math.ceil(secret.length / 2));

/** Without letter case. */
export const folded = (text: string): string => text.toLowerCase();

/**
 * The {@link folded} forms in which a secret may come out: plain, cut short, URL-encoded, JSON-escaped (once, or again
 * within a text that is JSON itself), in hex and as Base64, also amid other text.
 */
export const formsOf = (secret: string): string[] => {
  const beginning = beginningOf(secret);
  return [
    ...new Set(
      [
        beginning,
        encodeURIComponent(beginning),
        inHex(beginning).replaceAll(/../g, "%$&"),
        inJson(beginning),
        inJson(inJson(beginning)),
        inHex(beginning),
        ...within(beginning, "base64"),
        ...within(beginning, "base64url"),
      ].map(folded),
    ),
  ];
};
