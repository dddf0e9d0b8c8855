import type { Endpoints } from "./endpoints.ts";
import type { Exchange } from "./reading.ts";
import { addTo, mapsIn, openIn, type Shape } from "./shape.ts";

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
  for (const [endpoint, ones] of Map.groupBy(answers, (answer) => answer.endpoint)) {
    const found = new Set<string>();
    const shape: Shape = {};
    for (const { body } of ones) mapsIn(body, found);
    for (const { body } of ones) addTo(shape, body, found);
    maps.set(endpoint, new Set([...found, ...openIn(shape)]));
  }
  return maps;
};
