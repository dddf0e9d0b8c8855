import type { FaultInput } from "@integrations/sandbox";
import { describe, expect, it } from "@jest/globals";
import { useSandbox } from "./useSandbox.ts";

const sandbox = useSandbox();

/** Each way Hellotracks can fail, and the sentence a person reads. */
const faults: [string, FaultInput, RegExp][] = [
  ["401", { kind: 401 }, /^Hellotracks did not accept .*Reconnect Hellotracks in Zapier/],
  ["403", { kind: 403 }, /Hellotracks does not allow this .*Ask an admin/],
  ["429 with seconds", { kind: 429, retryAfter: 17 }, /too many requests.*"delay":17/],
  ["429 without", { kind: 429 }, /too many requests/],
  [
    "500 with an HTML page",
    { kind: 500 },
    /has a problem of its own \(HTTP 500\)\. (Try again in a few minutes|Look in Hellotracks)/,
  ],
  ["502", { kind: 502, times: 3 }, /has a problem of its own/],
  ["503", { kind: 503, times: 3 }, /has a problem of its own/],
  ["504", { kind: 504, times: 3 }, /has a problem of its own/],
  ["cut JSON", { kind: "cut_json" }, /sent an answer that cannot be read \(HTTP 200\)/],
  ["a connection broken in the body", { kind: "reset", times: 3 }, /cannot be reached/],
  ["a connection dropped before", { kind: "dropped", times: 3 }, /cannot be reached/],
  ["an error inside a 200", { kind: "error_in_200" }, /Hellotracks refused this \(/],
  ["a redirect to another host", { kind: "redirect" }, /points to another address/],
];
const operations = [
  ["triggers.new_job", {}],
  ["searches.find_job", { external_id: "e-1" }],
  ["creates.update_job", { id: "j1000005", notes: "x" }],
] as const;

describe.each(operations)("%s", (address, input) => {
  it.each(faults)("on %s says what to do, without the vendor's page", async (_what, fault, sentence) => {
    sandbox.server.faults.add(fault);
    const failed = sandbox.perform(address, input);
    await expect(failed).rejects.toThrow(sentence);
    await expect(failed).rejects.not.toThrow(/<[a-z]|ht_sandbox/i);
  });

  it("rides out one answer of 503 only where that is safe", async () => {
    sandbox.server.faults.add({ kind: 503 });
    const safe = address !== "creates.update_job";
    await expect(
      sandbox.perform(address, input).then(
        () => true,
        () => false,
      ),
    ).resolves.toBe(safe);
    expect(sandbox.server.requests).toHaveLength(safe ? 2 : 1);
  });
});

it("nobody at the address: says that Hellotracks cannot be reached", async () => {
  process.env.HELLOTRACKS_BASE_URL = "http://127.0.0.1:1/v1";
  await expect(sandbox.perform("creates.create_job", { title: "x" })).rejects.toThrow(
    "Hellotracks cannot be reached. Try again in a few minutes.",
  );
});
