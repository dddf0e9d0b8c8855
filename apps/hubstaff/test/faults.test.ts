import { describeFaults, useApp } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../src/index.ts";

const sandbox = useApp(App, "hubstaff");
const create = { address: "creates.create_task", input: { project_id: "8203", summary: "x" } };

describeFaults(sandbox, [
  { address: "triggers.new_client", input: {}, isRepeatable: true },
  { address: "triggers.updated_task", input: { project_id: "8203" }, isRepeatable: true },
  { address: "searches.find_client", input: { name: "Harbour Brewery" }, isRepeatable: true },
  { ...create, isRepeatable: false },
]);

describe("a plan that has ended", () => {
  it.each(["triggers.new_client", create.address])(
    "is told by %s in Hubstaff's own words",
    async (address) => {
      sandbox.server.actions.end_plan();
      await expect(sandbox.perform(address, create.input)).rejects.toThrow(
        "Hubstaff does not allow this (API access is only for organizations on an active plan). Ask an admin",
      );
    },
  );
});

describe("an answer that holds an error though its status is 200", () => {
  it("fails with Hubstaff's own words", async () => {
    sandbox.server.faults.add({ kind: "error_in_200" });
    await expect(sandbox.perform(create.address, create.input)).rejects.toThrow(/Hubstaff refused this \(/);
  });
});
