import { isAbbreviation } from "./english/abbreviations.ts";

/** Words that are small inside a title. */
const small = new Set("a an and of or the".split(" "));
/** Prepositions, which style guides treat either way, and which are parts of verbs too: "Log In User". */
const either = new Set(
  "as at but by en for from if in into nor on onto over per than to up v via vs with within without".split(
    " ",
  ),
);

const capitalize = (word: string): string => word.replace(/\p{L}/u, (letter) => letter.toUpperCase());

/** Whether a word may stand in lower case because it is none, or a name such as `iCal`. */
const isOwnCase = (word: string): boolean =>
  !/^\P{L}*\p{Ll}/u.test(word) || /\p{Lu}/u.test(word) || /\d/.test(word);

/** One word, or several with a slash between, of which each begins anew: "Contact/Company". */
const wordInTitle = (word: string, isInside: boolean): string =>
  word
    .split("/")
    .map((part) => {
      // Behind an opening parenthesis or quotation mark, style guides treat a small word either way.
      const low = part.toLowerCase().replace(/^[("'“]/, "");
      if (isInside && small.has(part.toLowerCase()))
        return low === part || part === capitalize(low) ? low : part;
      const isEither = isInside && (either.has(low) || small.has(low));
      return isOwnCase(part) || isEither ? part : capitalize(part);
    })
    .join("/");

/** "NEW SMS" as "new SMS". */
const quieter = (label: string): string =>
  label.replaceAll(/\p{L}+/gu, (word) => (isAbbreviation(word) ? word : word.toLowerCase()));

/** A label in Title Case; the same label if it is so already. */
export const titleCase = (label: string): string => {
  const isShouted = label.includes(" ") && label === label.toUpperCase();
  const parts = (isShouted ? quieter(label) : label).split(" ");
  return parts.map((word, index) => wordInTitle(word, index > 0 && index < parts.length - 1)).join(" ");
};
