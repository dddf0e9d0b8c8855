/** The same text as people have it once it was copied from a page, a sheet or a chat: it looks the same. */
export const copiesOf = (text: string): string[] => [
  ` ${text} `,
  `${text}\r\n`,
  `\u00a0${text}\u3000`,
  `\u200b${text}\ufeff`,
  `\u202a${text}\u202c`,
];

/** What looks like nothing. */
export const HIDDEN_ALONE = "\u200b \u00ad\u202a\n";

/** A text that people write for people, with all that tidying would take from it or compose. */
export const FREE_TEXT =
  '  Größe 5" \u{1f469}\u200d\u{1f680} \u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 Cafe\u0301\u00ad\u00a0x  y\r\n\tline two  \n\n';
