/**
 * Characters that are invisible and get copied along with text: zero-width spaces, direction marks, soft hyphens
 * (Unicode general category Cf), and what renderers ignore by default (Unicode Default_Ignorable_Code_Point).
 */
const HIDDEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * The same without the characters that names need: U+200D joins emoji, U+200C matters in Persian, tag characters make
 * flags, and the visible ones of these characters belong to numbers in Arabic.
 */
const HIDDEN_IN_NAMES = /[[\p{Cf}&&\p{Default_Ignorable_Code_Point}]--[\u200c\u200d\u{e0020}-\u{e007f}]]/gv;

/** U+0085 is white space in Unicode but not in JavaScript. */
const WHITE_SPACE = /[\s\u0085]+/g;
const NOTHING_VISIBLE = /^[\s\u0085\p{Cf}\p{Default_Ignorable_Code_Point}]*$/u;
const OUTER_JOINERS = /^(?:\u200c|\u200d|\s)+|(?:\u200c|\u200d|\s)+$/g;

/** Whether nothing in a text is visible: it is empty, or has only white space and hidden characters. */
export const isBlankText = (text: string): boolean => NOTHING_VISIBLE.test(text);

/**
 * Cleans text for machines, such as an ID: no hidden characters, no outer white space, inner white space as one space,
 * letters composed (NFC).
 */
export const tidy = (text: string): string =>
  text.replace(HIDDEN, "").replace(WHITE_SPACE, " ").trim().normalize("NFC");

/** The same for a name, which may need joiners: `👩‍🚀 Crew` stays as it is. */
export const tidyName = (text: string): string =>
  text.replace(HIDDEN_IN_NAMES, "").replace(WHITE_SPACE, " ").replace(OUTER_JOINERS, "").normalize("NFC");

/** A key that is equal for two texts that people read as the same name, in any letter case. */
export const comparable = (text: string): string => tidy(text).toLowerCase();

/** Whether people read two texts as the same name. Null and undefined equal nothing but each other. */
export const isSameName = (one: string | null | undefined, other: string | null | undefined): boolean =>
  one != null && other != null && comparable(one) === comparable(other);

/** Replaces the hyphens of documents and web pages (U+2010, and U+2011, which forbids a line break) with the keyboard's. */
export const plainHyphens = (text: string): string => text.replace(/[\u2010\u2011]/g, "-");
