import { tidy, tidyName } from "@integrations/clients/text";
import type { PlainInputField } from "zapier-platform-core";
import { dateOnly, timeOfDay, utcTime } from "./dates.ts";
import { tidyEmail } from "./email.ts";
import { asText } from "./inputError.ts";
import { type Kind, kindOf, type Limits } from "./kinds.ts";
import { optionOf } from "./options.ts";
import { tidyPhone } from "./phone.ts";
import { decimalNumber, wholeNumber, yesOrNo } from "./values.ts";

/** @throws {InputError} */
type Reader = (field: PlainInputField, value: unknown, timezone: string | null) => unknown;

const tidied: Reader = ({ key }, value) => tidy(asText(key, value));

const readers: Record<Kind, Reader> = {
  id: tidied,
  key: tidied,
  code: tidied,
  path: tidied,
  email: ({ key }, value) => tidyEmail(asText(key, value)),
  phone: ({ key }, value) => tidyPhone(asText(key, value)),
  name: ({ key }, value) => tidyName(asText(key, value)),
  option: (field, value) => optionOf(field, value),
  number: ({ key, type, meta = {} }, value) => {
    const { min, max }: Limits = meta;
    return type === "integer" ? wholeNumber(key, value, min, max) : decimalNumber(key, value, min, max);
  },
  "yes or no": ({ key }, value) => yesOrNo(key, value),
  day: ({ key }, value, timezone) => dateOnly(key, value, timezone),
  "time of day": ({ key }, value, timezone) => timeOfDay(key, value, timezone),
  moment: ({ key, meta = {} }, value, timezone) => {
    const { takesDay }: Limits = meta;
    return utcTime(key, value, timezone, takesDay);
  },
  text: ({ key }, value) => asText(key, value),
};

/**
 * Reads one value that is not blank, by the kind of its field: text, a number or a boolean, ready to be sent.
 *
 * @param timezone - The Zap's, for days, times and moments.
 * @throws {InputError}
 */
export const readValue = async (
  field: PlainInputField,
  value: unknown,
  timezone: string | null,
): Promise<unknown> => readers[kindOf(field)](field, value, timezone);
