import { comparable, tidyName } from "@integrations/clients/text";
import type { PlainInputField } from "zapier-platform-core";
import { asText, InputError, quote } from "./inputError.ts";
import type { Limits } from "./kinds.ts";

/**
 * The choice with this value or label. Not case-sensitive.
 *
 * @throws {InputError} for any other value if the field is closed; otherwise the vendor decides
 */
export const optionOf = ({ key, choices, meta = {} }: PlainInputField, value: unknown): string => {
  const typed = asText(key, value);
  const options = optionsIn(choices);
  const exact = options.find((option) => option.value === typed);
  const wanted = comparable(typed);
  const meant =
    exact ??
    options.find((option) => comparable(option.value) === wanted) ??
    options.find((option) => comparable(option.label) === wanted);
  if (meant) return meant.value;
  const { closed }: Limits = meta;
  if (!closed) return tidyName(typed);
  const known = new Intl.ListFormat("en-US", { type: "disjunction" }).format(options.map((one) => one.value));
  throw new InputError(key, `choose ${known}, not ${quote(typed)}.`);
};

interface Option {
  value: string;
  label: string;
}

/** A field's choices, from each form that Zapier accepts. Choices that a function loads are not known here. */
const optionsIn = (choices: PlainInputField["choices"]): Option[] => {
  if (choices === undefined || "perform" in choices) return [];
  if (!Array.isArray(choices)) {
    return Object.entries(choices).map(([value, label]) => ({ value, label: String(label) }));
  }
  return choices.map((choice) => (typeof choice === "string" ? { value: choice, label: choice } : choice));
};
