import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { TransportRequest } from "@integrations/clients/http";
import { afterEach, describe, expect, it } from "@jest/globals";
import { refuseWrites, showAnswer } from "../src/readOnly.ts";

afterEach(() => {
  delete process.env.READ_ONLY;
});

const request = (more: Partial<TransportRequest>): TransportRequest => ({
  method: "POST",
  url: "https://api.acme.example/v1/notes?key=k",
  headers: {},
  ...more,
});

const heard = (name: string, run: () => void): unknown[] => {
  const messages: unknown[] = [];
  const listener = (message: unknown) => messages.push(message);
  subscribe(name, listener);
  run();
  unsubscribe(name, listener);
  return messages;
};

describe("an app with READ_ONLY=1", () => {
  it.each(["POST", "PUT", "PATCH", "DELETE"] as const)(
    "refuses a %s, without telling the query",
    (method) => {
      process.env.READ_ONLY = "1";
      expect(() => refuseWrites(request({ method }))).toThrow(
        expect.objectContaining({
          name: "ReadOnlyError",
          message: `This app was started to read only, so ${method} /v1/notes was not sent.`,
        }),
      );
    },
  );

  it("sends what reads and what renews its token, and tells of it unless it is a GET", () => {
    process.env.READ_ONLY = "1";
    const messages = heard("integrations:let-through", () => {
      refuseWrites(request({ method: "GET" }));
      refuseWrites(request({ reads: true }));
      refuseWrites(request({ isSecret: true }));
    });
    const { method, url } = request({});
    expect(messages).toEqual([
      { method, url },
      { method, url },
    ]);
  });
});

it.each([undefined, "0", ""])("an app with READ_ONLY=%j sends everything", (value) => {
  if (value !== undefined) process.env.READ_ONLY = value;
  expect(heard("integrations:let-through", () => refuseWrites(request({ method: "DELETE" })))).toEqual([]);
});

it("shows answers to who watches, but no token", () => {
  const answer = { status: 200, header: () => null, text: "{}" };
  const messages = heard("integrations:answer", () => {
    showAnswer(request({ body: "{}" }), answer, [["x-ratelimit-limit", "9"]]);
    showAnswer(request({ isSecret: true }), answer, []);
  });
  const { method, url } = request({});
  expect(messages).toEqual([
    { method, url, sent: "{}", status: 200, text: "{}", headers: { "x-ratelimit-limit": "9" } },
  ]);
});
