import { describe, expect, it } from "@jest/globals";
import { useVendor } from "../support.ts";

const api = useVendor("newvendor", ({ token }) => ({ Authorization: `Bearer ${token}` }));
const titles = async (line: string): Promise<string[]> =>
  (await api.request(line)).json().notes.map(({ title }: { title: string }) => title);

describe("New Vendor", () => {
  it("names the account", async () => {
    expect((await api.request("GET /me")).json()).toEqual({ account: { name: "Northwind" } });
  });

  it("stores a note as it came, changes it and lists it first", async () => {
    const created = await api.request("POST /notes", { body: { title: "{{a}} & 🎉", text: "x" } });
    expect(created.status).toBe(201);
    const { id, created_at, updated_at } = created.json();
    expect(created_at).toBe(updated_at);
    const changed = await api.request(`PATCH /notes/${id}`, { body: { text: "y" } });
    expect(changed.json()).toMatchObject({ id, title: "{{a}} & 🎉", text: "y" });
    expect(await titles("GET /notes?limit=1")).toEqual(["{{a}} & 🎉"]);
  });

  it.each([
    ["GET /notes", ["Water the plants", "Order paper"]],
    ["GET /notes?limit=1&offset=1", ["Order paper"]],
    ["GET /notes?title=Order%20paper", ["Order paper"]],
    ["GET /notes?title=order%20paper", []],
  ])("answers %s", async (line, expected) => {
    expect(await titles(line)).toEqual(expected);
  });

  it("filters by both times, the moment itself included", async () => {
    const { actions, state } = api.sandbox;
    state.clock.freeze();
    actions.create_notes({ title: "Old", agoSeconds: 5 });
    actions.update_note({ id: "n1", text: "changed" });
    const since = (agoMs: number) => new Date(state.clock.now() - agoMs).toISOString();
    expect(await titles(`GET /notes?created_since=${since(5000)}`)).toEqual(["Old"]);
    expect(await titles(`GET /notes?created_since=${since(4999)}`)).toEqual([]);
    expect(await titles(`GET /notes?updated_since=${since(0)}`)).toEqual(["Order paper"]);
  });

  it.each([
    ["GET /notes?page=2", undefined, 422, 'Unrecognized key: "page"'],
    ["GET /notes?limit=101", undefined, 422, "limit must be at most 100"],
    ["GET /notes?limit=ten", undefined, 422, "limit must be a whole number"],
    ["GET /notes?created_since=today", undefined, 422, "created_since Invalid ISO datetime"],
    ["POST /notes", { text: "x" }, 422, "title Invalid input: expected string, received undefined"],
    ["POST /notes", { title: "x", color: "red" }, 422, 'Unrecognized key: "color"'],
    [
      "POST /notes",
      { title: "x", status: "done" },
      422,
      'status Invalid option: expected one of "open"|"archived"',
    ],
    ["POST /notes", { title: "x", priority: 6 }, 422, "priority Too big: expected number to be <=5"],
    ["POST /notes", { title: "x", author_email: "rosa" }, 422, "author_email must be an email address"],
    ["PATCH /notes/n1", {}, 422, "Nothing is to be changed"],
    ["PATCH /notes/n9", { text: "x" }, 404, "There is no note with this id"],
  ])("refuses %s %j", async (line, body, status, error) => {
    const response = await api.request(line, { body });
    expect({ status: response.status, ...response.json() }).toEqual({ status, error });
  });

  it("refuses a revoked token, and another one", async () => {
    const wrong = await api.request("GET /me", { headers: { Authorization: "Bearer x" } });
    expect(wrong.status).toBe(401);
    api.sandbox.actions.revoke_token();
    expect((await api.request("GET /me")).status).toBe(401);
  });
});
