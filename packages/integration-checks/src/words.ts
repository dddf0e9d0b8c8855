/** The words of a key, label or text in lower case: `apiKey`, `api_key` and "API key" have the same two or one. */
export const words = (text: string): string[] =>
  text
    .replaceAll(/(\p{Ll}|\d)(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** "a", "b" and "c" as they stand in a sentence. */
export const listed = (names: string[]): string => names.join(", ") || "none";

const secret =
  "(?:pass(?:word|wd|phrase)|pswd|pwd|secret|token|jwt|credentials?|(?:api|access|private|auth) ?key)";
const secretKey = new RegExp(`\\b${secret}(?: (?:confirmation|value|\\d+))?$`);
const cursorKey = /\b(?:page|next|previous|prev|continuation|cursor|sync) token$/;
const secretText = new RegExp(`\\b${secret}\\b`);

/** Whether a key or label names a secret: `api_key`, `userPassword`; not `page_token` or `password_hint`. */
export const namesSecret = (name: string): boolean => {
  const text = words(name).join(" ");
  return secretKey.test(text) && !cursorKey.test(text);
};

/** Whether a text speaks of a secret. */
export const mentionsSecret = (text: string): boolean => secretText.test(words(text).join(" "));

const ids = /^(?:ids?|uuids?|guids?)$/;
/** Ids that are not the app's own, so no list of the app can offer them. */
const foreign =
  /^(?:external|foreign|reference|source|origin|remote|correlation|idempotency|tracking|tax|vat|national)$/;

/** Whether a key names a record of the app by its id: `job_id`, `jobIds`, `id`; not `external_id`. */
export const namesId = (name: string): boolean => {
  const parts = words(name);
  return ids.test(parts.at(-1) ?? "") && !parts.some((part) => foreign.test(part));
};
