import { contactOutputFields } from "@integrations/highlevel";
import { customFieldOutputs } from "./customFields.ts";

/** Of a contact with the custom fields of the sub-account. */
export const contactOutputs = [...contactOutputFields, customFieldOutputs];
