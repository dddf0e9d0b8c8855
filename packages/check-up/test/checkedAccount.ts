import { resolve } from "node:path";
import { type Sandbox, startSandbox, type VendorName } from "@integrations/sandbox";
import { Connection } from "@integrations/zap-runner";
import { type Reading, readAccount } from "../src/reading.ts";
import { Document, type Report, toReport } from "../src/report.ts";
import { fill, openReadingApp, type ReadingApp, readDocument } from "../src/sandboxReading.ts";
import { type Drift, startStandIn } from "./standIn.ts";

export const root = resolve(import.meta.dirname, "../../..");

export interface Checked {
  report: Report;
  reading: Reading;
  /** Method and path of every request that reached the stand-in. */
  log: string[];
}

/** A vendor's app on one process, and what its document promises, for as many accounts as a test wants. */
export class Checkers {
  readonly #vendor: VendorName;
  readonly app: ReadingApp;
  readonly #document: Document;

  private constructor(vendor: VendorName, app: ReadingApp, document: Document) {
    this.#vendor = vendor;
    this.app = app;
    this.#document = document;
  }

  static async open(vendor: VendorName): Promise<Checkers> {
    const app = await openReadingApp(`${root}/apps/${vendor}/build/build.zip`);
    return new Checkers(vendor, app, new Document(await readDocument(vendor, app)));
  }

  /** Checks a sandbox up through a stand-in that drifts in one way. */
  async check(drift: Drift = {}, prepare: (sandbox: Sandbox) => void = () => undefined): Promise<Checked> {
    const sandbox = await startSandbox(this.#vendor);
    const { origin } = new URL(sandbox.url);
    const standIn = await startStandIn(origin, drift);
    try {
      fill(sandbox);
      prepare(sandbox);
      const moved = Object.entries(sandbox.variables).map(([name, value]) => [
        name,
        value.replace(origin, standIn.origin),
      ]);
      this.app.point(Object.fromEntries(moved));
      const mask = this.#document.mask();
      const connection = new Connection(this.app.host, sandbox.authData);
      const reading = await readAccount(connection, this.app.listener, {
        mask,
        beforeCall: () => sandbox.state.clock.advance(1000),
      });
      const { outcomes, requests } = reading;
      const compared = this.#document.compareWith(reading, mask, await this.app.host.definition());
      const report = toReport({ app: this.#vendor, appVersion: "1.0.0", outcomes, requests }, compared);
      return { report, reading, log: standIn.log };
    } finally {
      await standIn.close();
      await sandbox.close();
    }
  }

  close(): Promise<void> {
    return this.app.host.close();
  }
}
