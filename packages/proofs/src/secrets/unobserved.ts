import { builtZip } from "@integrations/integration-checks";
import { type AppHost, openApp } from "@integrations/zap-runner";
import { folderOf, type ProvenApp } from "../provenApp.ts";

/**
 * The same app once more, for what is judged by what a person reads alone: of an answer that quotes a credential core
 * itself makes an entry of its log. Close it when done.
 *
 * @param env - Variables in place of those of the sandbox.
 */
export const openUnobserved = (
  { vendor, sandbox }: ProvenApp,
  env: Record<string, string> = {},
): Promise<AppHost> => openApp(builtZip(folderOf(vendor)), { env: { ...sandbox.variables, ...env } });
