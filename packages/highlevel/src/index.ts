export {
  contactInput,
  contactOutputFields,
  contactSample,
  contactTriggerInput,
  customFieldId,
  customFieldKey,
  customValues,
  toContact,
  toContactChoice,
} from "./contact.ts";
export {
  type ContactPages,
  changedAt,
  contactEventOutputFields,
  createdContacts,
  updatedContactSample,
  updatedContacts,
} from "./contactEvents.ts";
export { type ContactInput, contactGroups, contactInputs, toContactFields } from "./contactFields.ts";
export { emailAddress } from "./email.ts";
export { createContact } from "./operations/createContact.ts";
export { deleteContact } from "./operations/deleteContact.ts";
export { findContactsByBusiness } from "./operations/findContactsByBusiness.ts";
export { type ContactUpdate, updateContact } from "./operations/updateContact.ts";
export { type ContactUpsert, upsertContact } from "./operations/upsertContact.ts";
export { newTagsInput, type TagChange, tagInputs, toTagChange } from "./tags.ts";
