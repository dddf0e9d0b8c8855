import * as zod from "zod";
import { defineAction } from "../actions.ts";
import { agoSeconds as ago, batch, makeMany, secondsAgo } from "../batch.ts";
import { appointmentActions } from "./appointmentActions.ts";
import { contactChanges } from "./contactFields.ts";
import type { StoredContact } from "./contacts.ts";
import { flag, moment, text } from "./fields.ts";
import { messageActions } from "./messageActions.ts";
import { scopes } from "./oauth.ts";
import { opportunityActions } from "./opportunityActions.ts";
import type { HighlevelState } from "./state.ts";

const nothing = zod.strictObject({});

/** What people do at HighLevel while a Zap is running. */
export const actions = (state: HighlevelState) => {
  const before = (agoSeconds: number): number => secondsAgo(state.clock, agoSeconds);

  const named = ({ id, email }: { id?: string | undefined; email?: string | undefined }): StoredContact => {
    const contact =
      id === undefined ? state.contacts.duplicateOf({ email })?.contact : state.contacts.get(id);
    if (contact === undefined) throw new Error(`there is no contact ${id ?? email}`);
    return contact;
  };
  const which = { id: text.exactOptional(), contact_email: text.exactOptional() };

  return {
    ...opportunityActions(state),
    ...appointmentActions(state),
    ...messageActions(state),
    create_contacts: defineAction(
      "Creates count contacts, the last of them agoSeconds ago; without sameMillisecond they are one millisecond apart.",
      contactChanges.extend({
        ...batch,
        companyName: text.exactOptional(),
        businessId: text.exactOptional(),
      }),
      ({ count, agoSeconds, sameMillisecond, businessId, name: _name, customFields, ...fields }) => {
        const values = customFields?.map(({ id, field_value: value }) => ({ id, value }));
        return makeMany({ count, sameMillisecond }, before(agoSeconds), (at) => {
          const firstName = fields.firstName ?? `Contact ${state.contacts.size + 1}`;
          return state.contacts.create({ ...fields, firstName, businessId, customFields: values }, at).id;
        });
      },
    ),
    update_contact: defineAction(
      "Changes fields of the contact with this id or contact_email; without fields it is only touched.",
      contactChanges.omit({ customFields: true, name: true }).extend(which),
      ({ id, contact_email, ...changes }) => {
        const contact = named({ id, email: contact_email });
        state.contacts.change(contact, changes);
        return contact.id;
      },
    ),
    add_tag: defineAction(
      "Tags the contact with this id or contact_email.",
      zod.strictObject({ ...which, tag: text }),
      ({ id, contact_email, tag }) => {
        const contact = named({ id, email: contact_email });
        state.contacts.change(contact, { tags: [...(contact.tags ?? []), tag.toLowerCase()] });
      },
    ),
    delete_contact: defineAction(
      "Deletes the contact with this id or contact_email.",
      zod.strictObject(which),
      ({ id, contact_email }) => state.contacts.remove(named({ id, email: contact_email })),
    ),
    create_tasks: defineAction(
      "Gives the contact with this id or contact_email count tasks, all agoSeconds ago.",
      zod.strictObject({
        ...which,
        count: zod.int().min(1).max(10_000).default(1),
        agoSeconds: ago,
        title: text.default("Call back"),
        dueDate: moment.default("2027-01-01T09:00:00Z"),
        completed: flag.default(false),
        assignedTo: text.exactOptional(),
      }),
      ({ id, contact_email, count, agoSeconds, ...task }) => {
        const contact = named({ id, email: contact_email });
        return Array.from({ length: count }, () => state.createTask(contact, task, before(agoSeconds)).id);
      },
    ),
    complete_task: defineAction(
      "Completes the task with this id.",
      zod.strictObject({ id: text }),
      ({ id }) => {
        const task = state.tasks.find((one) => one.id === id);
        if (task === undefined) throw new Error(`there is no task ${id}`);
        state.changeTask(task, { completed: true });
      },
    ),
    create_note: defineAction(
      "Writes a note about the contact with this id or contact_email, agoSeconds ago.",
      zod.strictObject({ ...which, body: text, agoSeconds: ago }),
      ({ id, contact_email, body, agoSeconds }) =>
        state.createNote(named({ id, email: contact_email }), { body }, before(agoSeconds)).id,
    ),
    set_task_order: defineAction(
      "Lists all tasks newest or oldest first from now on.",
      zod.strictObject({ first: zod.enum(["newest", "oldest"]) }),
      ({ first }) => {
        state.taskOrder = first;
      },
    ),
    set_search_lag: defineAction(
      "Lets the searches of contacts and opportunities know only what happened so many seconds ago.",
      zod.strictObject({ seconds: zod.number().min(0) }),
      ({ seconds }) => {
        state.searchLagMs = seconds * 1000;
      },
    ),
    pass_time: defineAction(
      "Moves the vendor's clock on by so many seconds.",
      zod.strictObject({ seconds: zod.number().min(0) }),
      ({ seconds }) => state.clock.advance(seconds * 1000),
    ),
    expire_token: defineAction(
      "Ends the access token after so many more requests: then they answer 401 until it is refreshed.",
      zod.strictObject({ afterRequests: zod.int().min(0).default(0) }),
      ({ afterRequests }) => state.oauth.expire(afterRequests),
    ),
    uninstall: defineAction("Takes the app off the sub-account: no token is good any more.", nothing, () =>
      state.oauth.uninstall(),
    ),
    set_consent: defineAction(
      "Decides what the person agrees to who connects from now on: for a sub-account (Location) or the agency (Company), and which of the scopes that are asked for.",
      zod.strictObject({
        userType: zod.enum(["Location", "Company"]).default("Location"),
        scopes: zod.array(zod.enum(scopes)).default([...scopes]),
      }),
      (consent) => {
        state.oauth.consent = consent;
      },
    ),
    new_code: defineAction("Gives a code as the consent page would.", nothing, () => state.oauth.newCode()),
  };
};
