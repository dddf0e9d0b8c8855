import { recordOf, type TaskeeEvent } from "@integrations/clients/taskee";
import { contactOutputFields, contactSample, toContact } from "@integrations/highlevel";

const toRecord = (event: TaskeeEvent) => {
  const { id, ...contact } = toContact(recordOf.contact(event));
  return { contact_id: id || null, ...contact };
};

const { id: contact_id, ...contact } = contactSample;

export const contactEvents = {
  types: {
    ContactCreate: "Contact Created",
    ContactUpdate: "Contact Updated",
    ContactDelete: "Contact Deleted",
    ContactTagUpdate: "Contact Tags Changed",
    ContactDndUpdate: "Contact Do Not Disturb Changed",
  },
  begin: /^Contact/,
  toRecord,
  outputFields: [
    { key: "contact_id", label: "Contact ID", type: "string" as const },
    ...contactOutputFields.slice(1),
  ],
  sample: { contact_id, ...contact },
};
