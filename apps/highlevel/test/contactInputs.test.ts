import { performWith } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import type { InputField, PlainInputField } from "zapier-platform-core";
import App from "../src/index.ts";
import { authData, contact, LOCATION, vendor } from "./vendorAnswers.ts";

const perform = performWith(App, authData);
const ADDRESS = "rosa@delgado.example";

const lookedUp = (query: object, found: object | null) =>
  vendor()
    .get("/contacts/search/duplicate")
    .query({ locationId: LOCATION, ...query })
    .reply(200, { contact: found });

/** Every operation that asks for a contact, with what else it needs. */
const operations = (["triggers", "creates", "searches"] as const).flatMap((group) =>
  Object.values(App[group] ?? {}).flatMap(({ key, operation }) => {
    const declared: InputField[] = operation.inputFields ?? [];
    const fields = declared.filter((field): field is PlainInputField => typeof field !== "function");
    if (!fields.some((field) => field.key === "contact_id")) return [];
    const input = Object.fromEntries(
      fields.flatMap((field) => {
        if (!field.required || field.key === "contact_id") return [];
        if (field.type === "datetime") return [[field.key, "2036-03-31T09:00:00Z"]];
        return [[field.key, field.list ? ["x"] : "SMS"]];
      }),
    );
    return [{ address: `${group}.${key}`, isSearch: group === "searches", input }];
  }),
);

describe("a contact that is named by its email address", () => {
  it("is asked for by more than twenty operations", () => {
    expect(operations.length).toBeGreaterThan(20);
  });

  it.each(operations)(
    "and has none is found by no search and refused by all else: $address",
    async ({ address, isSearch, input }) => {
      lookedUp({ email: ADDRESS }, null);
      const result = perform(address, { ...input, contact_id: ADDRESS });
      if (isSearch) await expect(result).resolves.toEqual([]);
      else
        await expect(result).rejects.toThrow(/Contact: no contact in HighLevel has .+rosa@delgado\.example/);
    },
  );
});

describe("a contact", () => {
  it.each([
    [{ email: ADDRESS }, ` ${ADDRESS} `],
    [{ email: ADDRESS }, `mailto:${ADDRESS}`],
    [{ number: "+12025550143" }, "+1 (202) 555-0143"],
    [{ number: "+12025550143" }, "tel:+1-202-555-0143"],
    [{ number: "+12025550143" }, "whatsapp:+12025550143"],
    [{ number: "+12025550143" }, "\uff0b1 \uff12\uff10\uff12 555 0143"],
    [{ number: "+12025550143" }, "+1 202\u2011555\u20110143"],
  ])(
    "kind 3: is looked up by %j where %j is entered, and its ID is what goes out and comes back",
    async (query, contact_id) => {
      lookedUp(query, contact);
      vendor().get("/contacts/c1").reply(200, { contact });
      vendor()
        .post("/contacts/c1/tags", { tags: ["vip"] })
        .reply(201, { tags: ["vip"] });
      await expect(perform("creates.add_tags", { contact_id, tags: ["vip"] })).resolves.toEqual({
        id: "c1",
        tags: ["vip"],
      });
    },
  );

  it("is looked up at each poll of a trigger that watches one", async () => {
    lookedUp({ email: ADDRESS }, contact);
    vendor().get("/contacts/c1/notes").reply(200, { notes: [] });
    await expect(perform("triggers.new_note", { contact_id: ADDRESS })).resolves.toEqual([]);
  });

  it("is looked up for the lists that depend on it", async () => {
    lookedUp({ email: ADDRESS }, contact);
    vendor().get("/contacts/c1/tasks").reply(200, { tasks: [] });
    await expect(perform("triggers.task_list", { contact_id: ADDRESS })).resolves.toEqual([]);
  });

  it("with a phone number without its country code is refused before any request", async () => {
    await expect(perform("creates.delete_contact", { contact_id: "202 555 0143" })).rejects.toThrow(
      "Contact: enter a phone number with its country code",
    );
  });
});
