import { performWith } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../src/index.ts";
import { authData, contact, vendor } from "./vendorAnswers.ts";

const { scope: _scope, ...old } = authData;

describe("a connection made before there were later scopes", () => {
  const perform = performWith(App, old);

  it("works on with the operations it was made for", async () => {
    vendor().get("/contacts/c1").reply(200, { contact });
    await expect(perform("searches.find_contact", { id: "c1" })).resolves.toMatchObject([{ id: "c1" }]);
  });

  it.each([
    ["triggers.new_opportunity", {}, "opportunities.readonly"],
    ["triggers.pipeline_list", {}, "opportunities.readonly"],
    ["searches.find_opportunity", { id: "o1" }, "opportunities.readonly"],
    [
      "creates.create_opportunity",
      { contact_id: "c1", name: "Braces", pipeline_id: "p1" },
      "opportunities.write",
    ],
    ["triggers.new_appointment", { calendar_id: "k1" }, "calendars/events.readonly"],
    ["triggers.calendar_list", {}, "calendars.readonly"],
    ["creates.cancel_appointment", { appointment_id: "a1" }, "calendars/events.readonly"],
    ["creates.delete_opportunity", { opportunity_id: "o1" }, "opportunities.write"],
  ])(
    "T7: is refused by %s %j before any request, in words that say why and what to do",
    async (key, input, scope) => {
      const refused = perform(key, { ...input });
      await expect(refused).rejects.toThrow(
        `This connection was made without the permission this step needs (${scope}). Reconnect HighLevel in Zapier and allow everything. Other steps keep working.`,
      );
      await expect(refused).rejects.toMatchObject({ name: "AppError" });
    },
  );
});
