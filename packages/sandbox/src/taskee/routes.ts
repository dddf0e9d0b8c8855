import * as zod from "zod";
import { route } from "../route.ts";
import type { Backend } from "../vendor.ts";
import { ok, toContact } from "./answers.ts";
import type { StoredContact } from "./contactFields.ts";
import { contactChanges, contactToUpsert, newContact, text } from "./contactFields.ts";
import type { TaskeeState } from "./state.ts";

const integer = (least: number, most: number) => {
  const error = `must be a number from ${least} to ${most}`;
  return zod
    .string({ error })
    .regex(/^\d+$/, error)
    .transform(Number)
    .refine((value) => value >= least && value <= most, error);
};
const limit = integer(1, 100).default(25);

const listQuery = zod.strictObject({
  locationId: text,
  limit,
  startAfterId: text.exactOptional(),
  startAfter: integer(0, Number.MAX_SAFE_INTEGER).exactOptional(),
  query: text.exactOptional(),
});

const businessQuery = zod.strictObject({ limit, skip: integer(0, Number.MAX_SAFE_INTEGER).default(0) });

/** Loosely, as people search: "by name, email, or phone" is all that the guide says. */
const matches = (query: string | undefined) => {
  const wanted = query?.trim().toLowerCase() ?? "";
  const digits = wanted.replace(/[^\d]/g, "");
  return ({ firstName = "", lastName = "", email = "", phone = "" }: StoredContact): boolean =>
    [`${firstName} ${lastName}`, email].some((value) => value.toLowerCase().includes(wanted)) ||
    (digits !== "" && phone.includes(digits));
};

/** The endpoints of the Taskee Portal API guide, "Contacts API", over one sub-account's data. */
export const routes = (state: TaskeeState): Backend["routes"] => {
  const one = (contact: StoredContact) => ok({ contact: toContact(contact) });

  return {
    "GET /locations/:id": route({}, ({ param }) => {
      state.mayUse("locations.readonly");
      state.checkLocation(param("id"));
      return ok(state.location);
    }),

    "GET /contacts/": route({ query: listQuery }, ({ query }) => {
      state.mayUse("contacts.readonly");
      state.checkLocation(query.locationId);
      const found = state.page({}, matches(query.query));
      const contacts = state.page(query, matches(query.query)).slice(0, query.limit);
      const last = contacts.at(-1);
      // The guide shows both cursors under the list; that the last page has them too is the harder case.
      const cursors = last && { startAfterId: last.id, startAfter: last.dateAdded };
      return ok({ contacts: contacts.map(toContact), total: found.length, ...cursors });
    }),

    "GET /contacts/business/:id": route({ query: businessQuery }, ({ param, query: { limit, skip } }) => {
      state.mayUse("contacts.readonly");
      const all = state.page({}, ({ businessId }) => businessId === param("id"));
      return ok({ contacts: all.slice(skip, skip + limit).map(toContact), total: all.length });
    }),

    "GET /contacts/:id": route({}, ({ param }) => {
      state.mayUse("contacts.readonly");
      return one(state.contact(param("id")));
    }),

    "POST /contacts/": route({ body: newContact }, ({ body: { locationId, ...fields } }) => {
      state.mayUse("contacts.write");
      state.checkLocation(locationId);
      return one(state.create(fields));
    }),

    "POST /contacts/upsert": route({ body: contactToUpsert }, ({ body: { locationId, ...fields } }) => {
      state.mayUse("contacts.write");
      state.checkLocation(locationId);
      const known = state.match(fields);
      if (!known) return ok({ contact: toContact(state.create(fields)), new: true });
      // What would clash with a second contact is ignored ("Upsert Contact").
      const other = state.match({ ...(fields.phone !== undefined && { phone: fields.phone }) });
      const { phone: _phone, ...rest } = fields;
      state.change(known, other && other !== known ? rest : fields);
      return ok({ contact: toContact(known), new: false });
    }),

    "PUT /contacts/:id": route({ body: contactChanges }, ({ param, body }) => {
      state.mayUse("contacts.write");
      const contact = state.contact(param("id"));
      state.change(contact, body);
      return one(contact);
    }),

    "DELETE /contacts/:id": route({}, ({ param }) => {
      state.mayUse("contacts.write");
      state.remove(state.contact(param("id")));
      return ok({ succeeded: true });
    }),
  };
};
