import { describe, expect, it } from "@jest/globals";
import { items } from "../fakeVendor.ts";
import { hellotracksWith, lineOf } from "./records.ts";

const ann = { id: "m1", username: "ann", email: "ann@acme.example", name: "Ann Lee" };
const annabel = { id: "m2", username: "annabel", email: "a.bell@acme.example", name: "Ann" };
const other = { id: "ann@acme.example", username: "m1", email: "m1@acme.example", name: "Zoë" };

describe("the list of members", () => {
  it.each([
    [undefined, "/members?max=50"],
    ["a {{b}} & #c +🚚\n", "/members?query=a+%7B%7Bb%7D%7D+%26+%23c+%2B%F0%9F%9A%9A%0A&max=50"],
  ])("that match %j", async (query, address) => {
    const { client, requests } = hellotracksWith(items({ id: 7, more: true }, ann));
    await expect(client.members.list(query)).resolves.toEqual([{ id: "7" }, ann]);
    expect(requests.map(lineOf)).toEqual([["GET", address]]);
  });
});

describe("finding a member", () => {
  const find = (query: string, list: object[] = [annabel, other, ann]) =>
    hellotracksWith(items(...list)).client.members.find(query);

  it("asks the vendor for what was typed", async () => {
    const { client, requests } = hellotracksWith(items());
    await expect(client.members.find(" Ann ")).resolves.toEqual([]);
    expect(requests.map(lineOf)).toEqual([["GET", "/members?query=+Ann+&max=50"]]);
  });

  it.each([
    ["an id", "m2", [annabel]],
    ["a username", "annabel", [annabel]],
    ["an e-mail", "a.bell@acme.example", [annabel]],
    ["a name", "Ann Lee", [ann]],
    ["a name in another letter case", "aNN lEE", [ann]],
    ["a name with space around it", " Ann Lee ", [ann]],
    ["a name whose accent is written apart", "Zoe\u0308", [other]],
    ["a username before a name", "ann", [ann, annabel]],
    ["an id before a username", "M1", [ann, other]],
    ["an id before an e-mail", "ann@acme.example", [other, ann]],
    ["a part of a name", "Lee", []],
    ["a part of an e-mail", "acme.example", []],
  ])("by %s", async (_what, query, found) => {
    await expect(find(query)).resolves.toEqual(found);
  });

  it("shows a member once whose username is its name", async () => {
    const same = { id: "bob", username: "bob", email: null, name: "Bob" };
    await expect(find("bob", [same])).resolves.toEqual([same]);
  });

  it("takes members with nothing but an id", async () => {
    await expect(find("M9", [{ id: "m8", name: null }, { id: "m9" }])).resolves.toEqual([{ id: "m9" }]);
  });
});
