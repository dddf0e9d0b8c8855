import { words } from "./words.ts";

/** Written in one word, as in `accesstoken` and `apikey`. */
const joined = /^(access|refresh|auth|bearer|api|private|secret|client|signing)(token|key|secret)s?$/;

const parts = (name: string): string[] =>
  words(name).flatMap((word) => {
    const [, first, second] = joined.exec(word) ?? [];
    return first && second ? [first, second] : [word];
  });

/** What is secret: the words of zapier-platform-schema's own list (AuthFieldisSafe), and what they are also called. */
const secret =
  "(?:pass(?:word|wd|phrase|code)|pswd|pwd|secret|token|jwt|credentials?|authorization|signature|(?:api|access|private|auth|signing|encryption|shared|master|secret) key)";
/** What may follow and leave it a secret: `api_key_v2`, `private_key_pem`, `x_api_key_header`. */
const tail = "(?: (?:key|header|pem|value|confirmation|string|text|base64|hex|v?\\d+))*";
const secretKey = new RegExp(`\\b${secret}${tail}$`);
const cursorKey =
  /\b(?:page|pagination|paging|next|previous|prev|continuation|cursor|sync|resume|scroll|start|end) token$/;
const secretText = new RegExp(`\\b${secret}\\b`);

/** Whether a key or label names a secret: `api_key`, `userPassword`; not `page_token` or `password_hint`. */
export const namesSecret = (name: string): boolean => {
  const text = parts(name).join(" ");
  return (secretKey.test(text) && !cursorKey.test(text)) || /^(?:auth|set cookie|cookie)$/.test(text);
};

/** Whether a text speaks of a secret. */
export const mentionsSecret = (text: string): boolean => secretText.test(parts(text).join(" "));

const ids = /^(?:ids?|uuids?|guids?)$/;
/** Ids that no list of the app can offer: another system's, those that a person makes up, and codes that people know. */
const foreign = new Set(
  "external foreign reference source origin remote correlation idempotency tracking trace tax vat national passport distinct anonymous custom visitor device session click utm transaction request currency country language locale timezone sku gtin isbn asin ean upc ein".split(
    " ",
  ),
);

/** The words of a key or label that names a record by its id, without the id: `["job"]` of `job_id`; undefined of `external_id` and `email_or_id`. */
export const idSubject = (name: string): string[] | undefined => {
  const all = words(name);
  const isId = ids.test(all.at(-1) ?? "") && !all.some((word) => word === "or" || foreign.has(word));
  return isId ? all.slice(0, -1) : undefined;
};

/** Whether a key or label names a record of the app by its id: `job_id`, `jobIds`, `id`; not `external_id`. */
export const namesId = (name: string): boolean => idSubject(name) !== undefined;
