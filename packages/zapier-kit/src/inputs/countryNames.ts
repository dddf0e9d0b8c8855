import { iso31661 } from "iso-3166";

/** Regions with a code and a name that are not countries: groups of countries, islands without a code of their own. */
const NO_COUNTRIES = new Set([
  "AC",
  "CP",
  "CQ",
  "DG",
  "EA",
  "EU",
  "EZ",
  "IC",
  "QO",
  "TA",
  "UN",
  "XA",
  "XB",
  "ZZ",
]);

/** Names that people use and neither ISO 3166 nor `Intl` has. */
const OTHER_NAMES = {
  usa: "US",
  "united states of america": "US",
  uae: "AE",
  "great britain": "GB",
  england: "GB",
  scotland: "GB",
  wales: "GB",
  "northern ireland": "GB",
  "czech republic": "CZ",
  holland: "NL",
  "ivory coast": "CI",
  turkey: "TR",
  burma: "MM",
};

/** Normalizes spelling: `The Côte d’Ivoire` and `cote divoire` become the same. */
const spelling = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("&", " and ")
    .replace(/[^\p{L}\p{N}\s]/gu, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^the /, "");

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("");

/** `Intl` reads codes of former countries, such as DD, as those of their successors. */
const isCurrent = (code: string): boolean => new Intl.Locale(`und-${code}`).region === code;

const namesIn = (style: "long" | "short") =>
  new Intl.DisplayNames("en", { type: "region", fallback: "none", style });

/** `Korea, Republic of`, as ISO 3166 sorts it, and `Republic of Korea`, as people write it. */
const officialNames = (name: string): string[] => {
  const [sorted = "", title] = name.split(", ");
  return title ? [name, `${title} ${sorted}`] : [name];
};

const readCodes = (): Map<string, string> => {
  const [long, short] = [namesIn("long"), namesIn("short")];
  const codes = letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !NO_COUNTRIES.has(code) && isCurrent(code) && long.of(code) !== undefined);
  const official = iso31661.map(({ alpha2, alpha3, name }) => ({
    code: alpha2,
    names: [alpha3, ...officialNames(name)],
  }));
  const common = codes.map((code) => ({ code, names: [code, long.of(code), short.of(code)] }));
  return new Map([
    ...Object.entries(OTHER_NAMES),
    ...[...official, ...common].flatMap(({ code, names }) =>
      names.filter((name) => name !== undefined).map((name): [string, string] => [spelling(name), code]),
    ),
  ]);
};

const codes = readCodes();

/** The two-letter code of a country, from its two- or three-letter code or its English name; undefined if there is none. */
export const codeOfCountry = (text: string): string | undefined => codes.get(spelling(text));
