/**
 * What does not show and comes along when text is copied: zero-width spaces, direction marks, soft hyphens (Unicode
 * general category Cf), and what renderers ignore by default (Unicode Default_Ignorable_Code_Point).
 */
const HIDDEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * The same without what a name is written with: U+200D joins emoji, U+200C matters in Persian, tag characters make
 * flags, and the visible signs among them belong to numbers in Arabic.
 */
const HIDDEN_IN_NAMES = /[[\p{Cf}&&\p{Default_Ignorable_Code_Point}]--[\u200c\u200d\u{e0020}-\u{e007f}]]/gv;

/** U+0085 is white space in Unicode and not for JavaScript. */
const WHITE_SPACE = /[\s\u0085]+/g;
const NOTHING_VISIBLE = /^[\s\u0085\p{Cf}\p{Default_Ignorable_Code_Point}]*$/u;
const OUTER_JOINERS = /^(?:\u200c|\u200d|\s)+|(?:\u200c|\u200d|\s)+$/g;

/** Whether nothing in a text shows: it is empty, white space, or hidden characters alone. */
export const isBlankText = (text: string): boolean => NOTHING_VISIBLE.test(text);

/**
 * A text that machines read, such as an ID, as it was meant: without hidden characters and outer white space, inner
 * white space as one blank, letters composed (NFC).
 */
export const tidy = (text: string): string =>
  text.replace(HIDDEN, "").replace(WHITE_SPACE, " ").trim().normalize("NFC");

/** The same for a name, which may be written with joiners: `👩‍🚀 Crew` stays as it is. */
export const tidyName = (text: string): string =>
  text.replace(HIDDEN_IN_NAMES, "").replace(WHITE_SPACE, " ").replace(OUTER_JOINERS, "").normalize("NFC");

/** What two texts have in common that people take for the same name, in any letter case. */
export const comparable = (text: string): string => tidy(text).toLowerCase();

/** Whether people take two texts for the same name; nothing is the same as null. */
export const isSameName = (one: string | null | undefined, other: string | null | undefined): boolean =>
  one != null && other != null && comparable(one) === comparable(other);

/** With the hyphens of documents and web pages (U+2010, and U+2011 that forbids a line break) as those of a keyboard. */
export const plainHyphens = (text: string): string => text.replace(/[\u2010\u2011]/g, "-");
