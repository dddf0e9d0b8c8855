import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import type { ClientRequest } from "node:http";

/** Set while one of our requests is being sent, so that requests of other code in the process are left alone. */
const ours = new AsyncLocalStorage<true>();

/**
 * Sends a request that fails at once if the connection breaks in the middle of the answer. node-fetch 2, which
 * `z.request` uses, waits for an "error" event on the request. Node has not emitted one in this case since version 14,
 * so the operation would wait until Zapier ends it.
 */
export const failIfAnswerBreaks = <Answer>(send: () => Promise<Answer>): Promise<Answer> =>
  ours.run(true, send);

subscribe("http.client.request.start", (message) => {
  if (!ours.getStore()) {
    return;
  }
  const { request } = message as { request: ClientRequest };
  request.once("response", (response) => {
    response.once("close", () => {
      if (!response.complete && request.listenerCount("error") > 0) {
        request.emit("error", new Error("answer broke off"));
      }
    });
  });
});
