import * as zod from "zod";
import { Refusal } from "../refusal.ts";
import { route } from "../route.ts";
import type { Backend, Handler } from "../vendor.ts";
import { ok, Unprocessable } from "./answers.ts";
import { eventBody, type TrackedEvent } from "./eventBody.ts";
import { track } from "./events.ts";
import { objectOf, text } from "./fields.ts";
import { messageBody } from "./messageBody.ts";
import { send } from "./messages.ts";
import { createProfile, toProfile, writeProfile } from "./profiles.ts";
import { checkedValue } from "./propertyValues.ts";
import { resourceRoutes } from "./resourceRoutes.ts";
import { pageQuery } from "./resources.ts";
import type { HellotextState } from "./state.ts";

const parameters = zod.record(zod.string(), zod.unknown(), { error: "must be an object" });

const profileQuery = zod.strictObject({
  ...pageQuery,
  sort: zod
    .enum(["activity", "alphabetically", "created_at"], "must be activity, alphabetically or created_at")
    .default("activity"),
});

const contact = objectOf({ email: text.exactOptional(), phone: text.exactOptional() }).refine(
  (body) => Object.keys(body).length === 1,
  { path: ["email"], error: "Either an email or a phone is required." },
);

/** The endpoints of the Hellotext API, over one business. */
export const routes = (state: HellotextState): Backend["routes"] => {
  const setState = (subscription: string): Handler =>
    route({}, ({ param }) => {
      state.mayWrite();
      // Of a deleted profile this restores what it had.
      const profile = state.profiles.get(param("id"));
      if (profile === undefined) throw new Refusal(404, "There is no such profile.");
      Object.assign(profile, {
        state: subscription,
        cleared: profile.cleared && subscription !== "subscribed",
      });
      return ok(toProfile(state, profile));
    });

  const setVerified = (verified: boolean): Handler =>
    route({ body: contact }, ({ param, body }) => {
      state.mayWrite();
      const profile = state.profile(param("id"));
      const [kind = "", given] = Object.entries(body)[0] ?? [];
      const wanted = checkedValue(kind, kind, given);
      const known = profile.values.find((value) => value.kind === kind && value.value === wanted);
      if (known === undefined)
        throw new Unprocessable(kind, "not_found", "The profile does not have this contact.");
      known.verified = verified;
      return ok({ verified });
    });

  const setMember = (isMember: boolean): Handler =>
    route({}, ({ param }) => {
      state.mayWrite();
      const list = state.named("list", param("id"));
      const profile = state.profile(param("profile"));
      profile.lists = profile.lists.filter((id) => id !== list.id);
      if (isMember) profile.lists.push(list.id);
      return ok(toProfile(state, profile));
    });

  return {
    ...resourceRoutes(state),

    // The phone or email of a profile that exists makes this a change of that profile.
    "POST /v1/profiles": route({ body: parameters }, ({ body }) => {
      state.mayWrite();
      const known = ["email", "phone"].flatMap((kind) => {
        const value = body[kind];
        if (value === undefined) return [];
        return state.profileWith(kind, String(checkedValue(kind, kind, value))) ?? [];
      })[0];
      if (known === undefined) return ok({ id: createProfile(state, body).id }, 201);
      writeProfile(state, known, body);
      return ok({ id: known.id });
    }),
    "GET /v1/profiles/:id": route({}, ({ param }) => ok(toProfile(state, state.profile(param("id"))))),
    "PATCH /v1/profiles/:id": route({ body: parameters }, ({ param, body }) => {
      state.mayWrite();
      const profile = state.profile(param("id"));
      writeProfile(state, profile, body);
      return ok({ id: profile.id, updated: true });
    }),
    "DELETE /v1/profiles/:id": route({}, ({ param }) => {
      state.mayWrite();
      const profile = state.profile(param("id"));
      profile.cleared = true;
      return ok({ id: profile.id, type: "profile", deleted: true });
    }),
    "GET /v1/profiles": route({ query: profileQuery }, ({ query: { sort, ...page } }) =>
      ok({ profiles: state.profilePage(sort, page).map((profile) => toProfile(state, profile)) }),
    ),
    "POST /v1/profiles/:id/subscribe": setState("subscribed"),
    "POST /v1/profiles/:id/unsubscribe": setState("unsubscribed"),
    "POST /v1/profiles/:id/verify": setVerified(true),
    "DELETE /v1/profiles/:id/verify": setVerified(false),

    "POST /v1/lists/:id/profiles/:profile": setMember(true),
    "DELETE /v1/lists/:id/profiles/:profile": setMember(false),

    "POST /v1/attribution/events": route({ body: eventBody }, ({ body }) => {
      state.mayWrite();
      track(state, body as TrackedEvent);
      return ok({ status: "received" });
    }),
    "GET /v1/templates": route({ query: zod.strictObject(pageQuery) }, ({ query }) =>
      ok({ templates: state.templates.page(query) }),
    ),
    "POST /v1/messages": route({ body: messageBody }, ({ body }) => {
      state.mayWrite();
      send(state, body);
      return ok({ status: "received" });
    }),
  };
};
