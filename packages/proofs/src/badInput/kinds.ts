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
  return ["string", "text"].includes(type) ? "text" : type;
};

/** The kinds of which hidden characters, white space around and between, and the form of letters are no part. */
const TIDIED = ["id", "key", "code", "path", "email", "name"];

const HIDDEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const tidied = (text: string): string =>
  text
    .replace(HIDDEN, "")
    .replace(/[\s\u0085]+/g, " ")
    .trim()
    .normalize("NFC")
    .toLowerCase();

/** Whether nothing of a text shows. */
export const isBlank = (text: string): boolean => tidied(text) === "";

/** Whether what was sent is the text that a person typed into an input of this kind. */
export const arrivesAs = (kind: string, typed: string, sent: string): boolean => {
  if (typed === sent) return true;
  // A contact may be named by its phone number instead of its ID.
  if (kind === "phone" || (kind === "id" && tidied(typed).startsWith("+") && isPhone(typed, sent)))
    return isPhone(typed, sent);
  // The code of a country, such as "U.S."
  if (kind === "name" && COUNTRY.test(sent))
    return typed.replace(/[^\p{L}\p{N}]/gu, "").toUpperCase() === sent;
  return TIDIED.includes(kind) && tidied(typed).replace(/^mailto:(?=.)/, "") === tidied(sent);
};

const COUNTRY = /^[A-Z]{2}$/;

/** Whether it can be told what must arrive of an input: not of a day, a number or an option, which have forms of their own. */
export const isText = (kind: string): boolean => ["text", "phone", ...TIDIED].includes(kind);

/** As vendors write a phone number: without anything between its digits. */
const digitsOf = (text: string): string => text.normalize("NFKC").replaceAll(/\D/g, "").replace(/^0+/, "");
const isPhone = (typed: string, sent: string): boolean =>
  /^\+?\d{5,}$/.test(sent)
    ? digitsOf(sent).endsWith(digitsOf(typed) || "none")
    : tidied(typed) === tidied(sent);

/** The same value as people have it once it was copied; undefined where its kind does not bear that. */
export const asCopied = (kind: string, value: string): string[] => {
  if (kind === "text") return [`${value} \u{1f469}\u200d\u{1f680} \u0645\u06cc\u200c\u062e Cafe\u0301 \n`];
  const hidden = [`\u202a${value}\u202c`, `\u00a0${value}\u200b\n`, `\ufeff ${value.normalize("NFD")}`];
  if (kind === "option") return [...hidden, value.toUpperCase()];
  if (kind === "day" && /^\d{4}-\d{2}-\d{2}$/.test(value)) return [...hidden, `${value}T00:00:00.000Z`];
  return [...TIDIED, "phone", "day", "time of day"].includes(kind) ? hidden : [];
};
