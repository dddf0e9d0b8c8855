import { subscribe } from "node:diagnostics_channel";
import type { ClientRequest, IncomingMessage } from "node:http";

/**
 * Makes an answer that breaks off in its body fail at once. node-fetch 2, which `z.request` uses, listens for that at
 * the request, where Node has not reported it since version 14: unheard, the operation would wait until its end.
 */
subscribe("http.client.response.finish", (message) => {
  const { request, response } = message as { request: ClientRequest; response: IncomingMessage };
  response.once("close", () => {
    if (!response.complete && request.listenerCount("error") > 0)
      request.emit("error", new Error("answer broke off"));
  });
});
