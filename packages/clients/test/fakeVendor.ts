import { jest } from "@jest/globals";
import type { Transport, TransportRequest, TransportResponse } from "../src/http/index.ts";

type Answer = TransportResponse | Error;

/** A transport that answers from a list, one after the other, and keeps every request and every line of the log. */
export const fakeVendor = (...answers: Answer[]) => {
  const requests: TransportRequest[] = [];
  const logged: string[] = [];
  const transport: Transport = {
    remainingMs: () => 25_000,
    log: (line) => logged.push(line),
    send: async (request) => {
      requests.push(request);
      const answer = answers[requests.length - 1];
      if (!answer)
        throw new Error(`no answer for request ${requests.length}: ${request.method} ${request.url}`);
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
  return { transport, requests, logged };
};

/** An answer with a body of text. */
export const text = (
  body: string,
  status = 200,
  headers: Record<string, string> = {},
): TransportResponse => ({
  status,
  header: (name) => headers[name] ?? null,
  text: body,
});

/** An answer with a JSON body. */
export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): TransportResponse =>
  text(JSON.stringify(body), status, headers);

/** `{"data":{"items":[…]}}` */
export const items = (...list: unknown[]) => json({ data: { items: list } });

/** Settles a call without the waits between its tries; needs fake timers. */
export const withoutWaiting = async <T>(call: Promise<T>): Promise<T> => {
  call.catch(() => {});
  await jest.runAllTimersAsync();
  return call;
};
