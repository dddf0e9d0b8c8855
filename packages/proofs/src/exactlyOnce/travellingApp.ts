import { builtZip, readApp } from "@integrations/integration-checks";
import type { Sandbox, VendorName } from "@integrations/sandbox";
import { Connection, openApp } from "@integrations/zap-runner";
import { folderOf } from "../provenApp.ts";
import { secretsOf } from "../secrets/secretsOf.ts";
import { SecretWatch } from "../secrets/secretWatch.ts";

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
  /** Goes to an account; gives the connection to it, and a watch for its credentials. */
  enter(place: Place): { connection: Connection; secrets: SecretWatch };
  close(): Promise<void>;
}

/** Little memory, so that core finds no reason to restart a process after many calls; and short waits between tries. */
const env = {
  NODE_OPTIONS: `--max-old-space-size=192 --import=${new URL("../faults/shortTime.ts", import.meta.url).href}`,
  SHORT_WAITS: "100",
};

/** Close it when done. */
export const openTravellingApp = async (vendor: VendorName): Promise<TravellingApp> => {
  const zip = builtZip(folderOf(vendor));
  const { definition } = await readApp(zip);
  let place: Place | undefined;
  const surroundings = () => (place ? { now: place.now, env: place.sandbox.variables } : {});
  const host = await openApp(zip, { env, surroundings });
  return {
    enter: (next) => {
      place = next;
      const { sandbox } = next;
      return {
        connection: new Connection(host, sandbox.authData),
        secrets: new SecretWatch(secretsOf(definition, sandbox)),
      };
    },
    close: () => host.close(),
  };
};
