import { WebhookError, type WebhookRequest } from "@integrations/clients/webhook";
import type { Bundle, ZObject } from "zapier-platform-core";

/** The change that an event reports, for vendors that report one change in several events. */
export interface Change {
  /** What the Zap would get, without what differs between two events of the same change. */
  record: unknown;
  /**
   * True for an event that the vendor sends in addition to another, more specific one. Two events are the same change
   * only if exactly one of them has this set.
   */
  accompanies: boolean;
}

/** What a webhook trigger defines itself; {@link receiveWebhook} does the rest. */
export interface WebhookSource<Event, Item extends { id: string }> {
  /**
   * Verifies that a request is from the vendor, and reads it.
   *
   * @throws {WebhookError}
   */
  open(request: WebhookRequest): Event;
  /** When the vendor first sent it, in milliseconds since 1970. */
  at(event: Event): number;
  /** For how long the vendor may retry a delivery, in milliseconds. */
  longestDelayMs: number;
  /** Whether this trigger fires for the event, given what the person chose. Default: it fires for every event. */
  isEvent?(event: Event): boolean;
  /**
   * The change that the event reports, if the vendor sends several events for one change. Default: each event is a
   * change of its own.
   */
  change?(event: Event): Change | undefined;
  /** What the Zap gets. Its `id` identifies the event: a Zap fires once for each. */
  item(event: Event): Item;
}

// Importing the module reads all its getters, which adds a millisecond to every start.
const { createHash } = process.getBuiltinModule("node:crypto");

/** How far a vendor's clock may be ahead of ours. */
const CLOCK_SKEW_MS = 10 * 60_000;
/** How far apart a vendor may date two events of one change. */
const ONE_CHANGE_MS = 10_000;

/**
 * Handles one request to a Zap's webhook URL. Returns the event, or nothing if the trigger does not fire for it or the
 * Zap already got it. Zapier does not dedupe webhooks, so deliveries are remembered in `z.cache` for as long as the
 * vendor may repeat them. An older request may be a replay and is refused.
 *
 * @throws {WebhookError} if the request is not from the vendor, or too old
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
  // The editor's test may show one request several times. The Zap must still fire for it once it is on.
  if (meta.isLoadingSample) return [item];
  const keyOf = (what: unknown) => `webhook-${hash([meta.zap?.id, inputData, what])}`;
  const seconds = Math.ceil((source.longestDelayMs + CLOCK_SKEW_MS) / 1000);
  if (await isRepeat(cache, keyOf(item.id), seconds)) return [];
  const change = source.change?.(event);
  if (!change) return [item];
  const { record, accompanies } = change;
  const report = { at: source.at(event), accompanies };
  return (await isKnownChange(cache, keyOf([record]), report, seconds)) ? [] : [item];
};

/** The last event that reported a change. */
interface ChangeReport {
  at: number;
  accompanies: boolean;
}

/** Whether another event already reported the same change, in whichever order the two came. */
const isKnownChange = async (
  cache: ZObject["cache"],
  key: string,
  report: ChangeReport,
  seconds: number,
): Promise<boolean> => {
  try {
    const read = async () => (await cache.get(key)) as ChangeReport | null;
    const isFirst = async () => (await cache.set(key, report, seconds, undefined, true)) !== false;
    const before = (await read()) ?? ((await isFirst()) ? null : await read());
    if (!before) return false;
    const isOneChange = before.accompanies !== report.accompanies;
    if (isOneChange && Math.abs(report.at - before.at) <= ONE_CHANGE_MS) return true;
    await cache.set(key, report, seconds);
    return false;
  } catch {
    return false;
  }
};

/**
 * Whether the key was already there; remembers it for `seconds`. If the cache fails, the answer is no: running twice is
 * better than missing an event, because no vendor sends it again.
 */
const isRepeat = async (cache: ZObject["cache"], key: string, seconds: number): Promise<boolean> => {
  try {
    if ((await cache.get(key)) !== null) return true;
    // The last argument (`nx`) decides between two deliveries at the same moment: only the first is stored.
    return (await cache.set(key, true, seconds, undefined, true)) === false;
  } catch {
    return false;
  }
};

/** The Zap's ID is part of every key, because two Zaps on one event both have to fire. */
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

/**
 * A header that was sent twice may arrive as a list, whatever the type says. A signature that was sent twice is not the
 * vendor's.
 */
const textOf = (value: unknown): string => (typeof value === "string" ? value : [value].flat().join(", "));

/** Zapier writes `X-Wh-Signature` as `Http-X-Wh-Signature`. */
const toPlainName = (name: string): string => name.toLowerCase().replace(/^http-/, "");
