import { describeBuiltApp } from "@integrations/app-testing";
import { type Delivery, toRequest } from "@integrations/zap-runner";
import { expect, it } from "@jest/globals";

const failing = { address: "creates.create_contact", input: { first_name: "Bob" } };

describeBuiltApp("taskee", import.meta.url, failing, (app) => {
  it("polls, creates, updates, finds and deletes", async () => {
    const email = "zip@northwind.example";
    const created = await app.call("creates.create_contact", { first_name: "Zip", email });
    expect(created).toMatchObject({ first_name: "Zip", email });
    await expect(app.call("searches.find_contact", { query: email })).resolves.toEqual([created]);
    const [newest] = await app.call("triggers.new_contact");
    expect(newest).toEqual(created);
    const contact_id = newest?.id;
    await expect(app.call("creates.update_contact", { contact_id, city: "Hull" })).resolves.toMatchObject({
      id: contact_id,
      city: "Hull",
    });
    await expect(app.call("creates.delete_contact", { contact_id })).resolves.toEqual({
      id: contact_id,
      deleted: true,
    });
    await expect(app.call("searches.find_contact", { id: contact_id })).resolves.toEqual([]);
  });

  it("checks who sent a webhook, and fires once for each event", async () => {
    const deliver = async (delivery: Delivery) => {
      const bundle = { authData: app.sandbox.authData, inputData: {}, meta: {}, ...toRequest(delivery) };
      return (await app.host.execute("triggers.contact_event.operation.perform", bundle)).results;
    };
    const delivery = app.sandbox.actions.send_event();
    await expect(deliver(delivery)).resolves.toMatchObject([{ first_name: "Jane" }]);
    await expect(deliver(delivery)).resolves.toEqual([]);
    const forged = app.sandbox.actions.send_event({ signature: "forged" });
    await expect(deliver(forged)).rejects.toThrow("The signature of the request is not Taskee Portal's");
  });
});
