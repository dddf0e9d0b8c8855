/** Markdown with spaces for what stands in backticks, which Zapier shows as it is; places stay the same. */
export const withoutCode = (markdown: string): string => {
  // Every other part is a run of backticks, which the next run of the same length closes.
  const parts = markdown.split(/(`+)/);
  let rest = "";
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index] ?? "";
    const end = index % 2 === 0 ? -1 : parts.indexOf(part, index + 1);
    if (end === -1) rest += part;
    else {
      rest += " ".repeat(parts.slice(index, end + 1).join("").length);
      index = end;
    }
  }
  return rest;
};

/** A link in a text: `[text](address "title")`. */
export interface Link {
  /** Where it begins and ends in the text. */
  start: number;
  end: number;
  text: string;
  /** Empty where the parentheses hold none. */
  address: string;
}

/** For each opening bracket, the closing one of the same kind; brackets inside are passed over. */
const pairsOf = (text: string, open: string, close: string): Map<number, number> => {
  const pairs = new Map<number, number>();
  const opened: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === open) opened.push(at);
    else if (text[at] === close) {
      const start = opened.pop();
      if (start !== undefined) pairs.set(start, at);
    }
  }
  return pairs;
};

const destination = /^\s*<?(\S*?)>?(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*$/s;

/** Whatever has the form of a link, whole or not, outside of code; links in links count as the outer one. */
const linkForms = (markdown: string): Link[] => {
  const text = withoutCode(markdown);
  const [brackets, parentheses] = [pairsOf(text, "[", "]"), pairsOf(text, "(", ")")];
  const links: Link[] = [];
  for (let at = 0; at < text.length; at++) {
    const closing = text[at] === "[" ? brackets.get(at) : undefined;
    const end = closing !== undefined && text[closing + 1] === "(" ? parentheses.get(closing + 1) : undefined;
    if (closing === undefined || end === undefined) continue;
    const [, address = ""] = destination.exec(text.slice(closing + 2, end)) ?? [];
    links.push({ start: at, end: end + 1, text: markdown.slice(at + 1, closing).trim(), address });
    at = end;
  }
  return links;
};

const hasScheme = (address: string): boolean => /^(?:[a-z][a-z\d+.-]*:|\{\{)/i.test(address);

/** The whole links of a text. */
export const wholeLinks = (markdown: string): Link[] =>
  linkForms(markdown).filter(({ text, address }) => text !== "" && hasScheme(address));

/** The addresses that the links of a text lead to. */
export const linksIn = (markdown: string): string[] => wholeLinks(markdown).map(({ address }) => address);

/** A part of a text that is no whole link, and what to write for it, where its address is whole. */
export interface BrokenLink {
  found: string;
  instead?: string;
  start: number;
}

const toHttps = (address: string): string => address.replace(/^https?:/i, "https:");
const hostOf = (address: string): string => address.replace(/^[a-z]+:\/\//i, "").replace(/[/?#].*$/s, "");
const linkTo = (text: string, address: string): string =>
  `[${text.replaceAll(/<[^<>]*>/g, "").trim() || hostOf(address)}](${toHttps(address)})`;

/** Forms that people write for a link; the named groups are its text and its address. */
const mistakes = [
  // <a href="https://a.example">text</a>, perhaps with tags inside or never closed.
  /<a\s[^<>]*?href=["']?(?<address>[^"'\s<>]+)["']?[^<>]*>(?:(?<text>(?:[^<]|<(?!\/?a\b)){0,500})<\/a>)?/i,
  // [text] (https://a.example): a blank between.
  /\[(?<text>[^[\]]+)\]\s{1,9}\((?<address>https?:\/\/[^\s[\]()<>"'`]+)\)?/i,
  // [text][https://a.example]: the wrong brackets.
  /\[(?<text>[^[\]]+)\]\[(?<address>https?:\/\/[^\s[\]()<>"'`]+)\]?/i,
  // [text](https://a.example: not closed.
  /\[(?<text>[^[\]]+)\]\((?<address>https?:\/\/[^\s[\]()<>"'`]+)/i,
  // [text(https://a.example): its bracket not closed.
  /\[(?<text>[^[\]()]+)\((?<address>https?:\/\/[^\s[\]()<>"'`]+)\)?/i,
  // https://a.example, by itself.
  /(?<address>\bhttps?:\/\/[^\s<>"'`]*[^\s.,;:!?)>'"`\]*_])/i,
];

const blank = (text: string): string => " ".repeat(text.length);

const masked = (text: string, links: { start: number; end: number }[]): string =>
  links.reduce(
    (rest, { start, end }) => rest.slice(0, start) + blank(rest.slice(start, end)) + rest.slice(end),
    text,
  );

/** `[1]: https://…`, the definition of a reference link, and `<https://…>` are Markdown too; `\[` is no bracket. */
const otherMarkdown = /^[ \t]{0,3}\[[^\][\n]{1,200}\]:[ \t]*\S+.*$|<https?:\/\/[^\s<>]+>|\\[[\]()]/gimu;

/** An address without its scheme, one on the app's own site, or one of another scheme with no text. */
const looksLikeAddress = /^(?:[^\s/]+\.[a-z]{2,}(?:[/?#]|$)|\/|[a-z]+:)/i;

/** A link whose text or address is missing or only half there. */
const halfLinkIn = (markdown: string): BrokenLink | undefined => {
  const half = linkForms(markdown).find(
    ({ text, address }) => !(text !== "" && hasScheme(address)) && looksLikeAddress.test(address),
  );
  if (!half) return undefined;
  const { start, end, text, address } = half;
  const found = markdown.slice(start, end);
  // Of what stands on the app's own site, nobody here knows the host.
  if (address.startsWith("/")) return { found, start };
  return { found, start, instead: linkTo(text, hasScheme(address) ? address : `https://${address}`) };
};

/** The first part of a text that looks like a link or an address and is neither a link nor in backticks. */
export const brokenLinkIn = (markdown: string): BrokenLink | undefined => {
  const half = halfLinkIn(markdown);
  if (half) return half;
  const rest = masked(withoutCode(markdown), wholeLinks(markdown)).replaceAll(otherMarkdown, blank);
  for (const mistake of mistakes) {
    const match = mistake.exec(rest);
    const { address = "", text = "" } = match?.groups ?? {};
    if (match) return { found: match[0], instead: linkTo(text, address), start: match.index };
  }
  return undefined;
};

/** More links than any text of a definition has. */
const MOST_LINKS = 50;

/** A text with a link for each broken one; undefined where nobody here can tell what to write for one. */
export const withLinks = (markdown: string): string | undefined => {
  let text = markdown;
  for (let count = 0; count < MOST_LINKS; count++) {
    const broken = brokenLinkIn(text);
    if (!broken) return text;
    const { found, instead, start } = broken;
    if (instead === undefined) return undefined;
    text = text.slice(0, start) + instead + text.slice(start + found.length);
  }
  return undefined;
};
