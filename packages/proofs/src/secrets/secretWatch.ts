import { folded, formsOf } from "./secretForms.ts";

/** A shorter text is no credential, and would be found everywhere. */
const SHORTEST_SECRET = 12;

/** Looks for credentials in whatever passes through it. */
export class SecretWatch {
  /** The forms of each secret, by the secret's name. */
  readonly #forms = new Map<string, string[]>();
  readonly #leaks = new Set<string>();

  /** @param secrets - By a name that may be shown. */
  constructor(secrets: Record<string, string>) {
    for (const [name, secret] of Object.entries(secrets)) this.add(name, secret);
  }

  /** The names of what is looked for. */
  get names(): string[] {
    return [...this.#forms.keys()];
  }

  /**
   * Looks for one more secret from now on; one of the same name before it stays a secret.
   *
   * @throws {Error} when it is too short to be one
   */
  add(name: string, secret: string): void {
    if (secret.length < SHORTEST_SECRET) throw new Error(`The ${name} is too short to be looked for.`);
    this.#forms.set(name, [...new Set([...(this.#forms.get(name) ?? []), ...formsOf(secret)])]);
  }

  /**
   * Looks through a text, or a value as JSON.
   *
   * @param where - Where it came from, in words
   */
  see(where: string, what: unknown): void {
    const text = folded(typeof what === "string" ? what : (JSON.stringify(what) ?? ""));
    for (const [name, forms] of this.#forms) {
      if (forms.some((form) => text.includes(form))) this.#leaks.add(`the ${name} is in ${where}`);
    }
  }

  /** What was found, a line each; empty when nothing came out. */
  get leaks(): string[] {
    return [...this.#leaks];
  }
}
