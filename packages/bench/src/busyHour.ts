import { startSandbox, type VendorName } from "@integrations/sandbox";
import { Connection, Ledger, openApp } from "@integrations/zap-runner";
import type { Subject } from "./subjects/subject.ts";

/** What an hour of polls costs on an account that got many rows two hours before. */
export interface BusyHour {
  /** Requests a poll, on average. */
  requests: number;
  /** The polls that it takes until a new row fires: 1 is the next one. */
  pollsUntilNew: number;
  /** The minutes that it takes until a row fires that the vendor shows 80 minutes late. */
  minutesUntilLate: number;
}

export const BUSY_ROWS = 3000;
const POLLS_AN_HOUR = 30;
const MINUTES_APART = 2;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const LATE_MINUTES = 80;
/** Both rows come after this poll: a poll without the Zap's id reads the whole day in the first minutes of an hour. */
const SURPRISE_AFTER = 10;
/** No poll is waited for after these. */
const MOST_POLLS = 3 * POLLS_AN_HOUR;

/**
 * Polls a built app for an hour, every two minutes, as a Zap that is on.
 *
 * @param zip - `apps/<app>/build/build.zip`
 * @param zapId - What Zapier tells as `meta.zap.id`; undefined where it leaves that out.
 */
export const busyHour = async <Name extends VendorName>(
  app: Name,
  zip: string,
  subject: Subject<Name>,
  zapId: string | undefined,
): Promise<BusyHour> => {
  const sandbox = await startSandbox(app);
  const start = Math.ceil((Date.now() + 2 * HOUR_MS) / HOUR_MS) * HOUR_MS;
  let now = start;
  const host = await openApp(zip, { env: sandbox.variables, surroundings: () => ({ now }) });
  const connection = new Connection(host, sandbox.authData);
  const ledger = Ledger.open(":memory:", "sandbox");
  const seen = new Set<string>();

  /** Polls as the Zap, and gives the ids that are new. */
  const poll = async (meta: { isPopulatingDedupe?: boolean } = {}): Promise<string[]> => {
    sandbox.state.clock.freeze(now);
    const results = await connection.execute(
      `triggers.${subject.trigger.key}.operation.perform`,
      {
        inputData: subject.trigger.input ?? {},
        meta: { ...meta, ...(zapId !== undefined && { zap: { id: zapId } }) },
      },
      { context: { store: ledger.store, storeKey: "busy" } },
    );
    const ids = (results as { id: string }[]).map(({ id }) => id).filter((id) => !seen.has(id));
    for (const id of ids) seen.add(id);
    return ids;
  };
  /** Makes rows that the vendor dates back. */
  const fillAt = (time: number, count: number, first: number): void => {
    sandbox.state.clock.freeze(time);
    subject.fill(sandbox, count, first);
  };

  try {
    fillAt(start - 2 * HOUR_MS, BUSY_ROWS, 1);
    await poll({ isPopulatingDedupe: true });
    sandbox.requests.length = 0;
    let requests = 0;
    const fired: { poll: number; count: number }[] = [];
    for (let index = 1; index <= MOST_POLLS && fired.length < 2; index++) {
      const { length: count } = await poll();
      if (count > 0) fired.push({ poll: index, count });
      if (index <= POLLS_AN_HOUR) requests += sandbox.requests.length;
      sandbox.requests.length = 0;
      if (index === SURPRISE_AFTER) {
        fillAt(now - LATE_MINUTES * MINUTE_MS, 1, BUSY_ROWS + 1);
        fillAt(now, 1, BUSY_ROWS + 2);
      }
      now += MINUTES_APART * MINUTE_MS;
    }
    const [first, last = first] = fired;
    if (!first || !last || fired.reduce((sum, { count }) => sum + count, 0) !== 2) {
      throw new Error(`${app}: of two rows these fired: ${JSON.stringify(fired)}`);
    }
    return {
      requests: requests / POLLS_AN_HOUR,
      pollsUntilNew: first.poll - SURPRISE_AFTER,
      minutesUntilLate: (last.poll - SURPRISE_AFTER) * MINUTES_APART,
    };
  } finally {
    ledger.close();
    await host.close();
    await sandbox.close();
  }
};
