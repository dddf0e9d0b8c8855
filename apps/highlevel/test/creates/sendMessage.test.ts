import { performWith, useApp } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../../src/index.ts";
import { authData, contact, datedVendor, LOCATION, vendor } from "../vendorAnswers.ts";

const perform = performWith(App, authData);
const send = (input: object) =>
  perform("creates.send_message", { ...input }, { timezone: "America/New_York" });
const sms = { channel: "SMS", contact_id: "c1", message: " See you {{soon}} \n" };
const answer = { conversationId: "v1", messageId: "m1", msg: "Message queued successfully." };
const forZap = { id: "m1", conversation_id: "v1", email_message_id: null, contact_id: "c1", channel: "SMS" };
const posted = (body: object) =>
  datedVendor().post("/conversations/messages", JSON.parse(JSON.stringify(body)));

describe("Send Message", () => {
  it.each([
    [sms, { type: "SMS", contactId: "c1", message: " See you {{soon}} \n" }, {}],
    [
      { ...sms, channel: "instagram", attachments: ["https://files.example/a.jpg"] },
      { type: "IG", contactId: "c1", message: sms.message, attachments: ["https://files.example/a.jpg"] },
      { channel: "IG" },
    ],
    [
      {
        ...sms,
        scheduled_at: "2036-03-31T09:30:00",
        from_number: "+1 (202) 555-0100",
        to_number: "+12025550177",
      },
      {
        type: "SMS",
        contactId: "c1",
        message: sms.message,
        scheduledTimestamp: Date.parse("2036-03-31T13:30:00Z") / 1000,
        fromNumber: "+12025550100",
        toNumber: "+12025550177",
      },
      {},
    ],
    [
      { ...sms, channel: "Custom", conversation_provider_id: "p1" },
      { type: "Custom", contactId: "c1", message: sms.message, conversationProviderId: "p1" },
      { channel: "Custom" },
    ],
  ])("sends %j as one request", async (input, body, more) => {
    posted(body).reply(200, answer);
    await expect(send(input)).resolves.toEqual({ ...forZap, ...more });
  });

  it("sends an email to the contact with an address", async () => {
    vendor()
      .get("/contacts/search/duplicate")
      .query({ locationId: LOCATION, email: "rosa@delgado.example" })
      .reply(200, { contact });
    posted({
      type: "Email",
      contactId: "c1",
      html: "<p>Hi</p>",
      subject: "Hello",
      emailFrom: "me@harbour.example",
      emailCc: ["a@x.example", "b@x.example"],
      emailBcc: ["c@x.example"],
    }).reply(200, { ...answer, messageId: undefined, messageIds: ["m7"], emailMessageId: "e1" });
    const input = {
      channel: "Email",
      contact_id: "rosa@delgado.example",
      html: "<p>Hi</p>",
      subject: "Hello",
      email_from: "me@harbour.example",
      email_cc: ["a@x.example", "b@x.example"],
      email_bcc: ["c@x.example"],
    };
    await expect(send(input)).resolves.toEqual({
      id: "m7",
      conversation_id: "v1",
      email_message_id: "e1",
      contact_id: "c1",
      channel: "Email",
    });
  });

  it.each([
    [{ ...sms, message: "" }, "Message: fill this in. There is nothing to send."],
    [{ ...sms, message: "", html: "<p>x</p>" }, "HTML Body: leave this blank. Only an email can have it."],
    [{ ...sms, subject: "Hi" }, "Subject: leave this blank. Only an email can have it."],
    [{ ...sms, email_cc: ["a@x.example"] }, "CC: leave this blank. Only an email can have it."],
    [{ ...sms, channel: " " }, "Channel: fill this in"],
    [{ ...sms, contact_id: "" }, "Contact: fill this in"],
    [{ ...sms, from_number: "555 0100" }, "From Number: enter a phone number with its country code"],
    [{ ...sms, scheduled_at: "soon" }, "Send At: enter a date and time"],
  ])("refuses %j before any request", async (input, message) => {
    await expect(send(input)).rejects.toThrow(message);
  });

  it.each([
    [500, "", /before you replay this step/],
    [503, "", /before you replay this step/],
    [400, { message: "Contact has no email" }, /refused this \(Contact has no email\)/],
    [422, { message: ["type must be a channel"] }, /type must be a channel/],
  ])("is sent once when it is answered with %s", async (status, body, message) => {
    posted({ type: "SMS", contactId: "c1", message: sms.message }).reply(status, body);
    await expect(send(sms)).rejects.toThrow(message);
  });
});

describe("on the sandbox", () => {
  const sandbox = useApp(App, "highlevel");
  const kim = { channel: "Email", contact_id: "kim@novak.example", message: "See you." };

  it.each([
    { kind: 503 },
    { kind: "reset" },
    { kind: "dropped" },
    { kind: "cut_json" },
    { kind: "empty" },
  ] as const)("a message whose answer is lost by %j was sent once", async (fault) => {
    sandbox.server.faults.add({ ...fault, afterHandling: true, after: 1 });
    await expect(sandbox.perform("creates.send_message", kim)).rejects.toThrow(/before you replay/);
    const sent = sandbox.server.state.messages.filter(({ direction }) => direction === "outbound");
    expect(sent).toHaveLength(1);
  });
});
