/**
 * What a terminal obeys, or what makes text read otherwise than it is: control and format characters (escape sequences,
 * bidirectional marks, tags), line and paragraph separators. Not the joiners, of which emoji and some scripts are made.
 */
const UNSEEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** The same, but for line breaks, tabs and the colors that our own output has. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: a color begins with one
const UNSEEN_IN_OUTPUT = /\x1b\[[\d;]{0,16}m|(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * What GitHub Actions takes for a command: two colons behind the blanks that begin a line, or `##[` anywhere
 * (actions/runner, src/Runner.Common/ActionCommand.cs).
 */
const COMMAND = /(^[^\S\n]*:):|(#)#(?=\[)/gm;

const NAMED: Record<string, string> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** As JSON escapes it, so that JSON says the same afterwards. */
const inJson = (sign: string): string =>
  NAMED[sign] ??
  sign
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");

const withoutCommands = (text: string): string =>
  text.replace(COMMAND, (_, colon?: string) => (colon === undefined ? "#\\u0023" : `${colon}\\u003a`));

/** A text of a vendor, a person or an app in one line, in which nothing but what is seen is left. */
export const oneLine = (text: string): string => withoutCommands(text.replace(UNSEEN, inJson));

/** Output of several lines, in which others' text may stand. */
export const output = (text: string): string =>
  withoutCommands(text.replace(UNSEEN_IN_OUTPUT, (sign) => (sign.length > 2 ? sign : inJson(sign))));

/** Prints a text; nothing in it can move the cursor, hide a line or command a build. */
export const print = (text: string): void => console.log(output(text));

/** The same, as an error. */
export const printError = (text: string): void => console.error(output(text));
