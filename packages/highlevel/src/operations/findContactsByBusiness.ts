import type { ContactClient } from "@integrations/clients/highlevel";
import type { Context, Vendor } from "@integrations/zapier-kit";
import type { InferInputData, InputFields } from "zapier-platform-core";
import { contactOutputFields, contactSample, toContact } from "../contact.ts";

/** How many contacts one search returns. */
const MOST_CONTACTS = 100;

/** GET /contacts/business/{businessId} */
export const findContactsByBusiness = <
  Client extends { contacts: ContactClient },
  const Fields extends InputFields,
>(
  vendor: Vendor<Client>,
  inputFields: Fields,
  toBusinessId: (context: Context<Client, InferInputData<Fields>>) => string,
) => ({
  inputFields,
  perform: vendor.search(inputFields, async (context) => {
    const businessId = toBusinessId(context);
    const contacts = await context.client.contacts.listByBusiness(businessId, { limit: MOST_CONTACTS });
    return contacts.map(toContact);
  }),
  outputFields: contactOutputFields,
  sample: contactSample,
});
