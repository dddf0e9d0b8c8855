import { isRecord } from "./known.ts";
import { isName } from "./shape.ts";

/**
 * Keeps what is the account's own out of paths. Accounts name fields too, so a name is shown only if the document has it,
 * or if it looks like a field's name and the account has no value of this name, as the list of its own fields would.
 */
export class Mask {
  readonly #documented: ReadonlySet<string>;
  readonly #values = new Set<string>();
  readonly #masked = new Map<string, string>();

  /** @param documented - the names of all fields that the vendor's document has */
  constructor(documented: Iterable<string> = []) {
    this.#documented = new Set(documented);
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
    if (typeof value === "string") this.#values.add(value);
    else if (Array.isArray(value) || isRecord(value))
      for (const inner of Object.values(value)) this.#collect(inner);
  }

  /** A path such as `tasks[].name` or `tasks.0.name`, in which the account's own words are `field#1`, `field#2`. */
  readonly path = (path: string): string =>
    path
      .split(".")
      .map((part) => {
        const [, name = "", items = ""] = /^(.*?)((?:\[\])*)$/.exec(part) ?? [];
        return this.#name(name) + items;
      })
      .join(".");

  #name(name: string): string {
    if (name === "" || name === "*" || /^\d{1,3}$/.test(name) || this.#documented.has(name)) return name;
    if (isName(name) && !this.#values.has(name)) return name;
    const masked = this.#masked.get(name) ?? `field#${this.#masked.size + 1}`;
    this.#masked.set(name, masked);
    return masked;
  }
}
