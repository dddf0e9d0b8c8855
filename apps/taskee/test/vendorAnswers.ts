import { TASKEE_API } from "@integrations/clients/taskee";
import nock from "nock";

export const authData = { token: "pit_0123456789abcdef", location_id: "loc_1" };

/** Taskee Portal, as nock plays it: it answers only requests that carry the token and the version. */
export const vendor = () =>
  nock(TASKEE_API, {
    reqheaders: {
      authorization: `Bearer ${authData.token}`,
      version: "2021-07-28",
      accept: "application/json",
    },
  });

export const NOW = Date.parse("2026-03-24T12:00:00Z");

/** A contact as the vendor writes it, and as a Zap gets it. */
export const contact = {
  id: "c1",
  locationId: "loc_1",
  firstName: "Jane",
  lastName: "Doe",
  email: "Jane@northwind.example",
  phone: "+14155552671",
  address1: "123 Main St",
  city: "San Francisco",
  state: "CA",
  country: "US",
  postalCode: "94105",
  tags: ["lead"],
  source: "import",
  dateAdded: "2026-03-24T11:59:00Z",
  dateUpdated: "2026-03-24T11:59:30Z",
  addedByTheVendorLater: { anything: true },
};
export const contactForZap = {
  id: "c1",
  first_name: "Jane",
  last_name: "Doe",
  name: "Jane Doe",
  email: "Jane@northwind.example",
  phone: "+14155552671",
  company_name: null,
  address1: "123 Main St",
  city: "San Francisco",
  state: "CA",
  postal_code: "94105",
  country: "US",
  website: null,
  timezone: null,
  source: "import",
  date_of_birth: null,
  assigned_to: null,
  business_id: null,
  dnd: null,
  tags: ["lead"],
  date_added: "2026-03-24T11:59:00.000Z",
  date_updated: "2026-03-24T11:59:30.000Z",
};

/** The problem Zapier shows for inputs that must be refused before any request: nock knows of none. */
export const refusal = (message: string) => ({
  name: "AppError",
  message: JSON.stringify({ message, code: "invalid_input", status: 400 }),
});
