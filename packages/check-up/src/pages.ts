import type { ReadAnswer } from "./answers.ts";
import { isRecord } from "./known.ts";
import { typeOf } from "./shape.ts";

/** A page of a list. */
export interface Page {
  asked: number;
  came: number;
  /** Whether the list goes on behind it. */
  goesOn: boolean;
}

const LIMIT = /^(page_?)?(limit|size)$|^per_?page$/i;
const NEXT = /next|has_?more/i;
const TOTAL = /^(total|count)(_?count)?$/i;

const limitIn = ({ exchange }: ReadAnswer): number | undefined => {
  const query: [string, unknown][] = [...new URL(exchange.url).searchParams];
  const body: unknown = parsed(exchange.sent);
  const entries = [...query, ...(isRecord(body) ? Object.entries(body) : [])];
  const [, limit] = entries.find(([name, value]) => LIMIT.test(name) && /^\d+$/.test(String(value))) ?? [];
  return limit === undefined ? undefined : Number(limit);
};

const parsed = (text: string | undefined): unknown => {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return undefined;
  }
};

/** The list that an answer is about: the answer itself, or the first list in its envelope. */
const listIn = (body: unknown): { list: unknown[]; rest: Record<string, unknown> } | undefined => {
  if (Array.isArray(body)) return { list: body, rest: {} };
  if (!isRecord(body)) return undefined;
  const [first] = Object.entries(body).filter(([, value]) => Array.isArray(value));
  if (!first) return undefined;
  const [key, list] = first;
  const { [key]: _, ...rest } = body;
  return { list: list as unknown[], rest };
};

/** Whether an answer says that there is more: `pagination.next_page_start_id`, `meta.nextPage`, `hasMore`. */
const saysMore = (rest: Record<string, unknown>): boolean =>
  Object.entries(rest).some(([key, value]) =>
    isRecord(value) ? saysMore(value) : NEXT.test(key) && Boolean(value) && !Array.isArray(value),
  );

/** How many rows the list has over all pages, if the answer says so. */
const totalIn = (rest: Record<string, unknown>): number =>
  Math.max(
    0,
    ...Object.entries(rest).map(([key, value]) =>
      isRecord(value) ? totalIn(value) : TOTAL.test(key) && typeof value === "number" ? value : 0,
    ),
  );

/** Parameters that choose a page, and no span of time as `startAt` does: what else is asked is the same for all pages. */
const PAGE = /^(page|skip|offset|cursor|search_?after)$|^(page_)?start(?!_?At)|_after$|_before$|after/i;

/** What is asked for, without the page: a URL and a body as text. */
const questionOf = ({ exchange: { url, sent } }: ReadAnswer): string => {
  const { origin, pathname, searchParams } = new URL(url);
  const query = [...searchParams].filter(([name]) => !PAGE.test(name));
  const body: unknown = parsed(sent);
  const rest = isRecord(body) ? Object.entries(body).filter(([name]) => !PAGE.test(name)) : body;
  return JSON.stringify([origin, pathname, query, rest]);
};

/** @param later - the answers that came after it: those of the same call to the same question are its next pages */
export const pageOf = (answer: ReadAnswer, later: ReadAnswer[]): Page | undefined => {
  const asked = limitIn(answer);
  const found = listIn(answer.body);
  if (asked === undefined || !found) return undefined;
  const { url, sent, call } = answer.exchange;
  const isNextPage = (other: ReadAnswer): boolean =>
    other.exchange.call === call &&
    (other.exchange.url !== url || other.exchange.sent !== sent) &&
    questionOf(other) === questionOf(answer);
  const hasNext = later.some((other) => isNextPage(other) && (listIn(other.body)?.list.length ?? 0) > 0);
  const isFirst = ![...new URL(url).searchParams].some(
    ([name, value]) => PAGE.test(name) && !/^[01]?$/.test(value),
  );
  const goesOn =
    hasNext ||
    (found.list.length > 0 && (saysMore(found.rest) || (isFirst && totalIn(found.rest) > found.list.length)));
  return { asked, came: found.list.length, goesOn };
};

export type Direction = "up" | "down" | "mixed";

const ORDERED = new Set(["date and time", "date and time without a zone", "number", "date"]);

const directionOf = (values: unknown[]): Direction | undefined => {
  const steps = values.slice(1).map((value, index) => compare(values[index], value));
  const isUp = steps.includes(1);
  const isDown = steps.includes(-1);
  if (isUp && isDown) return "mixed";
  return isUp ? "up" : isDown ? "down" : undefined;
};

const compare = (one: unknown, other: unknown): number =>
  one === other ? 0 : (one as string) < (other as string) ? 1 : -1;

/** Adds by which fields the rows of an answer are sorted, and which way. */
export const directionsIn = (
  body: unknown,
  orders: Map<string, Map<string, Direction>>,
  address: string,
): void => {
  const rows = listIn(body)?.list.filter(isRecord) ?? [];
  const [first] = rows;
  // Two rows are in some order by chance.
  if (!first || rows.length < 3) return;
  const known = orders.get(address) ?? new Map<string, Direction>();
  orders.set(address, known);
  for (const key of Object.keys(first).filter((name) => ORDERED.has(typeOf(first[name])))) {
    const direction = directionOf(rows.map((row) => row[key]));
    const before = known.get(key);
    if (direction) known.set(key, before === undefined || before === direction ? direction : "mixed");
  }
};
