import { contactOutputFields } from "@integrations/highlevel";
import { customFieldOutputs } from "./customFields.ts";

/** The output fields of a contact, including custom fields. */
export const contactOutputs = [...contactOutputFields, customFieldOutputs];
