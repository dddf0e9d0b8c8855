import { contactInputs } from "@integrations/highlevel";
import { defineInputFields } from "zapier-platform-core";

const [firstName, lastName, email, phone, address1, city, state, postalCode, country] = contactInputs;

/** The fields of a contact that can be changed: all except its source (Taskee Portal API guide, "Update Contact"). */
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

/** The fields that an upsert accepts (Taskee Portal API guide, "Upsert Contact"). */
export const upsertableInputs = defineInputFields([firstName, lastName, email, phone, country]);
