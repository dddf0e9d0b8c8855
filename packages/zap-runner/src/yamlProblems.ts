import { type Alias, type Document, type LineCounter, visit, type YAMLParseError } from "yaml";

const NEEDS_QUOTES = 'a text that has ": " in it, or ends in a colon, needs quotes';
const COLUMNS = "the lines of one list or map begin at the same column, and this one does not";

/** The first line of a text with an odd number of the quotes that an error says are not closed. */
const lineOfOpenQuote = (text: string, quote: string): number =>
  text.split("\n").findIndex((line) => line.split(quote).length % 2 === 0) + 1;

/** What a person did, from the first of the library's errors: the others follow from it. */
const inWords = (
  [error, next]: YAMLParseError[],
  text: string,
  lineAt: (offset: number) => number,
): string | undefined => {
  if (!error) return undefined;
  const line = lineAt(error.pos[0]);
  const here = text.split("\n")[line - 1] ?? "";
  const at = (problem: string, where = line): string => `line ${where}: ${problem}`;
  const last = error.message.at(-1) ?? "";
  switch (error.code) {
    case "BLOCK_AS_IMPLICIT_KEY":
      if (/^\s*-\w/.test(here)) return at("write a blank after the hyphen");
      return next?.code === "MULTILINE_IMPLICIT_KEY" && next.pos[0] === error.pos[0]
        ? at("the next line begins further right than what stands beside it here: give both as many spaces")
        : at(NEEDS_QUOTES);
    case "BLOCK_IN_FLOW":
      return at(NEEDS_QUOTES);
    case "MULTILINE_IMPLICIT_KEY":
      return at("a colon and a blank after it are missing: write <key>: <value>");
    case "MISSING_CHAR": {
      const [, quote] = /^Missing closing (["'])quote$/.exec(error.message) ?? [];
      return quote ? at(`a ${quote} is not closed`, lineOfOpenQuote(text, quote)) : at(COLUMNS);
    }
    case "BAD_INDENT":
      return last === "]" || last === "}"
        ? at(`what began above with ${last === "]" ? "[" : "{"} is not closed with ${last}`)
        : at(COLUMNS);
    case "TAB_AS_INDENT":
      return at("indent with spaces, not with tabs");
    case "DUPLICATE_KEY":
      return at(`"${here.trim().split(":", 1)[0]}" is there twice`);
    case "BAD_SCALAR_START":
      return at(`a text that begins with ${last} needs quotes`);
    case "UNEXPECTED_TOKEN":
      return at("put all of the value in quotes: something follows a part that has ended already");
    default:
      return at(error.message);
  }
};

/** Of `*word`, which YAML takes for what was said before under `&word`. */
const unresolvedAlias = (document: Document, lineAt: (offset: number) => number): string | undefined => {
  let unresolved: Alias | undefined;
  visit(document, {
    Alias: (_key, alias) => {
      if (alias.resolve(document) === undefined) unresolved ??= alias;
    },
  });
  return unresolved && `line ${lineAt(unresolved.range?.[0] ?? 0)}: a text that begins with * needs quotes`;
};

/** Why a text is no YAML, with its line, in words for the person who wrote it; undefined when it is YAML. */
export const yamlProblem = (text: string, document: Document, lines: LineCounter): string | undefined => {
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const errors = document.errors as YAMLParseError[];
  return inWords(errors, text, lineAt) ?? unresolvedAlias(document, lineAt);
};
