import type { Taskee } from "@integrations/clients/taskee";
import { deleteContact } from "@integrations/highlevel";
import { defineCreate } from "zapier-platform-core";
import { taskee } from "../vendor.ts";

/** DELETE /contacts/{id} (Taskee Portal API guide, "Delete Contact"). */
export default defineCreate({
  key: "delete_contact",
  noun: "Contact",
  display: { label: "Delete Contact", description: "Deletes a contact for good. This cannot be undone." },
  operation: deleteContact<Taskee>(taskee),
});
