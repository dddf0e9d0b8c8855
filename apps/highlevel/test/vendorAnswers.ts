import { HIGHLEVEL_API } from "@integrations/clients/highlevel";
import nock from "nock";
import { agreedScopes } from "../src/resources/scopes.ts";

export const LOCATION = "loc1";
/** A connection as it is made today. */
export const authData = {
  access_token: "access-1",
  refresh_token: "refresh-1",
  locationId: LOCATION,
  companyId: "company1",
  scope: agreedScopes.join(" "),
};

/** HighLevel, as nock plays it: it answers only requests that carry the token and name the version. */
export const vendor = () =>
  nock(HIGHLEVEL_API, {
    reqheaders: { authorization: "Bearer access-1", version: "2021-07-28", accept: "application/json" },
  });

/** The same for requests to calendars and conversations, which have a version of their own. */
export const datedVendor = () =>
  nock(HIGHLEVEL_API, {
    reqheaders: { authorization: "Bearer access-1", version: "2021-04-15", accept: "application/json" },
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

/** A business as the vendor writes it, and as a Zap gets it. */
export const business = {
  id: "b1",
  name: "Northwind",
  phone: "+12025550187",
  email: "office@northwind.example",
  website: "https://northwind.example",
  address: "18 Harbour Street",
  city: "Austin",
  state: "Texas",
  postalCode: "78701",
  country: "US",
  description: "Dental supplies",
  locationId: LOCATION,
  createdAt: "2026-03-24T11:59:00.000Z",
  updatedAt: "2026-03-24T11:59:30.000Z",
};
export const businessForZap = {
  id: "b1",
  name: "Northwind",
  phone: "+12025550187",
  email: "office@northwind.example",
  website: "https://northwind.example",
  address: "18 Harbour Street",
  city: "Austin",
  state: "Texas",
  postal_code: "78701",
  country: "US",
  description: "Dental supplies",
  created_at: "2026-03-24T11:59:00.000Z",
  updated_at: "2026-03-24T11:59:30.000Z",
};

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

/** An opportunity as the vendor writes it, and as a Zap gets it. */
export const opportunity = {
  id: "o1",
  name: "Braces",
  monetaryValue: 900,
  pipelineId: "p1",
  pipelineStageId: "s1",
  assignedTo: "u1",
  status: "open",
  source: "api",
  contactId: "c1",
  locationId: LOCATION,
  contact: {
    id: "c1",
    name: "Rosa Delgado",
    companyName: "Delgado Design",
    email: "rosa@delgado.example",
    phone: "+12025550143",
    tags: ["lead"],
  },
  customFields: [{ id: "of1", fieldValue: "Kim" }],
  createdAt: "2026-03-24T11:59:00.000Z",
  updatedAt: "2026-03-24T12:59:00.000Z",
  lastStageChangeAt: "2026-03-24T12:30:00.000Z",
  lastStatusChangeAt: "2026-03-24T11:59:00.000Z",
  indexVersion: 1,
};
export const opportunityForZap = {
  id: "o1",
  name: "Braces",
  status: "open",
  pipeline_id: "p1",
  pipeline_stage_id: "s1",
  monetary_value: 900,
  assigned_to: "u1",
  source: "api",
  lost_reason_id: null,
  contact_id: "c1",
  contact_name: "Rosa Delgado",
  contact_email: "rosa@delgado.example",
  contact_phone: "+12025550143",
  contact_company_name: "Delgado Design",
  contact_tags: ["lead"],
  created_at: "2026-03-24T11:59:00.000Z",
  updated_at: "2026-03-24T12:59:00.000Z",
  last_stage_change_at: "2026-03-24T12:30:00.000Z",
  last_status_change_at: "2026-03-24T11:59:00.000Z",
  field_of1: "Kim",
};

/** An appointment as a list of a calendar writes it, and as a Zap gets it. */
export const appointment = {
  id: "a1",
  title: "Check-up",
  calendarId: "k1",
  locationId: LOCATION,
  contactId: "c1",
  assignedUserId: "u1",
  appointmentStatus: "confirmed",
  description: "First visit",
  startTime: "2026-03-26T10:00:00-05:00",
  endTime: "2026-03-26T10:30:00-05:00",
  dateAdded: "2026-03-24T11:59:00.000Z",
  dateUpdated: "2026-03-24T12:59:00.000Z",
};
export const appointmentForZap = {
  id: "a1",
  title: "Check-up",
  status: "confirmed",
  start_time: "2026-03-26T15:00:00.000Z",
  end_time: "2026-03-26T15:30:00.000Z",
  address: null,
  notes: "First visit",
  contact_id: "c1",
  calendar_id: "k1",
  assigned_to: "u1",
  date_added: "2026-03-24T11:59:00.000Z",
  date_updated: "2026-03-24T12:59:00.000Z",
};
