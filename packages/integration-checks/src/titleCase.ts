/** Words that stay small inside a title, and longer prepositions, which style guides treat either way. */
const small = new Set(
  "a an and as at but by en for if in nor of on or per the to v via vs from into onto over than with within without".split(
    " ",
  ),
);

const capitalize = (word: string): string => word.replace(/\p{L}/u, (letter) => letter.toUpperCase());

/** Whether a word may stand in lower case because it is none, or a name such as `iCal`. */
const isOwnCase = (word: string): boolean =>
  !/^\P{L}*\p{Ll}/u.test(word) || /\p{Lu}/u.test(word) || /\d/.test(word);

/** A label in Title Case; the same label if it is so already. */
export const titleCase = (label: string): string => {
  const shouted = label.includes(" ") && label === label.toUpperCase();
  const parts = (shouted ? label.toLowerCase() : label).split(" ");
  return parts
    .map((word, index) => {
      const inside = index > 0 && index < parts.length - 1;
      return isOwnCase(word) || (inside && small.has(word.toLowerCase())) ? word : capitalize(word);
    })
    .join(" ");
};
