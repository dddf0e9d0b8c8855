import { performWith } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../../src/index.ts";
import { authData, datedVendor, LOCATION } from "../vendorAnswers.ts";

const perform = performWith(App, authData);
const find = (input: object) =>
  perform("searches.find_message", { contact_id: "c1", channel: "SMS", ...input });
const messages = [
  { id: "m2", messageType: "TYPE_SMS", contactId: "c1", body: "See you at NINE" },
  { id: "m1", messageType: "TYPE_SMS", contactId: "c1" },
  { id: "m0", messageType: "TYPE_SMS", contactId: "c2", body: "See you at nine" },
];
const exported = (found: object[]) =>
  datedVendor()
    .get("/conversations/messages/export")
    .query({
      locationId: LOCATION,
      limit: "100",
      contactId: "c1",
      channel: "SMS",
      sortBy: "createdAt",
      sortOrder: "desc",
    })
    .reply(200, { messages: found, nextCursor: null });

describe("Find Message", () => {
  it("by a part of its text, of this contact alone", async () => {
    exported(messages);
    await expect(find({ text: "at nine" })).resolves.toEqual([
      {
        id: "m2",
        message_type: "TYPE_SMS",
        body: "See you at NINE",
        attachments: [],
        contact_id: "c1",
        conversation_id: null,
        status: null,
        date_added: null,
      },
    ]);
  });

  it("gives the newest first without a text", async () => {
    exported(messages);
    await expect(find({})).resolves.toMatchObject([{ id: "m2" }, { id: "m1" }]);
  });

  it("finds nothing", async () => {
    exported([]);
    await expect(find({ text: "x" })).resolves.toEqual([]);
  });

  it.each([
    [{ channel: "" }, "Channel: fill this in"],
    [{ contact_id: null }, "Contact: fill this in"],
  ])("refuses %j before any request", async (input, message) => {
    await expect(find(input)).rejects.toThrow(message);
  });
});
