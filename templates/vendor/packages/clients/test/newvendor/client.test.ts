import { describe, expect, it } from "@jest/globals";
import { createNewvendor, NEWVENDOR_API, type Newvendor } from "../../src/newvendor/index.ts";
import { fakeVendor, json } from "../fakeVendor.ts";

const note = {
  id: "n1",
  title: "Call back",
  text: "Before noon",
  created_at: "2026-03-24T11:59:00.000Z",
  updated_at: "2026-03-24T11:59:30.000Z",
};

/** A client whose vendor gives these answers, and the requests that reach it. */
const newvendorWith = (...answers: Parameters<typeof fakeVendor>) => {
  const { transport, requests } = fakeVendor(...answers);
  return { client: createNewvendor({ transport, token: " token-1\n" }), requests };
};

const odd = "a {{b}} & 🚚/é?";

describe("the request of", () => {
  it.each<[what: string, call: (client: Newvendor) => Promise<unknown>, answer: unknown, line: string[]]>([
    ["the account", (client) => client.me(), { account: { name: "Northwind" } }, ["GET", "/me"]],
    [
      "a list",
      ({ notes }) => notes.list({ title: odd, limit: 100, offset: undefined }),
      { notes: [note] },
      ["GET", "/notes?title=a+%7B%7Bb%7D%7D+%26+%F0%9F%9A%9A%2F%C3%A9%3F&limit=100"],
    ],
    [
      "a creation",
      ({ notes }) => notes.create({ title: odd, text: undefined }),
      note,
      ["POST", "/notes", '{"title":"a {{b}} & 🚚/é?"}'],
    ],
    [
      "a change",
      ({ notes }) => notes.update(odd, { text: "x" }),
      note,
      ["PATCH", "/notes/a%20%7B%7Bb%7D%7D%20%26%20%F0%9F%9A%9A%2F%C3%A9%3F", '{"text":"x"}'],
    ],
  ])("%s", async (_what, call, answer, [method, path, body]) => {
    const { client, requests } = newvendorWith(json(answer));
    await call(client);
    expect(requests).toEqual([
      {
        method,
        url: `${NEWVENDOR_API}${path}`,
        headers: {
          Authorization: "Bearer token-1",
          Accept: "application/json",
          ...(body && { "Content-Type": "application/json" }),
        },
        ...(body && { body }),
      },
    ]);
  });
});

describe("an answer", () => {
  it("keeps what is asked for, and nothing else", async () => {
    const more = { ...note, color: "red" };
    await expect(newvendorWith(json({ notes: [more] })).client.notes.list({})).resolves.toEqual({
      rows: [note],
      sent: 1,
    });
  });

  it("that is not as documented is refused, and the place named", async () => {
    const { client } = newvendorWith(json({ notes: [{ ...note, id: null }] }));
    await expect(client.notes.list({})).rejects.toMatchObject({
      kind: "unreadable",
      details: { reason: expect.stringContaining('at "notes.0.id"') },
    });
  });

  it("that is an error has the vendor's words, without the token", async () => {
    const { client } = newvendorWith(json({ error: "token-1 was revoked" }, 401));
    await expect(client.me()).rejects.toMatchObject({
      kind: "unauthorized",
      details: { reason: "[hidden] was revoked" },
    });
  });
});

it("refuses, before any request, a token that no header can carry", () => {
  const { transport, requests } = fakeVendor();
  expect(() => createNewvendor({ transport, token: "a b" })).toThrow("the API token is blank or has a space");
  expect(requests).toEqual([]);
});

it("talks to another address when told to", async () => {
  const { transport, requests } = fakeVendor(json({ notes: [] }));
  await createNewvendor({ transport, token: "t", baseUrl: "http://127.0.0.1:4010/v1" }).notes.list({});
  expect(requests[0]?.url).toBe("http://127.0.0.1:4010/v1/notes");
});
