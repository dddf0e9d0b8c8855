import { Script } from "node:vm";

/** The names of a vendor, as its files use them. */
export interface VendorNames {
  /** Its folders and variables: `acme`. */
  key: string;
  /** As people know it: "Acme CRM". */
  name: string;
}

/** What was asked for cannot be made, in words. */
export class UsageError extends Error {
  override name = "UsageError";
}

/** The first letter as a capital. */
const capitalized = (text: string): string => `${text[0]?.toUpperCase()}${text.slice(1)}`;

const isReservedWord = (word: string): boolean => {
  try {
    new Script(`"use strict"; const ${word} = 0`);
    return false;
  } catch {
    return true;
  }
};

/**
 * @param name - Default: the key with a capital.
 * @throws {UsageError}
 */
export const vendorNames = (key: string, name = capitalized(key)): VendorNames => {
  if (!/^[a-z][a-z0-9]{1,19}$/.test(key) || isReservedWord(key))
    throw new UsageError(
      `"${key}" cannot name a vendor's files: 2 to 20 lower case letters and digits, a letter first, no word of JavaScript.`,
    );
  if (key === "across") throw new UsageError("Zaps that go across apps are called so: choose another key.");
  if (!/^[\p{L}\p{N}](?:[\p{L}\p{N} .-]{0,28}[\p{L}\p{N}])$/u.test(name))
    throw new UsageError(
      `"${name}" cannot be a vendor's name here: 2 to 30 letters and digits, with blanks, dots and hyphens between them.`,
    );
  return { key, name };
};

/** A text or a path of the templates with the vendor's names in it. */
export const renamed = (text: string, { key, name }: VendorNames): string =>
  text
    .replaceAll("New Vendor", name)
    .replaceAll("newvendor", key)
    .replaceAll("Newvendor", capitalized(key))
    .replaceAll("NEWVENDOR", key.toUpperCase());
