import { builtZip } from "@integrations/integration-checks";
import { type AppHost, openApp } from "@integrations/zap-runner";
import { folderOf, type ProvenApp } from "../provenApp.ts";

/** An app whose log nobody looks at. */
export interface Unobserved {
  host: AppHost;
  /** Variables in place of those of the sandbox, from the next call on. */
  env: Record<string, string>;
}

/**
 * The same app once more, for what is judged by what a person reads alone: of an answer that quotes a credential core
 * itself makes an entry of its log. Close its host when done.
 */
export const openUnobserved = async ({ vendor, sandbox }: ProvenApp): Promise<Unobserved> => {
  const surroundings = () => ({ env: { ...sandbox.variables, ...unobserved.env } });
  const unobserved = { host: await openApp(builtZip(folderOf(vendor)), { surroundings }), env: {} };
  return unobserved;
};
