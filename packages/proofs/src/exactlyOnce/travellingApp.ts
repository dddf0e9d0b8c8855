import { builtZip, readApp } from "@integrations/integration-checks";
import type { Sandbox, VendorName } from "@integrations/sandbox";
import { type AppObserver, openApp } from "@integrations/zap-runner";
import { folderOf, LITTLE_MEMORY } from "../provenApp.ts";
import { AppWatch } from "../secrets/appWatch.ts";
import { LossyConnection } from "./lossyConnection.ts";

/** An account that an app works in: a sandbox of its own, at a time of its own. */
export interface Place {
  sandbox: Sandbox;
  /** In Unix milliseconds. */
  readonly now: number;
}

/**
 * A vendor's built app in one process that goes from account to account: a process takes longer to start than a history
 * to run.
 */
export interface TravellingApp {
  /** Goes to an account; gives the connection to it, and a watch for all that leaves the app. */
  enter(place: Place): { connection: LossyConnection; watch: AppWatch };
  close(): Promise<void>;
}

/** How much sooner than Zapier's the waits of an app between two tries end. */
const hurry = 100;

/** Close it when done. */
export const openTravellingApp = async (vendor: VendorName): Promise<TravellingApp> => {
  const zip = builtZip(folderOf(vendor));
  const { definition } = await readApp(zip);
  let place: Place | undefined;
  let watch: AppWatch | undefined;
  const observer: AppObserver = {
    replied: (...call) => watch?.replied(...call),
    died: (how) => watch?.died(how),
  };
  const surroundings = () => ({ hurry, ...(place && { now: place.now, env: place.sandbox.variables }) });
  const host = await openApp(zip, { env: LITTLE_MEMORY, surroundings, observer, narrowed: true });
  return {
    enter: (next) => {
      place = next;
      const { sandbox } = next;
      watch = new AppWatch(definition, sandbox);
      return { connection: new LossyConnection(host, sandbox.authData), watch };
    },
    close: () => host.close(),
  };
};
