import type { Taskee } from "@integrations/clients/taskee";
import { deleteContact } from "@integrations/highlevel";
import { defineCreate } from "zapier-platform-core";
import { taskee } from "../vendor.ts";

/** DELETE /contacts/{id} (Taskee Portal API guide, "Delete Contact"). */
export default defineCreate({
  key: "delete_contact",
  noun: "Contact",
  display: { label: "Delete Contact", description: "Permanently deletes a contact. You can't undo this." },
  operation: deleteContact<Taskee>(taskee),
});
