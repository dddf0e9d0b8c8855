import { contactInputs } from "@integrations/highlevel";
import { defineInputFields } from "zapier-platform-core";

const [firstName, lastName, email, phone, address1, city, state, postalCode, country] = contactInputs;

/** What can be changed of a contact (Taskee Portal API guide, "Update Contact"): all but its source. */
export const changeableInputs = defineInputFields([
  firstName,
  lastName,
  email,
  phone,
  address1,
  city,
  state,
  postalCode,
  country,
]);

/** What can be upserted (Taskee Portal API guide, "Upsert Contact"). */
export const upsertableInputs = defineInputFields([firstName, lastName, email, phone, country]);
