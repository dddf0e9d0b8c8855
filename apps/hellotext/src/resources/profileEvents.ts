import type { Hellotext, HellotextProfile } from "@integrations/clients/hellotext";
import { isSameName } from "@integrations/clients/text";
import type { EventSource } from "@integrations/zapier-kit";
import { toProfile } from "./profile.ts";
import { createdAt } from "./resource.ts";

/**
 * Every profile, because the vendor doesn't say when a profile subscribed or joined a list. Sorted by creation if the
 * vendor supports that, so that profiles don't move while they are read.
 */
const allProfiles = (client: Hellotext) => (after: string | undefined) =>
  client.profiles.page({ sort: "created_at", after });

/** Each profile once for each state it is seen in. `unconfirmed` is the initial state, so it is not an event. */
export const subscriptionChanges = (client: Hellotext, state: string | undefined) =>
  ({
    readAfter: ({ cursor }) => allProfiles(client)(cursor),
    at: createdAt,
    version: changeOf,
    isEvent: (profile) =>
      Boolean(profile.state) && profile.state !== "unconfirmed" && (state ?? profile.state) === profile.state,
    item: (profile) => ({ ...toProfile(profile), id: changeOf(profile), profile_id: profile.id }),
    isState: true,
  }) satisfies EventSource<HellotextProfile, { id: string }, string>;

const changeOf = ({ id, state }: HellotextProfile): string => `${id}-${state}`;

/**
 * A profile and one of its lists. Without a list it stands for the profile itself, so that a profile on no list is also
 * marked as seen.
 */
interface Membership {
  profile: HellotextProfile;
  list?: HellotextProfile["lists"][number];
}

/** Each profile once for each list it is seen on. */
export const listMemberships = (client: Hellotext, list: string | undefined) =>
  ({
    readAfter: async ({ cursor }) => {
      const { rows, next } = await allProfiles(client)(cursor);
      const memberships = rows.flatMap((profile): Membership[] => [
        { profile },
        ...profile.lists.map((one) => ({ profile, list: one })),
      ]);
      return { rows: memberships, next };
    },
    at: ({ profile }) => createdAt(profile),
    version: membershipOf,
    isEvent: (membership) =>
      membership.list !== undefined &&
      (list === undefined || membership.list.id === list || isSameName(membership.list.name, list)),
    item: (membership) => ({
      ...toProfile(membership.profile),
      id: membershipOf(membership),
      profile_id: membership.profile.id,
      list_id: membership.list?.id ?? null,
      list_name: membership.list?.name ?? null,
    }),
    isState: true,
  }) satisfies EventSource<Membership, { id: string }, string>;

const membershipOf = ({ profile, list }: Membership): string => `${profile.id}-${list?.id ?? ""}`;
