import { describe, expect, it } from "@jest/globals";
import { useHellotext } from "./useHellotext.ts";

const api = useHellotext();
const will = () => api.profileId("will.e@acme.example");
const get = async (id: string) => (await api.request(`GET /profiles/${id}`))[1];
const valuesOf = async (id: string) => {
  const { properties } = await get(id);
  return (properties as unknown as { kind: string; name: string | null; value: unknown }[]).map(
    ({ kind, name, value }) => [kind, name, value],
  );
};

describe("a profile", () => {
  it("is answered by its id only, and read back whole", async () => {
    const [status, created] = await api.request("POST /profiles", {
      first_name: "Kim",
      email: "kim@northwind.example",
      phone: "098000009",
      birthday: { day: 3, month: 11, year: 1985 },
      "address[suggest]": "18 Harbour Street, Hull",
      "email[work]": "kim@work.example",
      "property[Active]": true,
      "property[Interests]": ["tea"],
      lists: ["Greens"],
    });
    expect([status, Object.keys(created)]).toEqual([201, ["id"]]);
    const profile = await get(String(created.id));
    expect(profile).toMatchObject({
      type: "profile",
      first_name: "Kim",
      last_name: null,
      state: "unconfirmed",
      emails: ["kim@northwind.example", "kim@work.example"],
      phones: ["+59898000009"],
      lists: [{ name: "Greens" }],
      verified_emails: [],
    });
    await expect(valuesOf(String(created.id))).resolves.toEqual([
      ["email", null, "kim@northwind.example"],
      ["phone", null, "+59898000009"],
      ["birthday", null, { day: 3, month: 11, year: 1985 }],
      ["address", null, { street: { name: "18 Harbour Street", number: null }, city: "Hull" }],
      ["email", "work", "kim@work.example"],
      ["checkbox", "Active", true],
      ["tags", "Interests", ["tea"]],
    ]);
  });

  it("is the one that has the phone or email already", async () => {
    const before = api.sandbox.state.profiles.size;
    const body = { phone: "098000001", company: "ACME" };
    await expect(api.request("POST /profiles", body)).resolves.toEqual([200, { id: will() }]);
    expect(api.sandbox.state.profiles.size).toBe(before);
    expect(await valuesOf(will())).toContainEqual(["company", null, "ACME"]);
  });

  it("is changed by literal keys; an empty value removes", async () => {
    const url = [...api.sandbox.state.collections.property].find(({ kind }) => kind === "url");
    const changes = {
      last_name: "",
      email: "",
      [`property_by_id[${url?.id}]`]: "https://acme.example",
      "property[gender]": "male",
    };
    await expect(api.request(`PATCH /profiles/${will()}`, changes)).resolves.toEqual([
      200,
      { id: expect.any(String), updated: true },
    ]);
  });

  it.each([
    [{ phone: "12" }, "phone: The phone is not valid."],
    [{ phone: 98000001 }, "phone: must be text that is not blank"],
    [{ email: "kim" }, "email: must be an email"],
    [{ email: "ana.horvat@northwind.example" }, "email: The value must be unique."],
    [{ birthday: "1985-11-03" }, /^birthday: /],
    [{ birthday: { day: 31, month: 2, year: 1985 } }, "birthday: is no day of the calendar"],
    [{ "property[Active]": "true" }, "property[Active]: must be true or false"],
    [{ "property[Shoe Size]": "7" }, "property[Shoe Size]: must be a number"],
    [{ "property[Unknown]": 1 }, "property[Unknown]: There is no such property."],
    [{ "property_by_id[gone]": 1 }, "property_by_id[gone]: There is no such property."],
    [{ "address[suggest]": " " }, "address[suggest]: must be text that is not blank"],
    [{ address: { town: "Hull" } }, /^address: /],
    [{ lists: "Greens" }, "lists: must be a list"],
    [{ lists: ["gone"] }, /^lists: This object was not found/],
    [{ first_name: 1 }, "first_name: must be text"],
    [{ nickname: "W" }, "nickname: There is no such parameter."],
    [{ "first_name[x]": "W" }, "first_name[x]: There is no such parameter."],
  ])("refuses %j and writes nothing", async (wrong, problem) => {
    const before = await get(will());
    const problems = await api.problems(`PATCH /profiles/${will()}`, { company: "Other", ...wrong });
    expect(problems).toEqual([typeof problem === "string" ? problem : expect.stringMatching(problem)]);
    await expect(get(will())).resolves.toEqual(before);
  });

  it("keeps what was verified of a contact that is written again, and loses what is emptied", async () => {
    const id = will();
    await api.request(`POST /profiles/${id}/verify`, { phone: "+59898000001" });
    await api.request(`PATCH /profiles/${id}`, { phone: "098000001", email: null, address: {} });
    expect(await get(id)).toMatchObject({ verified_phones: ["+59898000001"], emails: [] });
  });

  it("has named contacts of its own, changed by name or id", async () => {
    await api.request(`PATCH /profiles/${will()}`, { "phone[work]": "+59898000002" });
    const work = [...api.sandbox.state.collections.property].find(({ name }) => name === "work");
    expect(work).toMatchObject({ kind: "phone", profile: will() });
    await api.request(`PATCH /profiles/${will()}`, { "phone[work]": "+59898000003" });
    await api.request(`PATCH /profiles/${will()}`, { [`phone[${work?.id}]`]: "+59898000004" });
    expect(await get(will())).toMatchObject({ phones: ["+59898000001", "+59898000004"] });
  });

  it("calls a property by its name of now, and has no value of one that was deleted", async () => {
    const id = will();
    await api.request(`PATCH /profiles/${id}`, { "property[Active]": true, "email[work]": "w@acme.example" });
    const idOf = (wanted: string) =>
      [...api.sandbox.state.collections.property].find(({ name }) => name === wanted)?.id;
    await api.request(`PATCH /properties/${idOf("Active")}`, { name: "Enabled" });
    expect(await valuesOf(id)).toContainEqual(["checkbox", "Enabled", true]);
    await api.request(`DELETE /properties/${idOf("Enabled")}`);
    await api.request(`DELETE /properties/${idOf("work")}`);
    expect((await valuesOf(id)).map(([kind]) => kind)).not.toContain("checkbox");
    expect(await get(id)).toMatchObject({ emails: ["will.e@acme.example"] });
  });

  it.each([
    ["text", "a value", true],
    ["number", 7, true],
    ["tags", ["tea"], false],
    ["date", { day: 1, month: 2, year: 2020 }, false],
  ])("shares no value of a unique %s, but for the kinds that ignore it", async (kind, value, isRefused) => {
    const [, { id }] = await api.request("POST /properties", { kind, name: "Member", unique: true });
    const change = { [`property_by_id[${id}]`]: value };
    for (const _ of [1, 2]) expect((await api.request(`PATCH /profiles/${will()}`, change))[0]).toBe(200);
    const other = `PATCH /profiles/${api.profileId("ana.horvat@northwind.example")}`;
    expect((await api.request(other, change))[0]).toBe(isRefused ? 422 : 200);
    await api.request(`DELETE /profiles/${will()}`);
    expect((await api.request(other, change))[0]).toBe(200);
  });

  it("does not show a list that was deleted, nor takes a property that was", async () => {
    await api.request(`POST /lists/Greens/profiles/${will()}`);
    await api.request("DELETE /lists/Greens");
    expect(await get(will())).toMatchObject({ lists: [] });
    const gender = [...api.sandbox.state.collections.property].find(({ kind }) => kind === "gender");
    await api.request(`DELETE /properties/${gender?.id}`);
    await expect(api.problems(`PATCH /profiles/${will()}`, { gender: "male" })).resolves.toEqual([
      "gender: There is no such property.",
    ]);
  });

  it("that is deleted is gone until it is subscribed again", async () => {
    const id = will();
    await expect(api.request(`DELETE /profiles/${id}`)).resolves.toEqual([
      200,
      { id, type: "profile", deleted: true },
    ]);
    expect((await api.request(`GET /profiles/${id}`))[0]).toBe(404);
    const [, { profiles }] = await api.request("GET /profiles");
    expect(profiles).toHaveLength(2);
    await expect(api.request(`POST /profiles/${id}/subscribe`)).resolves.toMatchObject([
      200,
      { state: "subscribed", first_name: "Will E" },
    ]);
    await expect(api.request(`POST /profiles/${id}/unsubscribe`)).resolves.toMatchObject([
      200,
      { state: "unsubscribed" },
    ]);
    expect((await api.request("POST /profiles/gone/subscribe"))[0]).toBe(404);
  });

  it("has its contacts verified and not", async () => {
    const path = `/profiles/${will()}/verify`;
    await expect(api.request(`POST ${path}`, { phone: "098000001" })).resolves.toEqual([
      200,
      { verified: true },
    ]);
    expect(await get(will())).toMatchObject({ verified_phones: ["+59898000001"] });
    await expect(api.request(`DELETE ${path}`, { phone: "+59898000001" })).resolves.toEqual([
      200,
      { verified: false },
    ]);
    expect(await get(will())).toMatchObject({ verified_phones: [] });
    await expect(api.problems(`POST ${path}`, { email: "other@acme.example" })).resolves.toEqual([
      "email: The profile does not have this contact.",
    ]);
    await expect(api.problems(`POST ${path}`, {})).resolves.toEqual([
      "email: Either an email or a phone is required.",
    ]);
  });

  it("joins and leaves a list, by id or name, as often as asked", async () => {
    for (const _ of [1, 2]) {
      const [, joined] = await api.request(`POST /lists/Greens/profiles/${will()}`);
      expect(joined).toMatchObject({ lists: [{ name: "Greens" }] });
    }
    for (const _ of [1, 2]) {
      const [, left] = await api.request(`DELETE /lists/Greens/profiles/${will()}`);
      expect(left).toMatchObject({ lists: [] });
    }
  });
});

describe("the list of profiles", () => {
  const names = async (query: string) => {
    const [, { profiles }] = await api.request(`GET /profiles${query}`);
    return (profiles as unknown as { last_name: string }[]).map(({ last_name }) => last_name);
  };

  it("is sorted by activity, name or creation", async () => {
    api.sandbox.actions.touch_profiles({ email: "will.e@acme.example" });
    await expect(names("")).resolves.toEqual(["Coyote", "Ångström", "Horvat"]);
    await expect(names("?sort=alphabetically")).resolves.toEqual(["Coyote", "Horvat", "Ångström"]);
    await expect(names("?sort=created_at")).resolves.toEqual(["Ångström", "Horvat", "Coyote"]);
    api.sandbox.actions.mind_sort({ minded: false });
    await expect(names("?sort=created_at")).resolves.toEqual(["Coyote", "Ångström", "Horvat"]);
    await expect(api.problems("GET /profiles?sort=name")).resolves.toEqual([
      "sort: must be activity, alphabetically or created_at",
    ]);
  });

  it("goes on where it ended", async () => {
    const [, { profiles }] = await api.request("GET /profiles?limit=2");
    const last = (profiles as unknown as { id: string }[])[1]?.id;
    await expect(names(`?limit=2&starting_after=${last}`)).resolves.toEqual(["Coyote"]);
  });
});
