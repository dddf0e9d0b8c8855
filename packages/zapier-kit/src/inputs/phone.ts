import { plainHyphens, tidy } from "@integrations/clients/text";
import { isBlank } from "./blanks.ts";
import { asText, InputError, quote } from "./inputError.ts";

/**
 * A phone number as it was meant, in its own notation: without the prefix of a link (`tel:`, `whatsapp:`), full-width
 * digits and signs as plain ones.
 */
export const tidyPhone = (text: string): string =>
  plainHyphens(tidy(text).normalize("NFKC")).replace(LINK, "").trim();

const LINK = /^(tel|callto|sms|whatsapp):(\/\/)?(?=.)/i;

/** Mexico dropped the 1 of mobile numbers in 2019, and WhatsApp still writes it. */
const OLD_MEXICAN_MOBILE = /^\+\s*52[\s.-]*1[\s.\-(]*(?=(?:\D*\d){10}\D*$)/;

/**
 * A phone number in E.164, `+59898000001`, from any way of writing it with its country code.
 *
 * @param country - Of a local number: two letters, ISO 3166.
 * @throws {InputError} also for a local number of which nobody knows the country
 */
export const internationalPhone = async (
  field: string,
  value: unknown,
  country?: string,
): Promise<string | undefined> => {
  if (isBlank(value)) return undefined;
  // A large package that few operations need: no start of an app waits for it.
  const { isSupportedCountry, parsePhoneNumberFromString } = await import("libphonenumber-js");
  const written = tidyPhone(asText(field, value)).replace(/^00/, "+").replace(OLD_MEXICAN_MOBILE, "+52");
  const home = country && isSupportedCountry(country) ? country : undefined;
  const phone = written.startsWith("+") || home ? parsePhoneNumberFromString(written, home) : undefined;
  if (phone?.isPossible() && !phone.ext) return phone.number;
  throw new InputError(
    field,
    `enter a phone number with its country code, such as +59898000001, not ${quote(value)}.`,
  );
};

/**
 * The same, or the digits of a local number, for a vendor that knows the country itself.
 *
 * @throws {InputError}
 */
export const phoneNumber = async (field: string, value: unknown): Promise<string | undefined> => {
  const digits = tidyPhone(asText(field, value ?? "")).replace(/[\s().\-/]/g, "");
  return LOCAL.test(digits) ? digits : internationalPhone(field, value);
};

/** E.164 has at most 15 digits with the country code; shorter than 5 are only the numbers of services. */
const LOCAL = /^(?!00)\d{5,14}$/;
