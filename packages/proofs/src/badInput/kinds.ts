import type { Field } from "@integrations/integration-checks";

/**
 * What an input is (CONTRIBUTING.md, "Declare what a field is"), from its definition alone: the judge shares no code with
 * what it judges.
 */
export const kindOf = ({ meta, dynamic, choices, type = "string" }: Field & { meta?: unknown }): string => {
  const declared = (meta as { kind?: string } | undefined)?.kind;
  if (declared) return declared;
  if (dynamic) return "id";
  if (choices) return "option";
  return { string: "text", integer: "number" }[type] ?? type;
};

const HIDDEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const tidy = (text: string): string =>
  text
    .replace(HIDDEN, "")
    .replace(/[\s\u0085]+/g, " ")
    .trim()
    .normalize("NFC")
    .toLowerCase();

/** Whether nothing of a text shows. */
export const isBlank = (text: string): boolean => tidy(text) === "";

/** Whether what was sent is what was typed, in a form that is right for some kinds. */
type Form = (typed: string, sent: string) => boolean;

const asTyped: Form = (typed, sent) => typed === sent;
/** Without what does not show, in any letter case. */
const tidied: Form = (typed, sent) => tidy(typed) === sent.toLowerCase();
/** The same, but for what joins emoji and letters. */
const withJoiners: Form = (typed, sent) =>
  tidy(typed) === tidy(sent) && !/[\u200b\u202a-\u202e\u2060\ufeff]|^\s|\s$/.test(sent);
const withoutMailto: Form = (typed, sent) => tidied(tidy(typed).replace(/^mailto:(?=.)/, ""), sent);
/** The code of a country, such as "U.S." */
const asCountry: Form = (typed, sent) =>
  /^[A-Z]{2}$/.test(sent) && typed.replace(/[^\p{L}\p{N}]/gu, "").toUpperCase() === sent;
/** A spreadsheet makes 7.0 of 7. */
const asWhole: Form = (typed, sent) =>
  /^\s*\d+(\.0+)?\s*$/.test(typed) &&
  /^\d+$/.test(sent) &&
  BigInt(typed.trim().replace(/\..*/, "")) === BigInt(sent);
const asNumber: Form = (typed, sent) => Number(tidy(typed)) === Number(sent);
/** As vendors write a phone number: without anything between its digits, and with its country; nothing in full width. */
const asPhone: Form = (typed, sent) =>
  /^\+?\d{5,}$/.test(sent)
    ? digitsOf(sent).endsWith(digitsOf(typed) || "none")
    : tidied(typed.normalize("NFKC"), sent.normalize("NFKC"));
const digitsOf = (text: string): string => text.normalize("NFKC").replaceAll(/\D/g, "").replace(/^0+/, "");
/** A contact may be named by its phone number instead of its ID. */
const namedByPhone: Form = (typed, sent) => tidy(typed).startsWith("+") && asPhone(typed, sent);

/** In which forms an input of each kind may arrive; a day, a moment or an option has others, which nobody tells here. */
const forms: Record<string, Form[]> = {
  text: [asTyped],
  id: [tidied, asWhole, namedByPhone],
  key: [tidied, asWhole],
  code: [tidied],
  path: [tidied],
  email: [withoutMailto],
  name: [withJoiners, asCountry],
  phone: [asPhone],
  number: [asNumber],
};

/** Whether it can be told what must arrive of an input. */
export const isTold = (kind: string): boolean => kind in forms;

/** Whether any text is a value of this kind, as far as an app can know. */
export const isText = (kind: string): boolean => ["text", "id", "key", "code", "name"].includes(kind);

/** Whether what was sent is the value that a person typed into an input of this kind. */
export const arrivesAs = (kind: string, typed: string, sent: string): boolean =>
  (forms[kind] ?? []).some((form) => form(typed, sent));

/** The same value as people have it once it was copied, as far as its kind has to bear that. */
export const asCopied = (kind: string, value: string): string[] => {
  if (kind === "text") return [`${value} \u{1f469}\u200d\u{1f680} \u0645\u06cc\u200c\u062e Cafe\u0301 \n`];
  if (!isTold(kind) && !["option", "day", "time of day"].includes(kind)) return [];
  const hidden = [`\u202a${value}\u202c`, `\u00a0${value}\u200b\n`, `\ufeff ${value.normalize("NFD")}`];
  if (kind === "option") return [...hidden, value.toUpperCase()];
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? [...hidden, `${value}T00:00:00.000Z`] : hidden;
};
