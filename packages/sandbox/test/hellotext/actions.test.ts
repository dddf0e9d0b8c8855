import { describe, expect, it } from "@jest/globals";
import { useHellotext } from "./useHellotext.ts";

const api = useHellotext();
const email = "ana.horvat@northwind.example";

describe("what happens at Hellotext", () => {
  it("create_profiles creates many, a millisecond apart and the last of them when asked", () => {
    const { actions, state } = api.sandbox;
    state.clock.freeze();
    const profiles = actions.create_profiles({ count: 3, agoSeconds: 3600, state: "subscribed" });
    const last = Math.floor((state.clock.now() - 3_600_000) / 1000);
    expect(profiles.at(-1)).toMatchObject({ created_at: last, last_name: "Number 6", state: "subscribed" });
  });

  it("touch_profiles makes old ones the most active", async () => {
    const [first, second] = api.sandbox.actions.touch_profiles({ oldest: 2 });
    const [, { profiles }] = await api.request("GET /profiles?limit=2");
    expect((profiles as unknown as { id: string }[]).map(({ id }) => id)).toEqual([second, first]);
  });

  it("set_subscription, join_list and leave_list change a profile", () => {
    const { actions } = api.sandbox;
    expect(actions.set_subscription({ email, state: "unsubscribed" })).toMatchObject({
      state: "unsubscribed",
    });
    expect(actions.join_list({ email, list: "Beauty & Care" }).lists).toHaveLength(2);
    expect(actions.leave_list({ email, list: "Greens" }).lists).toHaveLength(1);
  });

  it("create_records creates objects of any type", () => {
    const created = api.sandbox.actions.create_records({
      type: "coupon",
      fields: { code: "A" },
      agoSeconds: 9,
    });
    expect(created).toMatchObject([{ type: "coupon", code: "A", description: null }]);
  });

  it.each([
    ["set_subscription", { state: "subscribed" }, "set_subscription: give id or email"],
    ["touch_profiles", {}, "touch_profiles: give oldest, id or email"],
    ["join_list", { email: "x@x.example", list: "Greens" }, "join_list: there is no profile x@x.example"],
    ["join_list", { email, list: "gone" }, "join_list: There is no such list."],
    [
      "create_records",
      { type: "coupon", fields: { code: "SALE" } },
      "create_records: code: The value must be unique.",
    ],
  ] as const)("%s %j says what is wrong", (name, args, message) => {
    expect(() => api.sandbox.actions[name](args)).toThrow(message);
  });
});
