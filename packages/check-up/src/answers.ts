import type { Endpoints } from "./endpoints.ts";
import type { Exchange } from "./reading.ts";
import { mapsIn } from "./shape.ts";

/** An answer whose JSON was read. */
export interface ReadAnswer {
  endpoint: string;
  exchange: Exchange;
  body: unknown;
}

const isFine = ({ status }: Exchange): boolean => status >= 200 && status < 300;

/** The successful answers that are JSON. */
export const readAnswers = (exchanges: Exchange[], endpoints: Endpoints): ReadAnswer[] =>
  exchanges.filter(isFine).flatMap((exchange) => {
    try {
      return [{ endpoint: endpoints.nameOf(exchange), exchange, body: JSON.parse(exchange.text) }];
    } catch {
      return [];
    }
  });

/** Where the objects of each endpoint's answers have keys that are no field names. */
export type Maps = Map<string, Set<string>>;

/** @param answers - documented ones: whatever an account has at the same place is keyed by its own words too */
export const findMaps = (answers: ReadAnswer[]): Maps => {
  const maps: Maps = new Map();
  for (const { endpoint, body } of answers) {
    const found = maps.get(endpoint) ?? new Set();
    maps.set(endpoint, found);
    mapsIn(body, found);
  }
  return maps;
};
