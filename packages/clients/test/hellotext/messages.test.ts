import { describe, expect, it } from "@jest/globals";
import { json } from "../fakeVendor.ts";
import { hellotextWith } from "./hellotextWith.ts";

const message = { technology: "sms", body: "Hi" };
const profile = (...lists: object[]) => json({ id: "p1", lists });
const received = json({ status: "received" });

/** Sends once over these answers; gives what came of it, and the requests in short. */
const sendOnce = async (...answers: Parameters<typeof hellotextWith>) => {
  const { client, requests } = hellotextWith(...answers);
  const result = await client.messages.sendOnce("Told", "p1", message).catch((error: unknown) => error);
  const lines = requests.map(({ method, url }) => `${method} ${new URL(url).pathname}`);
  return { result, lines };
};

const read = "GET /v1/profiles/p1";
const join = "POST /v1/lists/Told/profiles/p1";
const leave = "DELETE /v1/lists/Told/profiles/p1";
const send = "POST /v1/messages";

describe("a message that is sent once", () => {
  it("goes to a profile that is not on the list, which it joins first", async () => {
    const sent = await sendOnce(profile({ id: "l1", name: "Other" }), profile(), received);
    expect(sent).toEqual({ result: { status: "received" }, lines: [read, join, send] });
  });

  it.each([{ id: "Told" }, { id: "l1", name: " told" }])("is not sent to one that is: %j", async (list) => {
    await expect(sendOnce(profile(list))).resolves.toEqual({ result: null, lines: [read] });
  });

  it("that is refused takes the profile off the list again", async () => {
    const sent = await sendOnce(profile(), profile(), json({ errors: [{ message: "No" }] }, 422), profile());
    expect(sent).toMatchObject({ result: { kind: "rejected" }, lines: [read, join, send, leave] });
  });

  it("that may have gone out does not", async () => {
    const sent = await sendOnce(profile(), profile(), json({}, 503));
    expect(sent).toMatchObject({ result: { kind: "unavailable" }, lines: [read, join, send] });
  });
});
