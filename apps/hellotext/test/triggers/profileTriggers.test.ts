import { performWith, useApp } from "@integrations/app-testing";
import { describe, expect, it, jest } from "@jest/globals";
import App from "../../src/index.ts";
import { NOW, profile, profileForZap, TOKEN, vendor } from "../vendorAnswers.ts";

const perform = performWith(App, { token: TOKEN });
const byCreation = { limit: "100", sort: "created_at" };
const answer = (profiles: object[]) => ({ profiles });
const serve = (query: object, profiles: object[]) =>
  vendor()
    .get("/profiles")
    .query({ limit: "100", ...query })
    .reply(200, answer(profiles));
const DAY = 86_400;

/** Profiles `first` to `last`, each created so many seconds ago. */
const profilesOf = (first: number, last: number, ago: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => ({
    ...profile,
    id: `p${first + index}`,
    created_at: NOW / 1000 - ago - index,
  }));

describe("the requests of a poll", () => {
  it.each([
    ["new_profile", profileForZap],
    ["profile_subscription_changed", { ...profileForZap, id: "MzYwlE50-subscribed", profile_id: "MzYwlE50" }],
    [
      "profile_list_joined",
      {
        ...profileForZap,
        id: "MzYwlE50-zN4Xx4Km",
        profile_id: "MzYwlE50",
        list_id: "zN4Xx4Km",
        list_name: "Greens",
      },
    ],
  ])("%s: one on a small account, and what the Zap gets", async (key, expected) => {
    jest.spyOn(Date, "now").mockReturnValue(NOW);
    vendor()
      .get("/profiles")
      .query(byCreation)
      .reply(200, answer([profile]));
    await expect(perform(`triggers.${key}`)).resolves.toEqual([expected]);
    jest.restoreAllMocks();
  });

  it("none goes out for a state that never fires", async () => {
    const asked = perform("triggers.profile_subscription_changed", { state: "unconfirmed" });
    await expect(asked).rejects.toThrow(/State: choose subscribed or unsubscribed, not .*unconfirmed/);
  });

  it("none of a profile without anything in it is missing", async () => {
    jest.spyOn(Date, "now").mockReturnValue(NOW);
    const bare = { id: 7, created_at: profile.created_at };
    vendor()
      .get("/profiles")
      .query(byCreation)
      .reply(200, answer([bare]));
    const [shown] = (await perform("triggers.new_profile")) as [Record<string, unknown>];
    expect(shown).toMatchObject({ id: "7", name: "Profile 7", email: null, emails: [], address_city: null });
    jest.restoreAllMocks();
  });

  describe("New Profile, of more than a page", () => {
    const oldPage = profilesOf(1, 100, 2 * DAY);
    const poll = async () => {
      jest.spyOn(Date, "now").mockReturnValue(NOW);
      const fired = (await perform("triggers.new_profile")) as { id: string }[];
      jest.restoreAllMocks();
      return fired.map(({ id }) => id);
    };

    it("ends at the first page with an old one where another sort gives others", async () => {
      serve({ sort: "created_at" }, oldPage);
      serve({ sort: "alphabetically" }, profilesOf(501, 600, 9 * DAY));
      await expect(poll()).resolves.toEqual([]);
    });

    it("reads on where another sort gives the same, since then none is minded", async () => {
      serve({ sort: "created_at" }, oldPage);
      serve({ sort: "alphabetically" }, oldPage);
      serve({ sort: "created_at", starting_after: "p100" }, profilesOf(101, 110, 60));
      await expect(poll()).resolves.toEqual(profilesOf(101, 110, 60).map(({ id }) => id));
    });

    it("hole 4: reads on where another sort gives the same but for one", async () => {
      serve({ sort: "created_at" }, oldPage);
      serve({ sort: "alphabetically" }, [...oldPage.slice(1), ...profilesOf(501, 501, 9 * DAY)]);
      serve({ sort: "created_at", starting_after: "p100" }, profilesOf(101, 110, 60));
      await expect(poll()).resolves.toHaveLength(10);
    });

    it("tries the other sort at the same place, where alone it proves something", async () => {
      const second = profilesOf(101, 200, 2 * DAY);
      serve({ sort: "created_at" }, profilesOf(1, 100, 60));
      serve({ sort: "created_at", starting_after: "p100" }, second);
      serve({ sort: "alphabetically", starting_after: "p100" }, second);
      serve({ sort: "created_at", starting_after: "p200" }, profilesOf(201, 202, 30));
      await expect(poll()).resolves.toHaveLength(102);
    });

    it("reads on where the order is broken, without asking for another sort", async () => {
      serve({ sort: "created_at" }, [
        ...oldPage.slice(1),
        { ...profile, id: "p1", created_at: NOW / 1000 - 27 * 3600 - 1 },
      ]);
      serve({ sort: "created_at", starting_after: "p1" }, profilesOf(101, 124, 60));
      await expect(poll()).resolves.toHaveLength(24);
    });

    it("reads on where a later page begins with a newer one than the page before ended with", async () => {
      const newest = profilesOf(1, 100, 60);
      serve({ sort: "created_at" }, newest);
      serve({ sort: "created_at", starting_after: "p100" }, [
        ...profilesOf(101, 101, 10),
        ...profilesOf(102, 200, 2 * DAY),
      ]);
      serve({ sort: "created_at", starting_after: "p200" }, profilesOf(201, 203, 30));
      await expect(poll()).resolves.toHaveLength(104);
    });

    it("takes a vendor's shorter pages for whole ones", async () => {
      serve({ sort: "created_at" }, profilesOf(1, 25, 60));
      serve({ sort: "created_at", starting_after: "p25" }, profilesOf(26, 49, 120));
      await expect(poll()).resolves.toHaveLength(49);
    });
  });

  it("hole 9: the first poll of Profile List Joined finds who moved up, below a page of profiles without lists", async () => {
    const first = profilesOf(1, 100, DAY);
    const end = profilesOf(101, 110, 2 * DAY);
    const without = profilesOf(301, 400, 60).map((one) => ({ ...one, lists: [] }));
    const movedUp = { ...profile, id: "moved" };
    serve({ sort: "created_at" }, first);
    serve({ sort: "created_at", starting_after: "p100" }, end);
    serve({ sort: "created_at" }, without);
    serve({ sort: "created_at", starting_after: "p400" }, [movedUp, ...first.slice(0, 99)]);
    serve({ sort: "created_at", starting_after: "p99" }, [...first.slice(99), ...end]);
    serve({ sort: "created_at" }, without);
    const seen = await perform("triggers.profile_list_joined", {}, { isPopulatingDedupe: true });
    expect(seen).toHaveLength(111);
    expect(seen).toContainEqual(expect.objectContaining({ profile_id: "moved" }));
  });

  it("T1: a profile that is odd, or without a date, leaves the others their event", async () => {
    jest.spyOn(Date, "now").mockReturnValue(NOW);
    const odd = { ...profile, properties: [{ id: "px", kind: "text", name: "Size" }], emails: null };
    const undated = { ...profile, id: "p9", created_at: "yesterday" };
    vendor()
      .get("/profiles")
      .query(true)
      .reply(200, answer([odd, undated, { first_name: "no id" }]));
    await expect(perform("triggers.new_profile")).resolves.toMatchObject([
      { id: profile.id, emails: [], property_text_px: null },
    ]);
    jest.restoreAllMocks();
  });

  it("T1: says so where no profile has a date", async () => {
    vendor()
      .get("/profiles")
      .query(true)
      .reply(200, answer([{ ...profile, created_at: "yesterday" }]));
    await expect(perform("triggers.new_profile")).rejects.toThrow("unreadable response (no row has a date)");
  });
});

describe.each([
  ["that minds sort", true],
  ["that does not", false],
])("on a Zap that is on, at a vendor %s", (_which, minded) => {
  const sandbox = useApp(App, "hellotext");
  const zapOn = async (trigger: string, input = {}) => {
    sandbox.server.actions.mind_sort({ minded });
    const zap = sandbox.zap(trigger, input);
    await zap.turnOn();
    return zap;
  };
  const email = "ana.horvat@northwind.example";

  it("New Profile fires once for each new one, two of one second included", async () => {
    const zap = await zapOn("new_profile");
    await expect(zap.poll()).resolves.toEqual([]);
    sandbox.server.state.clock.freeze();
    const [one, two] = sandbox.server.actions.create_profiles({ count: 2 });
    const fired = await zap.poll();
    expect(fired.map(({ id }) => id).sort()).toEqual([one?.id, two?.id].sort());
    await expect(zap.poll()).resolves.toEqual([]);
  });

  it("New Profile does not fire for one that is active again", async () => {
    sandbox.server.actions.create_profiles({ count: 150, agoSeconds: 90 * DAY });
    const zap = await zapOn("new_profile");
    sandbox.server.actions.touch_profiles({ oldest: 150 });
    await expect(zap.poll()).resolves.toEqual([]);
  });

  it("New Profile fires for 300 between two polls, behind 250 that are active again, each once", async () => {
    sandbox.server.actions.create_profiles({ count: 400, agoSeconds: 90 * DAY });
    const zap = await zapOn("new_profile");
    const created = sandbox.server.actions.create_profiles({ count: 300, agoSeconds: 60 });
    sandbox.server.actions.touch_profiles({ oldest: 250 });
    const fired = await zap.poll();
    expect(fired).toHaveLength(300);
    expect(new Set(fired.map(({ id }) => id))).toEqual(new Set(created.map(({ id }) => id)));
    await expect(zap.poll()).resolves.toEqual([]);
  });

  it("New Profile reads a quiet account of any size in two requests where sort is minded, else to its end", async () => {
    sandbox.server.actions.create_profiles({ count: 950, agoSeconds: 90 * DAY });
    const zap = await zapOn("new_profile");
    sandbox.server.requests.length = 0;
    await expect(zap.poll()).resolves.toEqual([]);
    expect(sandbox.server.requests.length).toBe(minded ? 2 : 12);
  });

  it("Profile Subscription Changed fires once for each state", async () => {
    const zap = await zapOn("profile_subscription_changed");
    await expect(zap.poll()).resolves.toEqual([]);
    sandbox.server.actions.create_profiles({ fields: { email: "new@northwind.example" } });
    await expect(zap.poll()).resolves.toEqual([]);
    sandbox.server.actions.set_subscription({ email, state: "unsubscribed" });
    sandbox.server.actions.set_subscription({ email: "new@northwind.example", state: "subscribed" });
    const fired = (await zap.poll()) as unknown as { email: string; state: string; id: string }[];
    expect(fired.map((item) => [item.email, item.state])).toEqual([
      ["new@northwind.example", "subscribed"],
      [email, "unsubscribed"],
    ]);
    sandbox.server.actions.touch_profiles({ oldest: 4 });
    sandbox.server.actions.set_subscription({ email, state: "subscribed" });
    await expect(zap.poll()).resolves.toEqual([]);
  });

  it("Profile Subscription Changed minds only the state asked for", async () => {
    const zap = await zapOn("profile_subscription_changed", { state: "unsubscribed" });
    sandbox.server.actions.set_subscription({ email: "will.e@acme.example", state: "subscribed" });
    await expect(zap.poll()).resolves.toEqual([]);
    sandbox.server.actions.set_subscription({ email: "will.e@acme.example", state: "unsubscribed" });
    await expect(zap.poll()).resolves.toMatchObject([{ state: "unsubscribed" }]);
  });

  it.each([
    [undefined, 2],
    ["Beauty & Care", 1],
  ])("Profile List Joined (list: %s) fires once for each list, of any age", async (list, times) => {
    sandbox.server.actions.create_profiles({
      count: 250,
      agoSeconds: 90 * DAY,
      fields: { lists: ["Greens"] },
    });
    const zap = await zapOn("profile_list_joined", { list });
    await expect(zap.poll()).resolves.toEqual([]);
    sandbox.server.actions.create_records({ type: "list", fields: { name: "VIPs" } });
    for (const name of ["Beauty & Care", "VIPs"]) sandbox.server.actions.join_list({ email, list: name });
    await expect(zap.poll()).resolves.toHaveLength(times);
    sandbox.server.actions.leave_list({ email, list: "Beauty & Care" });
    await expect(zap.poll()).resolves.toEqual([]);
    sandbox.server.actions.join_list({ email, list: "Beauty & Care" });
    await expect(zap.poll()).resolves.toEqual([]);
  });

  it("the editor's test shows the newest three, whatever their age", async () => {
    sandbox.server.actions.mind_sort({ minded });
    const shown = await sandbox.zap("new_profile").sample();
    expect(shown).toMatchObject([
      { last_name: "Ångström" },
      { last_name: "Horvat" },
      { last_name: "Coyote" },
    ]);
    await expect(sandbox.zap("profile_list_joined").sample()).resolves.toMatchObject([
      { list_name: "Greens" },
    ]);
  });

  it.each(["profile_list_joined", "new_profile"])(
    "a profile that becomes active while the first poll of %s reads is not lost to it",
    async (trigger) => {
      sandbox.server.actions.mind_sort({ minded });
      const created = sandbox.server.actions.create_profiles({
        count: 250,
        agoSeconds: 60,
        fields: { lists: ["Greens"] },
      });
      const zap = sandbox.zap(trigger);
      sandbox.server.faults.add({ kind: "latency", ms: 400, after: 1 });
      const turningOn = zap.turnOn();
      while (sandbox.server.requests.length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
      sandbox.server.actions.touch_profiles({ id: created[0]?.id });
      await turningOn;
      await expect(zap.poll()).resolves.toEqual([]);
    },
  );
});
