import type { AppDefinition } from "../definition.ts";
import { brokenLinkIn, linksIn } from "../markdown.ts";
import { checkPage, type Finding, type Rule } from "../rule.ts";
import { markdownOf, type PlacedText, urlsOf } from "../urls.ts";

/** Addresses that run code or carry it (OWASP, "Cross Site Scripting Prevention"); blanks inside do not help. */
const isDangerous = (address: string): boolean =>
  /^(?:javascript|vbscript|data):/i.test(address.replaceAll(/\s/g, ""));

/** "http://" with a host behind it; in "http:// or https://" it names what an address begins with. */
const plainHttp = /\bhttp:\/\/(?=[\p{L}\p{N}[{])[^\s)"'<>]*/iu;

/** Every address with the text that holds it, and whether that text is an address and nothing else. */
const addressesOf = (app: AppDefinition): (PlacedText & { address: string })[] => [
  ...urlsOf(app).map((placed) => ({ ...placed, address: placed.text })),
  ...markdownOf(app).flatMap((placed) => linksIn(placed.text).map((address) => ({ ...placed, address }))),
];

/** Where the app's requests and links lead. */
export const addressRules: Rule[] = [
  {
    id: "D007",
    severity: "publishing",
    title: "Every address is https",
    page: checkPage("D007"),
    check: (app) =>
      addressesOf(app).flatMap(({ where, text, address }): Finding[] => {
        const [plain] = plainHttp.exec(address) ?? [];
        if (plain === undefined) return [];
        const safe = plain.replace(/^http:/i, "https:");
        return [
          {
            where,
            message: `"${plain}" is not encrypted.`,
            fix: `Write "${safe}".`,
            suggestion: text.replaceAll(plain, safe),
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
        const { found, instead, start } = broken;
        const isBare = /^https?:/i.test(found);
        return [
          {
            where,
            message: isBare
              ? `"${found}" is neither a link nor an example.`
              : `"${found}" is not a Markdown link.`,
            fix: isBare
              ? `Write ${instead}, with the words that people read in the brackets. An example goes in backticks: \`${found}\`.`
              : `Write ${instead}.`,
            suggestion: text.slice(0, start) + instead + text.slice(start + found.length),
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
        .filter(({ address }) => isDangerous(address))
        .map(({ where, address }) => ({
          where,
          message: `"${address}" can run code in the reader's browser.`,
          fix: "Write an https address.",
        })),
  },
];
