import { InputError, kind } from "@integrations/zapier-kit";
import { defineInputField } from "zapier-platform-core";

/**
 * It has no choices, because JavaScript's list of time zones changes with its version, and what a Zap has chosen must
 * stay valid.
 */
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

/** JavaScript also accepts offsets, which are not names, and names in lower case, which others don't know. */
const isTimeZone = (name: string): boolean => {
  if (!/^[A-Z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
};
