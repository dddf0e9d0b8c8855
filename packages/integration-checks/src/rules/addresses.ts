import type { AppDefinition } from "../definition.ts";
import { type BrokenLink, brokenLinkIn, linksIn, withLinks } from "../markdown.ts";
import { checkPage, type Finding, type Rule } from "../rule.ts";
import { markdownOf, type PlacedText, urlsOf } from "../urls.ts";
import { quoted } from "../words.ts";

/** Addresses that run code or carry it (OWASP, "Cross Site Scripting Prevention"); blanks inside do not help. */
const isDangerous = (address: string): boolean =>
  /^(?:javascript|vbscript|data):/i.test(address.replaceAll(/\s/g, ""));

/** "http://" with a host behind it; in "http:// or https://" it names what an address begins with. */
const plainHttp = /\bhttp:\/\/(?=[\p{L}\p{N}[{])[^\s)"'<>]*/iu;

/** Every text with addresses, and these. */
const addressesOf = (app: AppDefinition): (PlacedText & { addresses: string[] })[] => [
  ...urlsOf(app).map((placed) => ({ ...placed, addresses: [placed.text] })),
  ...markdownOf(app).map((placed) => ({ ...placed, addresses: linksIn(placed.text) })),
];

const toHttps = (address: string): string => address.replace(/^http:/i, "https:");

const linkFix = ({ found, instead }: BrokenLink): string => {
  if (instead === undefined) return "Write the whole address, beginning with https://.";
  return /^https?:/i.test(found)
    ? `Write ${instead}, with the words that people read in the brackets. An example goes in backticks: \`${found}\`.`
    : `Write ${instead}.`;
};

/** Where the app's requests and links lead. */
export const addressRules: Rule[] = [
  {
    id: "D007",
    severity: "publishing",
    title: "Every address is https",
    page: checkPage("D007"),
    check: (app) =>
      addressesOf(app).flatMap(({ where, text, addresses }): Finding[] => {
        const plain = [...new Set(addresses.flatMap((address) => plainHttp.exec(address)?.[0] ?? []))];
        if (plain.length === 0) return [];
        return [
          {
            where,
            message: `${quoted(plain)} ${plain.length === 1 ? "is" : "are"} not encrypted.`,
            fix: `Write ${quoted(plain.map(toHttps))}.`,
            suggestion: plain.reduce((rest, one) => rest.replaceAll(one, toHttps(one)), text),
          },
        ];
      }),
  },
  {
    id: "D008",
    severity: "publishing",
    title: "Links are whole Markdown links, example addresses stand in backticks",
    page: checkPage("D008"),
    check: (app) =>
      markdownOf(app).flatMap(({ where, text }): Finding[] => {
        const broken = brokenLinkIn(text);
        if (!broken) return [];
        const { found, instead } = broken;
        const isBare = /^https?:/i.test(found);
        const suggestion = withLinks(text);
        return [
          {
            where,
            message: isBare
              ? `"${found}" is neither a link nor an example.`
              : `"${found}" is not a Markdown link.`,
            fix: linkFix(broken),
            ...(instead !== undefined && suggestion !== undefined && { suggestion }),
          },
        ];
      }),
  },
  {
    id: "D025",
    severity: "error",
    title: "No address runs code",
    page: checkPage("D025"),
    check: (app) =>
      addressesOf(app)
        .map(({ where, addresses }) => ({ where, dangerous: addresses.filter(isDangerous) }))
        .filter(({ dangerous }) => dangerous.length > 0)
        .map(({ where, dangerous }) => ({
          where,
          message: `${quoted(dangerous)} can run code in the reader's browser.`,
          fix: "Write an https address.",
        })),
  },
];
