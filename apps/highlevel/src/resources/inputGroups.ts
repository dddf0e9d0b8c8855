import { contactGroups } from "@integrations/highlevel";

/** The group of custom fields in a form. */
export const customFieldGroup = { key: "custom_fields", label: "Custom Fields" };

/** The groups of the long forms, by the subject of the form. */
export const inputGroups = {
  contact: [...contactGroups, customFieldGroup],
  opportunity: [customFieldGroup],
  message: [
    { key: "message", label: "Message" },
    { key: "email", label: "Email" },
    { key: "delivery", label: "Delivery" },
  ],
};
