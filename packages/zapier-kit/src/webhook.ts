import { WebhookError, type WebhookRequest } from "@integrations/clients/webhook";
import type { Bundle, ZObject } from "zapier-platform-core";

/** What an event tells of, where several may tell of the same. */
export interface Change {
  /** What the Zap would get, without what is the event's own. Two events of one change have the same. */
  record: unknown;
  /** The event comes along with others, and says less than they do. One of the two has to, or they are two changes. */
  accompanies: boolean;
}

/** What a trigger says of its own whose requests the vendor sends by itself; {@link receiveWebhook} does the rest. */
export interface WebhookSource<Event, Item extends { id: string }> {
  /**
   * Makes sure that a request is from the vendor, and reads it.
   *
   * @throws {WebhookError}
   */
  open(request: WebhookRequest): Event;
  /** When the vendor sent it first, in milliseconds since 1970. */
  at(event: Event): number;
  /** How long after that the vendor may still deliver it, in milliseconds. */
  longestDelayMs: number;
  /** Whether it is an event of this trigger, and one that the person chose. Default: every event is. */
  isEvent?(event: Event): boolean;
  /** The change that it tells of, where the vendor sends several events for one. Default: each event is a change. */
  change?(event: Event): Change | undefined;
  /** What the Zap gets. Its `id` names the event: a Zap fires once for each. */
  item(event: Event): Item;
}

// An import reads every getter of the module, which slows a start by a millisecond.
const { createHash } = process.getBuiltinModule("node:crypto");

/** How far a vendor's clock may be ahead of ours. */
const CLOCK_SKEW_MS = 10 * 60_000;
/** How far apart the vendor may date two events of one change. */
const ONE_CHANGE_MS = 10_000;

/**
 * One request to a Zap's webhook URL: the event it tells of, or nothing when the trigger is not for it or the Zap had
 * it before. Zapier itself forgets no request and knows no repeat, so the events of the vendor's longest delay are
 * kept in `z.cache`; what is older could be anybody's copy of one.
 *
 * @throws {WebhookError} for a request that is not from the vendor, or too old
 */
export const receiveWebhook = async <Event, Item extends { id: string }>(
  source: WebhookSource<Event, Item>,
  { rawRequest, inputData, meta }: Bundle,
  cache: ZObject["cache"],
): Promise<Item[]> => {
  const event = source.open(toRequest(rawRequest));
  const ageMs = Date.now() - source.at(event);
  if (ageMs > source.longestDelayMs || ageMs < -CLOCK_SKEW_MS) {
    throw new WebhookError(
      `The request from ${new Date(source.at(event)).toISOString()} is too old or too new to be a first delivery. It was ignored.`,
    );
  }
  if (source.isEvent && !source.isEvent(event)) return [];

  const item = source.item(event);
  // The editor's test may show one request several times, and the Zap that is turned on then still waits for it.
  if (meta.isLoadingSample) return [item];
  const keyOf = (what: unknown) => `webhook-${hash([meta.zap?.id, inputData, what])}`;
  const seconds = Math.ceil((source.longestDelayMs + CLOCK_SKEW_MS) / 1000);
  if (await isRepeat(cache, keyOf(item.id), seconds)) return [];
  const change = source.change?.(event);
  if (!change) return [item];
  const { record, accompanies } = change;
  const told = { at: source.at(event), accompanies };
  return (await isToldAlready(cache, keyOf([record]), told, seconds)) ? [] : [item];
};

/** When an event told of a change, and as which of the two. */
interface Told {
  at: number;
  accompanies: boolean;
}

/** Whether another event told of the same change before, in whichever order they came. */
const isToldAlready = async (
  cache: ZObject["cache"],
  key: string,
  told: Told,
  seconds: number,
): Promise<boolean> => {
  try {
    const read = async () => (await cache.get(key)) as Told | null;
    const isFirst = async () => (await cache.set(key, told, seconds, undefined, true)) !== false;
    const before = (await read()) ?? ((await isFirst()) ? null : await read());
    if (!before) return false;
    const isOneChange = before.accompanies !== told.accompanies;
    if (isOneChange && Math.abs(told.at - before.at) <= ONE_CHANGE_MS) return true;
    await cache.set(key, told, seconds);
    return false;
  } catch {
    return false;
  }
};

/**
 * Whether a key was there before; it is kept for so many seconds. Where the cache does not work nobody knows, and a Zap
 * that runs twice is better than one that never hears of an event: no vendor sends it again.
 */
const isRepeat = async (cache: ZObject["cache"], key: string, seconds: number): Promise<boolean> => {
  try {
    if ((await cache.get(key)) !== null) return true;
    // The last argument decides between two deliveries at the same moment: only the first of them is stored.
    return (await cache.set(key, true, seconds, undefined, true)) === false;
  } catch {
    return false;
  }
};

/** Two Zaps on one event both fire, so what a Zap had is kept by Zap. */
const hash = (parts: unknown[]): string => createHash("sha256").update(JSON.stringify(parts)).digest("hex");

const toRequest = (raw: Bundle["rawRequest"]): WebhookRequest => {
  if (typeof raw?.content !== "string") {
    throw new WebhookError("There is no request to read. This trigger runs when a webhook arrives.");
  }
  const headers = new Map(
    Object.entries(raw.headers ?? {}).map(([name, value]) => [toPlainName(name), textOf(value)]),
  );
  return { body: raw.content, header: (name) => headers.get(name) ?? null };
};

/** A header that was sent twice may be a list, whatever the type says; a signature that is one is not the vendor's. */
const textOf = (value: unknown): string => (typeof value === "string" ? value : [value].flat().join(", "));

/** Zapier writes `X-Wh-Signature` as `Http-X-Wh-Signature`. */
const toPlainName = (name: string): string => name.toLowerCase().replace(/^http-/, "");
