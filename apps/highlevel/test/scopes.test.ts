import { performWith } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../src/index.ts";
import { authData, contact, LOCATION, vendor } from "./vendorAnswers.ts";

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

describe("Make API Request that HighLevel answers with a 401", () => {
  const perform = performWith(App, authData);
  const send = () => perform("creates.make_api_request", { method: "get", path: "/invoices/i1" });
  const refuse = (message: string) => vendor().get("/invoices/i1").reply(401, { message });
  const subAccount = () => vendor().get(`/locations/${LOCATION}`);

  it("T7: says that a scope is missing where the connection is good, and asks nobody to reconnect", async () => {
    refuse("The token is not authorized for this scope.");
    subAccount().reply(200, { location: { id: LOCATION } });
    const refused = send();
    await expect(refused).rejects.toThrow(
      "HighLevel accepts this connection, but not for this request (HTTP 401).",
    );
    await expect(refused).rejects.toMatchObject({ name: "AppError" });
  });

  it.each([401, 500])("T7: lets Zapier refresh the token where the connection is not: %s", async (status) => {
    refuse("Invalid JWT");
    subAccount().reply(status, { message: "Invalid JWT" });
    await expect(send()).rejects.toMatchObject({ name: "RefreshAuthError" });
  });
});
