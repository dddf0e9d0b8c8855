import type { Sandbox } from "@integrations/sandbox";
import { factsOf, type TriggerFacts } from "../triggerFacts.ts";

type Hellotext = Sandbox<"hellotext">;
type Facts = TriggerFacts<"hellotext">;

const nameOf: Facts["nameOf"] = ({ id }) => String(id);

/** The objects of a type; `fields` are those that it cannot be created without. */
const created = (
  type: keyof Hellotext["state"]["collections"],
  fields: (number: string) => object,
): Facts => ({
  happens: {
    create: ({ state, actions }, { batch: { count, agoSeconds } }) => {
      for (let index = 0; index < count; index++) {
        const number = `${[...state.collections[type]].at(-1)?.id}-${index}`;
        actions.create_records({ type, agoSeconds, fields: fields(number) });
      }
    },
    change: ({ state }, { each }) =>
      each(state.collections[type], (stored) => state.change(type, stored, {})),
    remove: ({ state }, { each }) => each(state.collections[type], (stored) => state.remove(type, stored)),
  },
  events: ({ state }) =>
    [...state.collections[type]].map(({ id, created_at }) => ({ name: id, at: created_at * 1000 })),
  nameOf,
});

const profilesIn = ({ state }: Hellotext) => [...state.profiles.values()].filter(({ cleared }) => !cleared);

const profilesHappen: Facts["happens"] = {
  create: ({ actions }, { batch: { count, agoSeconds } }) => actions.create_profiles({ count, agoSeconds }),
  isActive: (sandbox, { each }) =>
    each(profilesIn(sandbox), ({ id }) => sandbox.actions.touch_profiles({ id })),
  // All but so many: pages of old profiles then come before the newest ones.
  mostAreActive: (sandbox, { batch: { count } }) =>
    sandbox.actions.touch_profiles({ oldest: Math.max(1, profilesIn(sandbox).length - count) }),
  remove: (sandbox, { each }) =>
    each(profilesIn(sandbox), (profile) => {
      profile.cleared = true;
    }),
  restore: ({ state }, { each }) =>
    each(state.profiles.values(), (profile) => {
      profile.cleared = false;
    }),
};

const subscription = (subscribed: string): Facts["happens"][string] => {
  return (sandbox, { each }) =>
    each(profilesIn(sandbox), ({ id }) => sandbox.actions.set_subscription({ id, state: subscribed }));
};
const membership = (action: "join_list" | "leave_list", list: string): Facts["happens"][string] => {
  return (sandbox, { each }) => each(profilesIn(sandbox), ({ id }) => sandbox.actions[action]({ id, list }));
};

export default factsOf("hellotext", {
  servers: {
    mindsSort: ({ actions }) => actions.mind_sort({ minded: true }),
    sortsByActivity: ({ actions }) => actions.mind_sort({ minded: false }),
  },
  triggers: {
    new_list: created("list", (number) => ({ name: `List ${number}` })),
    new_property: created("property", (number) => ({ kind: "text", name: `Property ${number}` })),
    new_coupon: created("coupon", (number) => ({ code: `SALE-${number}` })),
    new_action: created("action", (number) => ({ name: `action.${number}` })),
    new_app: created("app", (number) => ({ name: `App ${number}` })),
    new_cart: created("cart", () => ({})),
    new_profile: {
      happens: profilesHappen,
      events: (sandbox) =>
        profilesIn(sandbox).map(({ id, created_at }) => ({ name: id, at: created_at * 1000 })),
      nameOf,
    },
    // Once a profile and state, at any age: the API does not say when it got there.
    profile_subscription_changed: {
      narrowed: () => ({ state: "unsubscribed" }),
      happens: {
        ...profilesHappen,
        createSubscribed: ({ actions }, { batch: { count, agoSeconds } }) =>
          actions.create_profiles({ count, agoSeconds, state: "subscribed" }),
        subscribe: subscription("subscribed"),
        unsubscribe: subscription("unsubscribed"),
        begin: subscription("unconfirmed"),
      },
      events: (sandbox) =>
        profilesIn(sandbox)
          .filter(({ state }) => state !== "unconfirmed")
          .map(({ id, state }) => ({ name: `${id} ${state}` })),
      nameOf: ({ profile_id, state }) => `${profile_id} ${state}`,
    },
    // Once a profile and list, at any age.
    profile_list_joined: {
      happens: {
        ...profilesHappen,
        createOnList: ({ actions }, { batch: { count, agoSeconds } }) =>
          actions.create_profiles({ count, agoSeconds, fields: { lists: ["Greens"] } }),
        joinGreens: membership("join_list", "Greens"),
        joinBeauty: membership("join_list", "Beauty & Care"),
        leaveGreens: membership("leave_list", "Greens"),
      },
      events: (sandbox) =>
        profilesIn(sandbox).flatMap(({ id, lists }) => lists.map((list) => ({ name: `${id} on ${list}` }))),
      nameOf: ({ profile_id, list_id }) => `${profile_id} on ${list_id}`,
    },
  },
});
