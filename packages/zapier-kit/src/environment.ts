import { InputError } from "./inputs/inputError.ts";

/**
 * The URL in an environment variable, without a trailing slash. Undefined if the variable is not set.
 *
 * @param name - such as `HELLOTRACKS_BASE_URL`
 * @throws {InputError} naming the variable, if its value is not an absolute http or https URL
 */
export const urlFromEnv = (name: string): string | undefined => {
  const value = process.env[name]?.trim();
  if (!value) return undefined;
  const { protocol } = URL.parse(value) ?? {};
  if (protocol !== "http:" && protocol !== "https:") {
    const problem =
      "this variable must be an absolute URL, such as http://127.0.0.1:4010. Correct or remove it.";
    throw new InputError(name, problem, name);
  }
  return value.replace(/(?<!\/)\/+$/, "");
};
