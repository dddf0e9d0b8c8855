import * as zod from "zod";
import { defineAction } from "../actions.ts";
import { batch, makeMany, secondsAgo } from "../batch.ts";
import { text } from "./fields.ts";
import type { Profile } from "./profile.ts";
import { createProfile, toProfile } from "./profiles.ts";
import { resourceNames } from "./resources.ts";
import type { HellotextState } from "./state.ts";

const { sameMillisecond: _, ...when } = batch;

const which = { id: text.exactOptional(), email: text.exactOptional() };
interface Which {
  id?: string | undefined;
  email?: string | undefined;
}
const namesOne = ({ id, email }: Which) => (id === undefined) !== (email === undefined);
const membership = zod.strictObject({ ...which, list: text }).refine(namesOne, "give id or email");
const nothing = zod.strictObject({});

/** What customers and people do at Hellotext while a Zap is running. */
export const actions = (state: HellotextState) => {
  const named = ({ id, email }: Which): Profile => {
    const profile = id === undefined ? state.profileWith("email", email ?? "") : state.findProfile(id);
    if (profile === undefined) throw new Error(`there is no profile ${id ?? email}`);
    return profile;
  };
  const listId = (list: string): string => state.named("list", list).id;

  return {
    create_profiles: defineAction(
      "Creates count profiles a millisecond apart, the last of them agoSeconds ago, with any parameters of a profile.",
      zod.strictObject({
        ...when,
        state: text.default("unconfirmed"),
        fields: zod.record(zod.string(), zod.unknown()).default({}),
      }),
      ({ count, agoSeconds, state: subscription, fields }) =>
        makeMany({ count }, secondsAgo(state.clock, agoSeconds), (at) => {
          const number = state.profiles.size + 1;
          const parameters = { first_name: "Customer", last_name: `Number ${number}`, ...fields };
          const profile = createProfile(state, parameters, at);
          profile.state = subscription;
          return toProfile(state, profile);
        }),
    ),
    touch_profiles: defineAction(
      "Makes the oldest so many profiles active, or the one with this id or email, one after the other.",
      zod
        .strictObject({ ...which, oldest: zod.int().min(1).exactOptional() })
        .refine(({ oldest, ...one }) => (oldest === undefined ? namesOne(one) : !one.id && !one.email), {
          error: "give oldest, id or email",
        }),
      ({ oldest, ...one }) => {
        const touched = oldest === undefined ? [named(one)] : [...state.profiles.values()].slice(0, oldest);
        const now = state.clock.now();
        for (const [index, profile] of touched.entries()) profile.activity = now + index;
        return touched.map(({ id }) => id);
      },
    ),
    set_subscription: defineAction(
      "Sets the state of the profile with this id or email.",
      zod
        .strictObject({ ...which, state: zod.enum(["unconfirmed", "subscribed", "unsubscribed"]) })
        .refine(namesOne, "give id or email"),
      ({ state: subscription, ...one }) => {
        const profile = named(one);
        profile.state = subscription;
        return toProfile(state, profile);
      },
    ),
    join_list: defineAction(
      "Puts the profile with this id or email on a list, by its id or name.",
      membership,
      ({ list, ...one }) => {
        const profile = named(one);
        profile.lists = [...new Set([...profile.lists, listId(list)])];
        return toProfile(state, profile);
      },
    ),
    leave_list: defineAction(
      "Takes the profile with this id or email off a list, by its id or name.",
      membership,
      ({ list, ...one }) => {
        const profile = named(one);
        const left = listId(list);
        profile.lists = profile.lists.filter((id) => id !== left);
        return toProfile(state, profile);
      },
    ),
    create_records: defineAction(
      "Creates count objects of a type, the last of them agoSeconds ago, with these fields.",
      zod.strictObject({
        ...when,
        type: zod.enum(resourceNames),
        fields: zod.record(zod.string(), zod.unknown()).default({}),
      }),
      ({ count, agoSeconds, type, fields }) =>
        makeMany({ count }, secondsAgo(state.clock, agoSeconds), (at) => state.create(type, fields, at)),
    ),
    mind_sort: defineAction(
      "Whether GET /profiles minds the parameter sort; without it profiles are sorted by activity.",
      zod.strictObject({ minded: zod.boolean() }),
      ({ minded }) => {
        state.mindsSort = minded;
      },
    ),
    end_subscription: defineAction("Ends the business's subscription: writes answer 403.", nothing, () => {
      state.subscriptionEnded = true;
    }),
    revoke_token: defineAction("Revokes the token: every request answers 401.", nothing, () => {
      state.tokenRevoked = true;
    }),
    restore_token: defineAction("Makes the token valid again.", nothing, () => {
      state.tokenRevoked = false;
    }),
  };
};
