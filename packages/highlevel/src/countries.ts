import { asText, InputError, isBlank, quote } from "@integrations/zapier-kit";

/**
 * The code of a country, two letters of ISO 3166, from its code of two or three letters or its English name, in any letter
 * case.
 *
 * @throws {InputError}
 */
export const countryCode = async (field: string, value: unknown): Promise<string | undefined> => {
  if (isBlank(value)) return undefined;
  const text = asText(field, value);
  // A list of all countries that few operations need: no start of an app waits for it.
  const { codeOfCountry } = await import("./countryNames.ts");
  const code = codeOfCountry(text);
  if (code) return code;
  throw new InputError(
    field,
    `enter an English name or code, such as Germany, DE, or DEU, not ${quote(text)}.`,
  );
};
