import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import type { ClientRequest } from "node:http";

/** Set while a request of ours is sent. Requests that other code in the process sends are left alone. */
const ours = new AsyncLocalStorage<true>();

/**
 * Sends a request that fails at once if its answer breaks off in the body. node-fetch 2, which `z.request` uses, waits
 * for an error on the request, which Node has not emitted there since version 14. The operation would wait for its end.
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
