import { useApp } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../src/index.ts";

const sandbox = useApp(App, "highlevel");

describe("a lost answer to Remove Contact from Workflow", () => {
  it("is no error: the next try finds the contact gone from it", async () => {
    const { server } = sandbox;
    const contact_id = server.state.contacts.duplicateOf({ email: "kim@novak.example" })?.contact.id;
    const given = { contact_id, workflow_id: "78559bb3-b920-461e-b010-7b2a2816d2a9" };
    await sandbox.perform("creates.add_contact_to_workflow", given);
    server.faults.add({ kind: 503, afterHandling: true });
    const removed = sandbox.perform("creates.remove_contact_from_workflow", given);
    await expect(removed).resolves.toMatchObject({ in_workflow: false });
    expect(server.state.enrollments).toEqual([]);
    await expect(sandbox.perform("creates.remove_contact_from_workflow", given)).rejects.toThrow("not found");
  });
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
