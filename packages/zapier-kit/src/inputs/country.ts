import { isBlank } from "./blanks.ts";
import { asText, InputError, quote } from "./inputError.ts";

/**
 * The two-letter code of a country (ISO 3166), from its two- or three-letter code or its English name. Not
 * case-sensitive.
 *
 * @throws {InputError}
 */
export const countryCode = async (field: string, value: unknown): Promise<string | undefined> => {
  if (isBlank(value)) return undefined;
  const text = asText(field, value);
  // Loaded on demand: it is a list of all countries, and few operations need it.
  const { codeOfCountry } = await import("./countryNames.ts");
  const code = codeOfCountry(text);
  if (code) return code;
  throw new InputError(
    field,
    `enter an English name or code, such as Germany, DE, or DEU, not ${quote(text)}.`,
  );
};
