import * as zod from "zod";
import { route } from "../../route.ts";
import type { Backend } from "../../vendor.ts";
import { guard } from "../access.ts";
import { ok } from "../answers.ts";
import type { StoredBusiness } from "../businesses.ts";
import { location } from "../data.ts";
import { inLocation, iso, objectOf, text, whole } from "../fields.ts";
import type { HighlevelState } from "../state.ts";

const listQuery = inLocation.extend({ limit: whole(1, 100).default(100), skip: whole(0).default(0) });

/** HighLevel API 2.0, "Update Business". */
const changes = {
  name: text.exactOptional(),
  phone: text.exactOptional(),
  email: zod.email("must be an email").exactOptional(),
  website: text.exactOptional(),
  address: text.exactOptional(),
  city: text.exactOptional(),
  state: text.exactOptional(),
  postalCode: text.exactOptional(),
  country: text.exactOptional(),
  description: text.exactOptional(),
};

/** HighLevel API 2.0, "Create Business". */
const newBusiness = objectOf({ ...changes, locationId: text, name: text });

/** HighLevel API 2.0, "Add/Remove Contacts From Business". */
const membership = objectOf({
  locationId: text,
  ids: zod.array(text, "must be an array").min(1, "should not be empty"),
  businessId: zod.nullable(text),
});

const toBusiness = ({ createdAt, updatedAt, ...business }: StoredBusiness) => ({
  ...business,
  locationId: location.id,
  createdAt: iso(createdAt),
  updatedAt: iso(updatedAt),
});

/** An answer to a write has its key misspelt in the document, and so here. */
const written = (business: StoredBusiness) => ({ success: true, buiseness: toBusiness(business) });

export const businessRoutes = (state: HighlevelState) => {
  const needs = guard(state);
  return {
    "GET /businesses/": needs(
      "businesses.readonly",
      route({ query: listQuery }, ({ query: { skip, limit } }) =>
        ok({ businesses: [...state.businesses].slice(skip, skip + limit).map(toBusiness) }),
      ),
    ),
    "GET /businesses/:businessId": needs(
      "businesses.readonly",
      route({}, ({ param }) => ok({ business: toBusiness(state.business(param("businessId"))) })),
    ),
    "POST /businesses/": needs(
      "businesses.write",
      route({ body: newBusiness }, ({ body: { locationId, ...fields } }) => {
        state.checkLocation(locationId);
        return ok(written(state.businesses.create(fields)));
      }),
    ),
    "PUT /businesses/:businessId": needs(
      "businesses.write",
      route({ body: objectOf(changes) }, ({ param, body }) => {
        const business = state.business(param("businessId"));
        state.businesses.change(business, body);
        return ok(written(business));
      }),
    ),
    "POST /contacts/bulk/business": needs(
      "contacts.write",
      route({ body: membership }, ({ body: { locationId, ids, businessId } }) => {
        state.checkLocation(locationId);
        const business = businessId === null ? undefined : state.business(businessId).id;
        for (const contact of ids.map((id) => state.contact(id)))
          state.contacts.change(contact, { businessId: business });
        return ok({ success: true, ids });
      }),
    ),
  } satisfies Backend["routes"];
};
