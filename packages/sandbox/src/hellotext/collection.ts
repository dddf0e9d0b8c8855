import type { Clock } from "../clock.ts";
import { Refusal } from "../refusal.ts";
import { notFound } from "./answers.ts";

/** What every object has (Hellotext API reference, "The list object" and its like). */
export interface Stored {
  readonly id: string;
  readonly type: string;
  /** Unix seconds. */
  readonly created_at: number;
  [field: string]: unknown;
}

/** `starting_after` and `ending_before` name an object of the list; `limit` is 25 by default. */
export interface Page {
  limit: number;
  starting_after?: string | undefined;
  ending_before?: string | undefined;
}

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const FIRST_OF_EIGHT = 62 ** 7;
const STRIDE = 1_000_000_007;

/** Ids as the vendor's: eight letters and digits, in which capitals count. The same in every sandbox. */
export const idMaker = () => {
  let count = 0;
  return (): string => {
    count += 1;
    let number = FIRST_OF_EIGHT + ((count * STRIDE) % (61 * FIRST_OF_EIGHT));
    let id = "";
    for (; number > 0; number = Math.floor(number / 62)) id = `${ALPHABET[number % 62]}${id}`;
    return id;
  };
};

/** All objects of one type. */
export class Collection {
  readonly #type: string;
  readonly #clock: Clock;
  readonly #nextId: () => string;
  readonly #byId = new Map<string, Stored>();

  constructor(type: string, clock: Clock, nextId: () => string) {
    this.#type = type;
    this.#clock = clock;
    this.#nextId = nextId;
  }

  get size(): number {
    return this.#byId.size;
  }

  /** In the order in which they were made. */
  [Symbol.iterator](): Iterator<Stored> {
    return this.#byId.values();
  }

  /** @param at Unix milliseconds: the past, for an object that has been there for a while */
  create(fields: Record<string, unknown>, at: number = this.#clock.now()): Stored {
    const created_at = Math.floor(at / 1000);
    const stored: Stored = { ...fields, id: this.#nextId(), type: this.#type, created_at };
    this.#byId.set(stored.id, stored);
    return stored;
  }

  find(id: string): Stored | undefined {
    return this.#byId.get(id);
  }

  /** @throws {Refusal} 404 */
  missing(): never {
    throw new Refusal(404, `There is no such ${this.#type}.`);
  }

  remove({ id }: Stored): void {
    this.#byId.delete(id);
  }

  /** The most recent first; of one second, the one made later. */
  page(page: Page): Stored[] {
    const newest = [...this].reverse().sort((one, other) => other.created_at - one.created_at);
    return slice(newest, page);
  }
}

/**
 * One page of a sorted list.
 *
 * @throws {Unprocessable} when the object to start or end at is not in the list; the document does not say what happens
 */
export const slice = <Item extends { id: string }>(
  sorted: readonly Item[],
  { limit, starting_after, ending_before }: Page,
): Item[] => {
  const indexOf = (parameter: string, wanted: string) => {
    const index = sorted.findIndex(({ id }) => id === wanted);
    if (index < 0) throw notFound(parameter);
    return index;
  };
  if (ending_before !== undefined) {
    const end = indexOf("ending_before", ending_before);
    return sorted.slice(Math.max(0, end - limit), end);
  }
  const start = starting_after === undefined ? 0 : indexOf("starting_after", starting_after) + 1;
  return sorted.slice(start, start + limit);
};
