import { asText, InputError, isBlank } from "@integrations/zapier-kit";

/** Regions with a code and a name that are no countries: groups of countries, islands without a code of their own. */
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

/** What people write and `Intl` does not know. */
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

/** In one spelling: `The Côte d’Ivoire` and `cote divoire` are the same. */
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

/** `Intl` reads codes of countries that are gone, such as DD, as those of their successors. */
const isCurrent = (code: string): boolean => new Intl.Locale(`und-${code}`).region === code;

const namesIn = (style: "long" | "short") =>
  new Intl.DisplayNames("en", { type: "region", fallback: "none", style });

const readNames = (): Map<string, string> => {
  const [long, short] = [namesIn("long"), namesIn("short")];
  const codes = letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !NO_COUNTRIES.has(code) && isCurrent(code) && long.of(code) !== undefined);
  const named = codes.flatMap((code) =>
    [code, long.of(code), short.of(code)]
      .filter((name) => name !== undefined)
      .map((name): [string, string] => [spelling(name), code]),
  );
  return new Map([...Object.entries(OTHER_NAMES), ...named]);
};

let codesByName: Map<string, string> | undefined;

/**
 * The code of a country, two letters of ISO 3166, from the code in any letter case or the English name.
 *
 * @throws {InputError}
 */
export const countryCode = (field: string, value: unknown): string | undefined => {
  if (isBlank(value)) return undefined;
  codesByName ??= readNames();
  const code = codesByName.get(spelling(asText(field, value)));
  if (code) return code;
  throw new InputError(
    field,
    `enter an English name or a code of two letters, such as Germany or DE, not "${String(value).slice(0, 60)}".`,
  );
};
