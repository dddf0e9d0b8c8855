import type { HellotextList } from "@integrations/clients/hellotext";
import { defineInputField } from "zapier-platform-core";
import { defineResource, isoCreatedAt } from "./resource.ts";

/** A list of profiles as a Zap sees it. */
const toList = (list: HellotextList) => ({
  id: list.id,
  name: list.name ?? null,
  created_at: isoCreatedAt(list),
});

export const lists = defineResource({
  noun: "List",
  dynamic: "list_list.id.name",
  search: "find_list.id",
  of: (client) => client.lists,
  toItem: toList,
  outputFields: [
    { key: "id", label: "List ID", type: "string", primary: true },
    { key: "name", label: "Name", type: "string" },
    { key: "created_at", label: "Created At", type: "datetime" },
  ],
  sample: { id: "zN4Xx4Km", name: "Loyal customers", created_at: "2026-03-24T08:15:30.000Z" },
});

export const nameInput = defineInputField({
  key: "name",
  label: "Name",
  type: "string",
  required: true,
});

/** The input for the list that a profile is added to or removed from. The vendor takes its ID or name. */
export const listInput = defineInputField({
  key: "list",
  label: "List",
  type: "string",
  required: true,
  dynamic: "list_list.id.name",
  search: "find_list.id",
  helpText: "Choose a list, or map its ID or name from an earlier step.",
});
