import { isHook, operationsOf } from "@integrations/integration-checks";
import { type Delivery, toRequest } from "@integrations/zap-runner";
import type { ProvenApp } from "../provenApp.ts";

/** How a vendor that calls webhooks makes an event in its sandbox. */
type SendEvent = (how?: { signature: "none" | "forged" }) => Delivery;

/**
 * Hands each trigger that the vendor calls an event of its own kind from somebody who knows the credentials but cannot
 * sign, and one that the vendor signed.
 *
 * @returns how each ended, by who sent it: "succeeded", or the error
 */
export const sendWebhooks = async ({ definition, host, sandbox }: ProvenApp) => {
  const { authData, actions } = sandbox;
  const { send_event: sendEvent } = actions as { send_event?: SendEvent };
  const hooks = operationsOf(definition).filter(isHook);
  if (!sendEvent || hooks.length === 0) return { genuine: [], forged: [] };
  const deliver = async (address: string, { headers, body }: Delivery): Promise<string> => {
    const request = toRequest({
      headers: { ...headers, authorization: Object.values(authData).join(" ") },
      body,
    });
    const call = host.execute(`${address}.operation.perform`, { authData, meta: {}, ...request });
    return call.then(
      () => "succeeded",
      ({ name, message }: Error) => `${name}: ${message}`,
    );
  };
  const endings: Record<"genuine" | "forged", string[]> = { genuine: [], forged: [] };
  for (const { address } of hooks) {
    endings.genuine.push(await deliver(address, sendEvent()));
    for (const signature of ["none", "forged"] as const)
      endings.forged.push(await deliver(address, sendEvent({ signature })));
  }
  return endings;
};
