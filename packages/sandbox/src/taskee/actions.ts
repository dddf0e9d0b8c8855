import * as zod from "zod";
import { defineAction } from "../actions.ts";
import { agoSeconds, batch, makeMany, secondsAgo } from "../batch.ts";
import { toContact } from "./answers.ts";
import type { StoredContact } from "./contactFields.ts";
import { contactFields, text } from "./contactFields.ts";
import { eventData } from "./eventData.ts";
import { scopes, type TaskeeState } from "./state.ts";
import { type Delivery, signatures } from "./webhooks.ts";

const nothing = zod.strictObject({});
/** A contact by its id, its e-mail address or its first name. */
const contact = text;
const businessId = text.exactOptional();

/** What people do at Taskee while a Zap is running, and the webhooks that it sends. */
export const actions = (state: TaskeeState) => {
  const contactOf = (which: string): StoredContact => {
    const found =
      state.find(which) ??
      state.contacts.find(({ email, firstName }) => email === which || firstName === which);
    if (!found) throw new Error(`there is no contact ${which}`);
    return found;
  };

  return {
    create_contacts: defineAction(
      "Creates count contacts, the last of them agoSeconds ago, a millisecond apart or all in the same one.",
      contactFields.extend({
        ...batch,
        businessId,
      }),
      ({ count, sameMillisecond, agoSeconds, businessId, ...fields }) =>
        makeMany({ count, sameMillisecond }, secondsAgo(state.clock, agoSeconds), (added) => {
          const named = { firstName: `Contact ${state.contacts.length + 1}`, ...fields };
          const created = state.create(named, added);
          if (businessId !== undefined) created.businessId = businessId;
          return toContact(created);
        }),
    ),
    update_contact: defineAction(
      "Changes a contact; without fields it is only touched.",
      contactFields.extend({ contact, businessId }),
      ({ contact, ...changes }) => {
        const stored = contactOf(contact);
        state.change(stored, changes);
        return toContact(stored);
      },
    ),
    delete_contact: defineAction("Deletes a contact.", zod.strictObject({ contact }), ({ contact }) =>
      state.remove(contactOf(contact)),
    ),
    send_event: defineAction(
      "Makes an event and answers its webhook: headers and body, byte for byte, signed with the keys of this run. Without data it carries the contact, or a usual record of its type.",
      zod.strictObject({
        type: text.default("ContactCreate"),
        contact: contact.default("Jane"),
        data: zod.record(zod.string(), zod.unknown()).exactOptional(),
        flat: zod.boolean().default(false),
        typed: zod.boolean().default(true),
        signature: zod.enum(signatures).default("rsa"),
        agoSeconds,
      }),
      ({ type, contact, data, flat, typed, signature, agoSeconds }): Delivery => {
        const usual = () => (type.startsWith("Contact") ? toContact(contactOf(contact)) : eventData(type));
        const at = secondsAgo(state.clock, agoSeconds);
        return state.webhooks.send({ type, data: data ?? usual(), flat, typed, signature, at });
      },
    ),
    repeat_event: defineAction("Sends the latest event once more, as it was.", nothing, (): Delivery => {
      const latest = state.webhooks.sent.at(-1);
      if (!latest) throw new Error("no event was sent yet");
      return latest;
    }),
    set_order: defineAction(
      "Lists contacts newest or oldest first from now on.",
      zod.strictObject({ first: zod.enum(["newest", "oldest"]) }),
      ({ first }) => {
        state.order = first;
      },
    ),
    set_duplicates: defineAction(
      "Lets several contacts share an e-mail address or phone, or not; a refusal names the contact there is, or not.",
      zod.strictObject({ allowed: zod.boolean().default(false), named: zod.boolean().default(true) }),
      ({ allowed, named }) => {
        state.duplicatesAllowed = allowed;
        state.duplicatesNamed = named;
      },
    ),
    set_scopes: defineAction(
      "Gives the token these scopes and no others.",
      zod.strictObject({ scopes: zod.array(zod.enum(scopes)) }),
      (given) => {
        state.scopes = given.scopes;
      },
    ),
    revoke_token: defineAction("Revokes the token: every request answers 401.", nothing, () => {
      state.tokenRevoked = true;
    }),
    restore_token: defineAction("Makes the token valid again.", nothing, () => {
      state.tokenRevoked = false;
    }),
  };
};
