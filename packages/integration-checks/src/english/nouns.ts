import { words } from "../words.ts";

/** Singular nouns that end in -s, and those whose plural looks the same. */
const singularEnding = /(?:ss|us|is|as|ics|news|series|species|lens)$/i;
const singulars = new Set(
  "alms bus canvas chaos cosmos dns epos ethos gas gps https ios kudos os pathos pos saas sms thermos tls url-s works".split(
    " ",
  ),
);
const lastWord = (noun: string): string => words(noun).at(-1) ?? "";

/** "Deals", "Companies"; not "Address", "Kudos" or "SMS". */
export const isPlural = (noun: string): boolean =>
  /s$/.test(noun) && !singularEnding.test(noun) && !singulars.has(lastWord(noun));

/** One of them: "Company" of "Companies". */
export const singularOf = (noun: string): string => {
  if (!isPlural(noun)) return noun;
  if (/[^aeiou]ies$/.test(noun)) return `${noun.slice(0, -3)}y`;
  return /(?:ss|sh|ch|x|z|us)es$/.test(noun) ? noun.slice(0, -2) : noun.slice(0, -1);
};

/** Several of it: "Companies" of "Company". */
export const pluralOf = (noun: string): string => {
  if (isPlural(noun)) return noun;
  if (/[^aeiou]y$/i.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/i.test(noun) ? `${noun}es` : `${noun}s`;
};

/** Letters whose names begin with a vowel sound: "an SMS", "an API key", "a URL". */
const VOWEL_NAMES = /^[AEFHILMNORSX]/;

/** `a` or `an`, as it sounds. */
export const articleFor = (phrase: string): string => {
  const [word = ""] = phrase.split(/\s/);
  if (/^\p{Lu}{2,}s?\d*$/u.test(word)) return VOWEL_NAMES.test(word) ? "an" : "a";
  if (/^(?:hour|honest|honor|heir|html)/i.test(word)) return "an";
  if (/^(?:uni(?!mp|nt|nv)|us[aeu]|eu|ewe|one\b|once\b|ubiq|u[rt][aeio])/i.test(word)) return "a";
  return /^[aeiou]/i.test(word) ? "an" : "a";
};

/** A label's words inside a sentence: "sales order"; names and abbreviations keep their letters. */
export const inSentence = (label: string): string =>
  label.replaceAll(/\p{Lu}\p{Ll}+(?!\p{L})/gu, (word) => word.toLowerCase());

/** What is not counted: "feedback", not "a feedback". */
const uncounted = new Set(
  "access advice content data equipment evidence feedback homework information inventory money music news progress research software stock text traffic weather".split(
    " ",
  ),
);

const determiner =
  /^(?:a|an|the|all|any|each|every|some|several|one|multiple|my|your|this|these|its|their)$/i;

/** Whether a word stands where an article would: "the", "all", "your". */
export const isDeterminer = (word: string): boolean => determiner.test(word);

/** "a deal", "an invoice", "deals", as one speaks of a thing that has no name yet. */
export const withArticle = (phrase: string): string => {
  const [first = ""] = phrase.split(" ");
  if (phrase === "" || isDeterminer(first) || uncounted.has(lastWord(phrase))) return phrase;
  return isPlural(phrase) ? phrase : `${articleFor(phrase)} ${phrase}`;
};
