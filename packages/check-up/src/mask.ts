import { isRecord } from "./known.ts";
import { isName } from "./shape.ts";

/** `Annual income`, `annual_income` and `contact.annual_income` are one name of a custom field. */
const wordsOf = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");

/**
 * Keeps what is the account's own out of paths. Accounts name fields too, so a name is shown only if the document has it,
 * or if it looks like a field's name, is in an object of which the document names the fields, and the account has no value
 * of this name, as the list of its own fields would.
 */
export class Mask {
  readonly #documented: ReadonlySet<string>;
  readonly #open: ReadonlySet<string>;
  readonly #values = new Set<string>();
  readonly #masked = new Map<string, string>();

  /**
   * @param documented - the names of all fields that the vendor's document has
   * @param open - those of them that hold objects whose keys the account chooses
   */
  constructor(documented: Iterable<string> = [], open: Iterable<string> = []) {
    this.#documented = new Set(documented);
    this.#open = new Set(open);
  }

  /** Takes all texts of an answer for values of the account. */
  learn(text: string): void {
    try {
      this.#collect(JSON.parse(text));
    } catch {
      // An answer that is no JSON names no fields.
    }
  }

  #collect(value: unknown): void {
    if (typeof value === "string") {
      this.#values.add(wordsOf(value));
      this.#values.add(wordsOf(value.slice(value.lastIndexOf(".") + 1)));
    } else if (Array.isArray(value) || isRecord(value))
      for (const inner of Object.values(value)) this.#collect(inner);
  }

  /** A path such as `tasks[].name` or `tasks.0.name`, in which the account's own words are `field#1`, `field#2`. */
  readonly path = (path: string): string => {
    let isOpen = false;
    return path
      .split(".")
      .map((part) => {
        const [, name = "", items = ""] = /^(.*?)((?:\[\])*)$/.exec(part) ?? [];
        const shown = this.#name(name, isOpen) + items;
        // What is inside something undocumented may be keyed by anything.
        if (name !== "" && !isIndex(name))
          isOpen = name === "*" || this.#open.has(name) || !this.#documented.has(name);
        return shown;
      })
      .join(".");
  };

  #name(name: string, isOpen: boolean): string {
    if (name === "" || name === "*" || isIndex(name) || this.#documented.has(name)) return name;
    if (!isOpen && isName(name) && !this.#values.has(wordsOf(name))) return name;
    const masked = this.#masked.get(name) ?? `field#${this.#masked.size + 1}`;
    this.#masked.set(name, masked);
    return masked;
  }
}

/** The index of a list's item, in the path of an error. */
const isIndex = (part: string): boolean => /^\d{1,3}$/.test(part);
