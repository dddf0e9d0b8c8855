import { describeFaults, useApp } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../src/index.ts";

const sandbox = useApp(App, "highlevel");
const create = { address: "creates.create_contact", input: { first_name: "Rosa" } };

describeFaults(sandbox, [
  { address: "triggers.new_contact", input: {}, isRepeatable: true },
  { address: "searches.find_contact", input: { email: "kim@novak.example" }, isRepeatable: true },
  { address: "creates.upsert_contact", input: { email: "kim@novak.example" }, isRepeatable: true },
  { ...create, isRepeatable: false },
]);

describe("an error inside a 200", () => {
  it.each(["triggers.new_contact", create.address])(
    "fails %s with HighLevel's own words",
    async (address) => {
      sandbox.server.faults.add({ kind: "error_in_200" });
      await expect(sandbox.perform(address, create.input)).rejects.toThrow(
        "HighLevel refused this (Internal server error).",
      );
    },
  );
});

describe("the limit of 100 requests in 10 seconds", () => {
  it("makes Zapier wait, and is over 10 seconds later", async () => {
    const find = () => sandbox.perform("searches.find_contact", { email: "kim@novak.example" });
    sandbox.server.state.clock.freeze();
    for (let request = 0; request < 100; request++) sandbox.server.state.rateLimit.count();
    await expect(find()).rejects.toMatchObject({ name: "ThrottledError" });
    sandbox.server.actions.pass_time({ seconds: 10 });
    await expect(find()).resolves.toHaveLength(1);
  });
});
