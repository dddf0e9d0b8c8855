import { describe, expect, it } from "@jest/globals";
import { MOST_SEARCHED } from "../../src/hellotext/index.ts";
import { json } from "../fakeVendor.ts";
import { hellotextWith, object } from "./hellotextWith.ts";

const rows = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => ({ ...object, id: `r${from + index}` }));
/** As the vendor sends them: of a property its kind is needed too. */
const sent = (...args: Parameters<typeof rows>) => rows(...args).map((row) => ({ ...row, kind: "text" }));

describe.each([
  ["lists", "/v1/lists", "lists"],
  ["properties", "/v1/properties", "properties"],
  ["coupons", "/v1/coupons", "coupons"],
  ["actions", "/v1/attribution/actions", "actions"],
  ["apps", "/v1/attribution/apps", "apps"],
  ["carts", "/v1/attribution/carts", "carts"],
  ["profiles", "/v1/profiles", "profiles"],
] as const)("%s", (name, path, plural) => {
  it.each([
    [0, undefined],
    [24, undefined],
    [25, "r24"],
    [100, "r99"],
  ])("a page of %i goes on after %j", async (count, next) => {
    const { client, lines } = hellotextWith(json({ [plural]: sent(count) }));
    const page = await client[name].page({ after: "x/1", sort: "created_at" });
    expect(page).toMatchObject({ rows: rows(count), ...(next && { next }) });
    expect("next" in page).toBe(next !== undefined);
    expect(lines()).toEqual([[`GET ${path}?limit=100&sort=created_at&starting_after=x%2F1`]]);
  });

  it("looks for one page by page, as far as it is", async () => {
    const { client, lines } = hellotextWith(
      json({ [plural]: sent(100) }),
      json({ [plural]: sent(100, 100) }),
    );
    await expect(client[name].find(({ id }) => ["r150", "r160"].includes(id))).resolves.toMatchObject([
      rows(1, 150)[0],
      rows(1, 160)[0],
    ]);
    expect(lines()).toEqual([[`GET ${path}?limit=100`], [`GET ${path}?limit=100&starting_after=r99`]]);
  });

  it("looks no further than the end, nor than it says", async () => {
    const end = hellotextWith(json({ [plural]: sent(3) }));
    await expect(end.client[name].find(() => false)).resolves.toEqual([]);
    expect(end.requests).toHaveLength(1);
    const pages = Array.from({ length: MOST_SEARCHED / 100 }, (_, page) =>
      json({ [plural]: sent(100, page * 100) }),
    );
    const endless = hellotextWith(...pages);
    await expect(endless.client[name].find(() => false)).resolves.toEqual([]);
    expect(endless.requests).toHaveLength(20);
  });

  it("gets and deletes by an id that is one segment", async () => {
    const { client, lines } = hellotextWith(json({ ...object, kind: "text" }), json({}));
    await expect(client[name].get("a/b")).resolves.toMatchObject({ id: "a1" });
    await client[name].remove("a/b");
    expect(lines()).toEqual([[`GET ${path}/a%2Fb`], [`DELETE ${path}/a%2Fb`]]);
    expect(() => client[name].get("..")).toThrow('".." is not an ID');
  });
});

it.each([
  ["lists", "/v1/lists", { name: "a" }],
  ["properties", "/v1/properties", { kind: "text", name: undefined }],
  ["coupons", "/v1/coupons", { code: "a" }],
  ["actions", "/v1/attribution/actions", { name: "a", goal: false }],
  ["apps", "/v1/attribution/apps", { name: "a", metadata: {} }],
  ["carts", "/v1/attribution/carts", { products: [] }],
] as const)("%s are created and updated with what is there", async (name, path, fields: object) => {
  const answer = json({ ...object, kind: "text" });
  const { client, lines } = hellotextWith(answer, answer);
  await client[name].create({ ...fields });
  await client[name].update("a1", { ...fields });
  const body = JSON.parse(JSON.stringify(fields));
  expect(lines()).toEqual([
    [`POST ${path}`, body],
    [`PATCH ${path}/a1`, body],
  ]);
});

it("T1: an object without an id is left out, and its page still counts it", async () => {
  const page = json({ lists: [...rows(24), { created_at: 1 }] });
  const { client, logged } = hellotextWith(page);
  await expect(client.lists.page()).resolves.toMatchObject({ rows: rows(24), next: "r23" });
  expect(logged).toEqual([expect.stringContaining("GET /v1/lists: 1 row was left out")]);
});

it.each([
  ["no time", { id: "a" }],
  ["a time that is text", { id: "a", created_at: "yesterday" }],
  ["a name of another type", { id: "a", name: 5 }],
])("T1: an object with %s is read", async (_what, row) => {
  const { rows: read } = await hellotextWith(json({ lists: [row] })).client.lists.page();
  expect(read).toMatchObject([{ id: "a" }]);
});

it.each([
  ["without a value", { id: "x", kind: "text" }, [{ id: "x", kind: "text", value: null }]],
  ["without a kind", { id: "x", value: "v" }, [{ id: "x", kind: "", value: "v" }]],
  ["without an id", { kind: "text", value: "v" }, []],
])("T1: a profile with a property %s is read", async (_what, property, properties) => {
  const { client } = hellotextWith(json({ ...object, properties: [property] }));
  await expect(client.profiles.get("a1")).resolves.toMatchObject({ id: "a1", properties });
});

it("a profile joins and leaves a list, named by id or name", async () => {
  const { client, lines } = hellotextWith(json(object), json(object));
  await client.lists.addProfile("Beauty & Care", "p1");
  await client.lists.removeProfile("zN4", "p1");
  expect(lines()).toEqual([
    ["POST /v1/lists/Beauty%20%26%20Care/profiles/p1"],
    ["DELETE /v1/lists/zN4/profiles/p1"],
  ]);
});
