import { randomBytes } from "node:crypto";
import { callables } from "../faults/callables.ts";
import type { ProvenApp } from "../provenApp.ts";
import type { WorkingInputs } from "../workingInputs.ts";
import { secretsOf } from "./secretsOf.ts";

/** Of these, core answers 401 itself where it refreshes, and a token request that gets 400 ends the connection. */
const KINDS = [400, 401, 403] as const;

/** Signs that URLs, JSON and Base64 write otherwise. */
const marked = (): string => `marked-${randomBytes(12).toString("hex")}+/="\\~`;

interface Call {
  address: string;
  inputData: Record<string, unknown>;
}

/** The requests for tokens, with a code that is a secret too. */
const tokenRequests = ({ definition, secrets }: ProvenApp): Call[] => {
  if (definition.authentication?.type !== "oauth2") return [];
  const config = "authentication.oauth2Config";
  const code = marked();
  secrets.add("code", code);
  return [
    { address: `${config}.getAccessToken`, inputData: { code, redirect_uri: "https://zapier.com/" } },
    { address: `${config}.refreshAccessToken`, inputData: {} },
  ];
};

/**
 * Has a vendor refuse every call of an app and quote its credentials, in all forms. What comes out passes by the app's
 * watch.
 *
 * @param inputs - Of operations that have run
 * @param env - The variables of the app's next calls; it gets a CLIENT_SECRET for the time being
 * @returns how each ended: "succeeded", or what a person reads
 */
export const collectRefusals = async (
  app: ProvenApp,
  inputs: WorkingInputs,
  env: Record<string, string>,
): Promise<string[]> => {
  const { sandbox, secrets, definition } = app;
  const names = Object.keys(secretsOf(definition, sandbox));
  const credentials = Object.fromEntries(names.map((name) => [name, marked()]));
  for (const [name, secret] of Object.entries(credentials)) secrets.add(name, secret);
  const authData = { ...sandbox.authData, ...credentials };
  const calls = [
    ...(await callables(app.vendor)).map(({ address, inputsOf }) => ({
      address,
      inputData: inputs.of(inputsOf),
    })),
    ...tokenRequests(app),
  ];
  const endings: string[] = [];
  Object.assign(env, credentials);
  for (const kind of KINDS) {
    sandbox.faults.add({ kind, quoting: "all", times: "always" });
    for (const { address, inputData } of calls) {
      // So many calls in a row are no matter of rate limits.
      sandbox.state.clock.advance(1000);
      const ending = app.call(address, inputData, {}, authData).then(
        ({ requests }) => (requests === 0 ? `${address} needs no request` : `${address} succeeded`),
        ({ name, message }: Error) => `${name}: ${message}`,
      );
      endings.push(await ending);
    }
    sandbox.faults.clear();
  }
  Object.assign(env, sandbox.variables);
  return endings;
};
