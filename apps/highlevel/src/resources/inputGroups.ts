import { contactGroups } from "@integrations/highlevel";

/** Where the custom fields of a sub-account stand. */
export const customFieldGroup = { key: "custom_fields", label: "Custom Fields" };

/** How the inputs of the long forms stand, by what the form is about. */
export const inputGroups = {
  contact: [...contactGroups, customFieldGroup],
  opportunity: [customFieldGroup],
  message: [
    { key: "message", label: "Message" },
    { key: "email", label: "Email" },
    { key: "delivery", label: "Delivery" },
  ],
};
