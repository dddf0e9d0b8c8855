import { InputError, kind } from "@integrations/zapier-kit";
import { defineInputField } from "zapier-platform-core";

/** No list: JavaScript's own changes with its version, and what a Zap has chosen must stay. */
export const timeZoneInput = defineInputField({
  key: "time_zone",
  label: "Time Zone",
  type: "string",
  meta: kind("code"),
  helpText:
    "For dates and times without one. Enter a name such as Europe/London. Leave blank to use your Zapier account's time zone.",
});

/**
 * The IANA name that NetHunt requires of every new record.
 *
 * @param account - `bundle.meta.timezone`
 * @throws {InputError}
 */
export const toTimeZone = (input: string | undefined, account: string | null): string => {
  if (input === undefined) return account || "UTC";
  if (isTimeZone(input)) return input;
  throw new InputError("time_zone", `enter a name such as Europe/London, not "${input}".`);
};

/** JavaScript also takes offsets, which are no names, and names in small letters, which others do not know. */
const isTimeZone = (name: string): boolean => {
  if (!/^[A-Z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
};
