import { useApp } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../src/index.ts";

const sandbox = useApp(App, "taskee");
const contact_id = "contact_000001";

describe("a token without a scope", () => {
  it.each([
    ["triggers.new_contact", {}],
    ["creates.create_contact", { first_name: "Bob" }],
    ["searches.find_contact", { query: "jane@northwind.example" }],
  ])("fails %s with the vendor's words, and where the scope is added", async (address, input) => {
    sandbox.server.actions.set_scopes({ scopes: ["locations.readonly"] });
    await expect(sandbox.perform(address, input)).rejects.toThrow(
      "Taskee Portal does not allow this (Insufficient scopes). Ask an admin to add the scope to the Private Integration (its token stays the same), or reconnect with the Location ID of its sub-account.",
    );
  });
});

describe("a contact that is deleted", () => {
  it("is gone also when the first answer was lost", async () => {
    sandbox.server.faults.add({
      kind: "dropped",
      method: "DELETE",
      path: "/contacts/*",
      afterHandling: true,
    });
    await expect(sandbox.perform("creates.delete_contact", { contact_id })).resolves.toEqual({
      id: contact_id,
      deleted: true,
    });
  });

  it("cannot be deleted twice, or changed", async () => {
    await sandbox.perform("creates.delete_contact", { contact_id });
    for (const address of ["creates.delete_contact", "creates.update_contact"]) {
      await expect(sandbox.perform(address, { contact_id, city: "Hull" })).rejects.toThrow(
        "Contact not found",
      );
    }
  });
});
