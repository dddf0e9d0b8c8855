import { isHook, operationsOf } from "@integrations/integration-checks";
import { toRequest } from "@integrations/zap-runner";
import type { ProvenApp } from "../provenApp.ts";

/**
 * Hands each trigger that the vendor calls a webhook of somebody who knows the credentials but cannot sign.
 *
 * @returns how each ended: "succeeded", or the error
 */
export const forgeWebhooks = async ({ definition, host, sandbox }: ProvenApp): Promise<string[]> => {
  const { authData } = sandbox;
  const headers = Object.fromEntries(
    ["authorization", "x-wh-signature", "x-signature"].map((name) => [
      name,
      Object.values(authData).join(" "),
    ]),
  );
  const request = toRequest({ headers, body: JSON.stringify({ type: authData, data: authData }) });
  const endings: string[] = [];
  for (const { address } of operationsOf(definition).filter(isHook)) {
    const refused = await host
      .execute(`${address}.operation.perform`, { authData, meta: {}, ...request })
      .then(
        () => "succeeded",
        ({ name, message }: Error) => `${name}: ${message}`,
      );
    endings.push(refused);
  }
  return endings;
};
