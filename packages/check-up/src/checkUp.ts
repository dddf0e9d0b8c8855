import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { startSandbox, type VendorName } from "@integrations/sandbox";
import { type Connection, sandboxes, Workshop } from "@integrations/zap-runner";
import type { Mask } from "./mask.ts";
import { Listener, type Reading, type ReadOptions, readAccount } from "./reading.ts";
import { Document, type Report, toReport } from "./report.ts";
import { fill, openReadingApp, type ReadingApp, readDocument, readSandboxAccount } from "./sandboxReading.ts";

/** Between two calls of a live account: no vendor's limit is met at four calls a second. */
const PAUSE_MS = 250;

export interface CheckUpOptions extends Pick<ReadOptions, "signal" | "onOutcome" | "onThrottled"> {
  /** Checks a sandbox up, not the account of the app's .env. */
  isSandbox?: boolean;
  /** Hears, when the vendor's document is read, which account is next: "the account that apps/hubstaff/.env names". */
  onAccount?: (account: string) => void;
}

/** What a check-up found: `report` can be shared, `reading` holds values of the account. */
export interface CheckUp {
  report: Report;
  reading: Reading;
}

/**
 * Reads an account through a built app, and writes nothing to it. Takes up to a minute.
 *
 * @param root - the folder of the repository; the app's build.zip has to be there
 * @throws {UsageError} if the app's .env has no credentials
 */
export const checkUp = async (
  root: string,
  app: VendorName,
  { isSandbox = false, onAccount = () => undefined, ...options }: CheckUpOptions = {},
): Promise<CheckUp> => {
  const folder = join(root, "apps", app);
  const listener = new Listener();
  // First, since it fails if there are no credentials.
  const live = isSandbox
    ? undefined
    : await new Workshop(root, sandboxes).connectLive(app, { observer: listener, readOnly: true });
  try {
    const own = await openReadingApp(join(folder, "build", "build.zip"));
    try {
      const document = new Document(
        await readDocument(app, own, options.signal && { signal: options.signal }),
      );
      const mask = document.mask();
      // Which may be a sandbox too: npm run sandbox -- --write-env writes that file.
      onAccount(live ? `the account that apps/${app}/.env names` : "another sandbox");
      const reading = live
        ? await readLive(live, listener, { ...options, mask })
        : await readOther(app, own, { ...options, mask });
      const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
      const facts = { app, appVersion: version, outcomes: reading.outcomes, requests: reading.requests };
      const compared = document.compareWith(reading, mask, await own.host.definition());
      return { report: toReport(facts, compared), reading };
    } finally {
      await own.host.close();
    }
  } finally {
    await live?.host.close();
  }
};

type AccountOptions = ReadOptions & { mask: Mask };

const readOther = async (app: VendorName, own: ReadingApp, options: AccountOptions): Promise<Reading> => {
  const sandbox = await startSandbox(app);
  try {
    fill(sandbox);
    return await readSandboxAccount(own, sandbox, options);
  } finally {
    await sandbox.close();
  }
};

const readLive = (
  { connection }: { connection: Connection },
  listener: Listener,
  options: AccountOptions,
): Promise<Reading> =>
  readAccount(connection, listener, {
    ...options,
    beforeCall: () => wait(PAUSE_MS, undefined, options.signal && { signal: options.signal }),
  });
