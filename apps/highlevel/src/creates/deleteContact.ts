import type { Highlevel } from "@integrations/clients/highlevel";
import { deleteContact } from "@integrations/highlevel";
import { defineCreate } from "zapier-platform-core";
import { contactInput } from "../resources/contactInput.ts";
import { highlevel } from "../vendor.ts";

/** DELETE /contacts/{id} (HighLevel API 2.0, "Delete Contact"). */
export default defineCreate({
  key: "delete_contact",
  noun: "Contact",
  display: { label: "Delete Contact", description: "Deletes a contact, including its tasks and notes." },
  operation: { ...deleteContact<Highlevel>(highlevel), inputFields: [contactInput] },
});
