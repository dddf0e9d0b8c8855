import { useApp } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../src/index.ts";

const sandbox = useApp(App, "hubstaff");
const create = { address: "creates.create_task", input: { project_id: "8203", summary: "x" } };

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
