import { route } from "../../route.ts";
import type { Backend } from "../../vendor.ts";
import { guard } from "../access.ts";
import { notFound, ok } from "../answers.ts";
import { toContact, toListedContact } from "../contactAnswers.ts";
import { contactChanges, newContact, tagList, upsertedContact } from "../contactFields.ts";
import type { StoredContact } from "../contacts.ts";
import { inLocation, moment, objectOf, text, whole } from "../fields.ts";
import { mentions, searchBody, searchPage } from "../search.ts";
import type { HighlevelState } from "../state.ts";

const listQuery = inLocation.extend({
  limit: whole(1, 100).default(20),
  query: text.exactOptional(),
  startAfter: whole(0).exactOptional(),
  startAfterId: text.exactOptional(),
});

const businessQuery = inLocation.extend({
  limit: whole(1, 100).default(25),
  skip: whole(0).default(0),
  query: text.exactOptional(),
});

const enrollment = objectOf({ eventStartTime: moment.exactOptional() });

export const contactRoutes = (state: HighlevelState) => {
  const needs = guard(state);
  const contactIn = ({ param }: { param: (name: string) => string }): StoredContact =>
    state.contact(param("id"));
  return {
    "POST /contacts/": needs(
      "contacts.write",
      route({ body: newContact }, ({ body: { locationId, ...fields } }) => {
        state.checkLocation(locationId);
        return ok({ contact: toContact(state.createContact(fields)) }, 201);
      }),
    ),
    "POST /contacts/upsert": needs(
      "contacts.write",
      route({ body: upsertedContact }, ({ body }) => {
        const { locationId, createNewIfDuplicateAllowed: _ignored, ...fields } = body;
        state.checkLocation(locationId);
        const { isNew, contact } = state.upsertContact(fields);
        return ok({ new: isNew, succeded: true, contact: toContact(contact) });
      }),
    ),
    "GET /contacts/:id": needs(
      "contacts.readonly",
      route({}, (call) => ok({ contact: toContact(contactIn(call)) })),
    ),
    "PUT /contacts/:id": needs(
      "contacts.write",
      route({ body: contactChanges }, (call) => {
        const contact = contactIn(call);
        state.changeContact(contact, call.body);
        return ok({ succeded: true, contact: toContact(contact) });
      }),
    ),
    "DELETE /contacts/:id": needs(
      "contacts.write",
      route({}, (call) => {
        state.contacts.remove(contactIn(call));
        return ok({ succeded: true });
      }),
    ),

    "POST /contacts/search": needs(
      "contacts.readonly",
      route({ body: searchBody }, ({ body }) => {
        state.checkLocation(body.locationId);
        return ok(searchPage(state.contacts.asOf(state.clock.now() - state.searchLagMs), body));
      }),
    ),
    "GET /contacts/search/duplicate": needs(
      "contacts.readonly",
      route(
        { query: inLocation.extend({ email: text.exactOptional(), number: text.exactOptional() }) },
        ({ query: { email, number } }) => {
          const found = state.contacts.duplicateOf({ email, phone: number });
          return ok({ contact: found ? toContact(found.contact) : null });
        },
      ),
    ),
    // Sorted by when they were added, newest first; that one cursor without the other repeats pages is our guess.
    "GET /contacts/": needs(
      "contacts.readonly",
      route({ query: listQuery }, ({ query: { limit, query, startAfter, startAfterId } }) => {
        const sorted = [...state.contacts]
          .filter((contact) => query === undefined || mentions(contact, query))
          .sort((one, other) => other.dateAdded - one.dateAdded || other.id.localeCompare(one.id));
        const last = sorted.findIndex(({ id, dateAdded }) => id === startAfterId && dateAdded === startAfter);
        const page = sorted.slice(last + 1, last + 1 + limit);
        const end = page.at(-1);
        return ok({
          contacts: page.map(toListedContact),
          meta: { total: sorted.length, startAfter: end?.dateAdded ?? null, startAfterId: end?.id ?? null },
        });
      }),
    ),
    "GET /contacts/business/:businessId": needs(
      "contacts.readonly",
      route({ query: businessQuery }, ({ param, query: { limit, skip } }) => {
        const { id } = state.business(param("businessId"));
        const members = [...state.contacts].filter(({ businessId }) => businessId === id);
        return ok({
          contacts: members.slice(skip, skip + limit).map(toListedContact),
          count: members.length,
        });
      }),
    ),

    "POST /contacts/:id/tags": needs(
      "contacts.write",
      route({ body: tagList }, (call) => {
        const contact = contactIn(call);
        const had = contact.tags ?? [];
        const added = call.body.tags.filter((tag) => !had.includes(tag));
        state.contacts.change(contact, { tags: [...had, ...added] });
        return ok({ tags: contact.tags ?? [], tagsAdded: added }, 201);
      }),
    ),
    "DELETE /contacts/:id/tags": needs(
      "contacts.write",
      route({ body: tagList }, (call) => {
        const contact = contactIn(call);
        const removed = call.body.tags.filter((tag) => contact.tags?.includes(tag));
        state.contacts.change(contact, { tags: contact.tags?.filter((tag) => !removed.includes(tag)) });
        return ok({ tags: contact.tags ?? [], tagsRemoved: removed });
      }),
    ),

    "POST /contacts/:id/workflow/:workflowId": needs(
      "contacts.write",
      route({ body: enrollment }, (call) => {
        const { id: contactId } = contactIn(call);
        const { id: workflowId } = state.workflow(call.param("workflowId"));
        state.enrollments.push({ contactId, workflowId, eventStartTime: call.body.eventStartTime });
        return ok({ succeded: true });
      }),
    ),
    "DELETE /contacts/:id/workflow/:workflowId": needs(
      "contacts.write",
      route({ body: enrollment }, (call) => {
        const contact = contactIn(call);
        const { id } = state.workflow(call.param("workflowId"));
        const at = state.enrollments.findIndex(
          ({ contactId, workflowId }) => contactId === contact.id && workflowId === id,
        );
        if (at < 0) throw notFound("Contact in workflow");
        state.enrollments.splice(at, 1);
        return ok({ succeded: true });
      }),
    ),
  } satisfies Backend["routes"];
};
