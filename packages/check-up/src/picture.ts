import { isDeepStrictEqual } from "node:util";
import type { Maps, ReadAnswer } from "./answers.ts";
import { type Direction, directionsIn, type Page, pageOf } from "./pages.ts";
import { addTo, countParents, type Shape } from "./shape.ts";

/** What an endpoint was seen to answer. */
export interface Seen {
  /** Answers with a 2xx. */
  answers: number;
  /** The types of all places of its answers. */
  shape: Shape;
  pages: Page[];
  /** By operation and field, how the rows of its lists were sorted. */
  orders: Map<string, Map<string, Direction>>;
  /** Names of the headers that speak of a rate limit. */
  limits: Set<string>;
}

/** What every endpoint was seen to answer, by its name. */
export type Picture = Map<string, Seen>;

const LIMIT_HEADER = /rate-?limit|^retry-after$/i;

export const pictureOf = (answers: ReadAnswer[], maps: Maps): Picture => {
  const picture: Picture = new Map();
  for (const [index, answer] of answers.entries()) {
    const { endpoint, exchange, body } = answer;
    const seen: Seen = picture.get(endpoint) ?? {
      answers: 0,
      shape: {},
      pages: [],
      orders: new Map(),
      limits: new Set(),
    };
    picture.set(endpoint, seen);
    seen.answers++;
    addTo(seen.shape, body, maps.get(endpoint) ?? new Set());
    const page = pageOf(answer, answers.slice(index + 1));
    if (page && !seen.pages.some((one) => isDeepStrictEqual(one, page))) seen.pages.push(page);
    directionsIn(body, seen.orders, exchange.address);
    for (const name of Object.keys(exchange.headers))
      if (LIMIT_HEADER.test(name)) seen.limits.add(name.toLowerCase());
  }
  for (const { shape } of picture.values()) countParents(shape);
  return picture;
};
