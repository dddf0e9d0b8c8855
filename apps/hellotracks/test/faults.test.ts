import { describeFaults, useApp } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../src/index.ts";

const sandbox = useApp(App, "hellotracks");
const update = { address: "creates.update_job", input: { id: "j1000005", notes: "x" } };

describeFaults(sandbox, [
  { address: "triggers.new_job", input: {}, isRepeatable: true },
  { address: "searches.find_job", input: { external_id: "e-1" }, isRepeatable: true },
  { ...update, isRepeatable: false },
]);

describe("an error inside a 200", () => {
  it.each(["triggers.new_job", update.address])("fails %s with Hellotracks' own words", async (address) => {
    sandbox.server.faults.add({ kind: "error_in_200" });
    await expect(sandbox.perform(address, update.input)).rejects.toThrow(/Hellotracks refused this \(/);
  });
});
