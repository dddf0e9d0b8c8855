import { describe, expect, it } from "@jest/globals";
import { createTaskee, TASKEE_API } from "../../src/taskee/index.ts";
import { fakeVendor, json } from "../fakeVendor.ts";

const headers = {
  Authorization: "Bearer pit_1",
  Version: "2021-07-28",
  Accept: "application/json",
};
const contact = { id: "c1", tags: ["lead"], dateAdded: "2024-01-10T08:00:00Z" };

const connect = (...answers: Parameters<typeof fakeVendor>) => {
  const { transport, requests } = fakeVendor(...answers);
  return { taskee: createTaskee({ transport, token: " pit_1 ", locationId: " loc_1 " }), requests };
};

describe("Taskee's client", () => {
  it("asks at Taskee's address, with its version, for the location", async () => {
    const { taskee, requests } = connect(json({ id: "loc_1", name: "Northwind" }));
    await expect(taskee.location()).resolves.toMatchObject({ id: "loc_1", name: "Northwind" });
    expect(requests).toEqual([{ method: "GET", url: `${TASKEE_API}/locations/loc_1`, headers }]);
  });

  it("says its own name in errors", async () => {
    const { taskee } = connect(json({ message: "Invalid token" }, 401));
    await expect(taskee.location()).rejects.toMatchObject({
      kind: "unauthorized",
      details: { vendor: "Taskee Portal", reason: "Invalid token" },
    });
  });

  it("T7: knows a good token that lacks a scope from a bad one", async () => {
    const { taskee } = connect(json({ message: "The token is not authorized for this scope." }, 401));
    await expect(taskee.contacts.get("c1")).rejects.toMatchObject({
      kind: "forbidden",
      details: { status: 401 },
    });
  });

  it("reads the cursors beside the contacts, and none of an empty page", async () => {
    const cursors = { startAfterId: "c1", startAfter: 1704873600000 };
    const { taskee, requests } = connect(
      json({ contacts: [contact], total: 1, ...cursors }),
      json({ contacts: [], total: 1, ...cursors }),
    );
    const page = await taskee.contacts.list({ limit: 1 });
    expect(page).toMatchObject({ contacts: [{ id: "c1" }], next: cursors });
    await expect(taskee.contacts.list({ limit: 1, after: page.next })).resolves.toEqual({ contacts: [] });
    expect(requests[1]?.url).toBe(
      `${TASKEE_API}/contacts/?locationId=loc_1&limit=1&startAfter=1704873600000&startAfterId=c1`,
    );
  });

  it("asks for the contacts of a business without a locationId, which is not documented", async () => {
    const { taskee, requests } = connect(json({ contacts: [contact], total: 1 }));
    await taskee.contacts.listByBusiness("b1", { limit: 100 });
    expect(requests[0]?.url).toBe(`${TASKEE_API}/contacts/business/b1?limit=100`);
  });

  it("adds tags by the requests there are", async () => {
    const { taskee, requests } = connect(
      json({ contact }),
      json({ contact: { ...contact, tags: ["lead", "vip"] } }),
    );
    await expect(taskee.contacts.addTags({ id: "c1", tags: [] }, ["vip", "lead"])).resolves.toEqual([
      "lead",
      "vip",
    ]);
    expect(requests.map(({ method, url, body }) => [method, url, body])).toEqual([
      ["GET", `${TASKEE_API}/contacts/c1`, undefined],
      ["PUT", `${TASKEE_API}/contacts/c1`, '{"tags":["lead","vip"]}'],
    ]);
  });

  it("sends changes and tags in one update, and takes for answered what the short answer leaves out", async () => {
    const answer = {
      id: "c1",
      firstName: "Jane",
      email: "jane@x.example",
      dateUpdated: "2024-06-10T12:00:00Z",
    };
    const { taskee, requests } = connect(json({ contact }), json({ contact: answer }));
    const changes = { firstName: "jane", phone: "+14155559876" };
    const held = await taskee.contacts.get("c1");
    await expect(taskee.contacts.updateAndTag(held, changes, ["vip", "vip"])).resolves.toMatchObject({
      firstName: "Jane",
      email: "jane@x.example",
      phone: "+14155559876",
      tags: ["lead", "vip"],
    });
    expect(requests.map(({ method, body }) => [method, body && JSON.parse(body)])).toEqual([
      ["GET", undefined],
      ["PUT", { ...changes, tags: ["lead", "vip"] }],
    ]);
  });

  it("changes nothing where the contact has the tags", async () => {
    const { taskee, requests } = connect(json({ contact }), json({ contact }));
    await expect(taskee.contacts.addTags({ id: "c1", tags: [] }, ["LEAD"])).resolves.toEqual(["lead"]);
    const held = await taskee.contacts.get("c1");
    await expect(taskee.contacts.updateAndTag(held, {}, ["lead"])).resolves.toEqual(held);
    expect(requests.map(({ method }) => method)).toEqual(["GET", "GET"]);
  });

  it("does not take the email and the phone of an upsert for the contact's: one of them may be ignored", async () => {
    const { taskee } = connect(json({ new: false, contact: { id: "c1", email: "a@x.example" } }));
    const sent = { firstName: "Jane", email: "b@x.example", phone: "+14155559876", tags: ["vip"] };
    await expect(taskee.contacts.upsert(sent)).resolves.toMatchObject({
      contact: { firstName: "Jane", email: "a@x.example", phone: null, tags: ["vip"] },
    });
  });

  it.each(["Contact not found", "Bad Request - invalid contactId"])(
    "takes a 400 with %j for a contact that is not there",
    async (message) => {
      const { taskee } = connect(json({ statusCode: 400, message }, 400));
      await expect(taskee.contacts.get("c1")).rejects.toMatchObject({ kind: "not_found" });
    },
  );

  it("refuses a token that no header can carry", () => {
    expect(() =>
      createTaskee({ ...{ token: "", locationId: "loc_1" }, transport: fakeVendor().transport }),
    ).toThrow("Taskee Portal: unauthorized");
  });
});
