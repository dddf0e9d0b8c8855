import { type FaultInput, vendors } from "@integrations/sandbox";
import { describe, expect, it } from "@jest/globals";
import type { AppOnSandbox } from "./useApp.ts";

/** An operation to try every fault on. */
export interface Faulted {
  address: string;
  /** Inputs with which it succeeds on the fresh sandbox. */
  input: Record<string, unknown>;
  /** Whether its requests may be sent again: all but most POSTs and PATCHes. */
  isRepeatable: boolean;
}

/** Each way a vendor can fail, and the sentence a person reads. */
const faults = (name: string): [string, FaultInput, RegExp][] => [
  ["401", { kind: 401 }, new RegExp(`^${name} did not accept .*Reconnect ${name} in Zapier`)],
  ["403", { kind: 403 }, new RegExp(`${name} does not allow this .*Ask an admin`)],
  ["429 with seconds", { kind: 429, retryAfter: 17 }, /too many requests.*"delay":17/],
  ["429 without", { kind: 429 }, /too many requests/],
  [
    "500 with an HTML page",
    { kind: 500 },
    new RegExp(`has a problem of its own \\(HTTP 500\\)\\. (Try again in a few minutes|Look in ${name})`),
  ],
  ["502", { kind: 502, times: 3 }, /has a problem of its own/],
  ["503", { kind: 503, times: 3 }, /has a problem of its own/],
  ["504", { kind: 504, times: 3 }, /has a problem of its own/],
  ["cut JSON", { kind: "cut_json" }, /sent an answer that cannot be read \(HTTP 200\)/],
  ["a connection broken in the body", { kind: "reset", times: 3 }, /cannot be reached/],
  ["a connection dropped before", { kind: "dropped", times: 3 }, /cannot be reached/],
  ["a redirect to another host", { kind: "redirect" }, /points to another address/],
];

/** What no error may show: all of the connection but what its fields show openly, such as an account's ID. */
const secretsOf = ({ app, server }: AppOnSandbox): string[] => {
  const fields = app.authentication?.fields ?? [];
  const open = new Set(fields.filter(({ type }) => type !== "password").map(({ key }) => key));
  return Object.entries(server.authData).flatMap(([field, value]) => (open.has(field) ? [] : [value]));
};

/** With OAuth2, Zapier refreshes after a 401, and nobody reads a sentence. */
const refreshes = ({ app: { authentication } }: AppOnSandbox): boolean =>
  authentication?.oauth2Config?.autoRefresh === true;

/** The ways a vendor can fail, on these operations: what a person reads, and what is sent again. */
export const describeFaults = (app: AppOnSandbox, operations: readonly Faulted[]): void => {
  const name = vendors[app.vendor].label;
  const readable = faults(name).filter(([what]) => what !== "401" || !refreshes(app));
  describe.each(operations)("$address", ({ address, input, isRepeatable }) => {
    it.each(readable)(
      "on %s says what to do, without a page or a credential",
      async (_what, fault, sentence) => {
        app.server.faults.add(fault);
        const failed = app.perform(address, input);
        await expect(failed).rejects.toThrow(sentence);
        await expect(failed).rejects.not.toThrow(/<[a-z]/i);
        for (const secret of secretsOf(app)) {
          await expect(failed).rejects.not.toThrow(secret);
        }
      },
    );

    it(`${isRepeatable ? "rides" : "does not ride"} out one answer of 503`, async () => {
      await app.perform(address, input);
      const usual = app.server.requests.length;
      app.server.requests.length = 0;
      app.server.faults.add({ kind: 503 });
      const outcome = await app.perform(address, input).then(
        () => "done",
        () => "failed",
      );
      expect([outcome, app.server.requests.length]).toEqual(
        isRepeatable ? ["done", usual + 1] : ["failed", 1],
      );
    });

    it("says that the vendor cannot be reached when nobody is at its address", async () => {
      for (const variable of Object.keys(app.server.variables)) process.env[variable] = "http://127.0.0.1:1";
      await expect(app.perform(address, input)).rejects.toThrow(
        `${name} cannot be reached. Try again in a few minutes.`,
      );
    });
  });
};
