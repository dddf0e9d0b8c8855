import { plainHyphens, tidy } from "@integrations/clients/text";
import { isBlank } from "./blanks.ts";
import { asText, InputError, quote } from "./inputError.ts";

/**
 * A phone number as typed, without a link's prefix (`tel:`, `whatsapp:`) and with plain digits and signs in place of
 * full-width ones.
 */
export const tidyPhone = (text: string): string =>
  plainHyphens(tidy(text).replaceAll(FULL_WIDTH, toAscii)).replace(LINK, "").trim();

/** U+FF01 to U+FF5E are the ASCII characters `!` to `~` in full width. */
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const toAscii = (sign: string): string => String.fromCharCode(sign.charCodeAt(0) - 0xfee0);

const LINK = /^(tel|callto|sms|whatsapp):(\/\/)?(?=.)/i;

/** Mexico dropped the 1 from mobile numbers in 2019. WhatsApp still writes it. */
const OLD_MEXICAN_MOBILE = /^\+\s*52[\s.-]*1[\s.\-(]*(?=(?:\D*\d){10}\D*$)/;

/**
 * A phone number in E.164, `+59898000001`, from any notation that has the country code.
 *
 * @param country - The country of a local number: two letters, ISO 3166.
 * @throws {InputError} also for a local number if `country` is not given
 */
export const internationalPhone = async (
  field: string,
  value: unknown,
  country?: string,
): Promise<string | undefined> => {
  if (isBlank(value)) return undefined;
  // Loaded on demand: it is large, and few operations need it.
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
 * A phone number in E.164, or the digits of a local number, for a vendor that knows the country.
 *
 * @throws {InputError}
 */
export const phoneNumber = async (field: string, value: unknown): Promise<string | undefined> => {
  const digits = tidyPhone(asText(field, value ?? "")).replace(/[\s().\-/]/g, "");
  return LOCAL.test(digits) ? digits : internationalPhone(field, value);
};

/** E.164 allows at most 15 digits with the country code. Numbers shorter than 5 digits are service numbers. */
const LOCAL = /^(?!00)\d{5,14}$/;
