import { HIGHLEVEL_API } from "@integrations/clients/highlevel";
import nock from "nock";

export const LOCATION = "loc1";
export const authData = { access_token: "access-1", refresh_token: "refresh-1", locationId: LOCATION };

/** HighLevel, as nock plays it: it answers only requests that carry the token and name the version. */
export const vendor = () =>
  nock(HIGHLEVEL_API, {
    reqheaders: { authorization: "Bearer access-1", version: "2021-07-28", accept: "application/json" },
  });

/** A contact as GET /contacts/{id} writes it, and as a Zap gets it. */
export const contact = {
  id: "c1",
  locationId: LOCATION,
  name: "rosa delgado",
  firstName: "Rosa",
  lastName: "Delgado",
  email: "rosa@delgado.example",
  phone: "+12025550143",
  address1: "350 Maple Street",
  country: "US",
  dnd: false,
  tags: ["lead"],
  customFields: [{ id: "cf1", value: "Rosie" }],
  dateAdded: "2026-03-24T11:59:00.000Z",
  dateUpdated: "2026-03-24T11:59:30.000Z",
  addedByTheVendorLater: { anything: true },
};
export const contactForZap = {
  id: "c1",
  first_name: "Rosa",
  last_name: "Delgado",
  name: "Rosa Delgado",
  email: "rosa@delgado.example",
  phone: "+12025550143",
  company_name: null,
  address1: "350 Maple Street",
  city: null,
  state: null,
  postal_code: null,
  country: "US",
  website: null,
  timezone: null,
  source: null,
  date_of_birth: null,
  assigned_to: null,
  business_id: null,
  dnd: false,
  tags: ["lead"],
  date_added: "2026-03-24T11:59:00.000Z",
  date_updated: "2026-03-24T11:59:30.000Z",
  field_cf1: "Rosie",
};

/** The same as a search writes it. */
export const foundContact = (() => {
  const { address1, name: _name, ...common } = contact;
  return { ...common, address: address1, contactName: "rosa delgado", searchAfter: [1774353540000, "c1"] };
})();

/** A task as its contact's requests write it, and as a Zap gets it. */
export const task = {
  id: "t1",
  title: "Call back",
  body: "About the quote",
  assignedTo: "u1",
  dueDate: "2026-03-31T09:00:00.000Z",
  completed: false,
  contactId: "c1",
};
export const taskForZap = {
  id: "t1",
  title: "Call back",
  body: "About the quote",
  due_date: "2026-03-31T09:00:00.000Z",
  completed: false,
  assigned_to: "u1",
  contact_id: "c1",
  date_added: null,
  date_updated: null,
};

/** A note as the vendor writes it, and as a Zap gets it. */
export const note = {
  id: "n1",
  body: "Prefers mornings.",
  userId: "u1",
  contactId: "c1",
  dateAdded: "2026-03-24T11:59:00.000Z",
};
export const noteForZap = {
  id: "n1",
  body: "Prefers mornings.",
  title: null,
  pinned: null,
  user_id: "u1",
  contact_id: "c1",
  date_added: "2026-03-24T11:59:00.000Z",
};
