import type { HellotextAction, HellotextActionFields } from "@integrations/clients/hellotext";
import { withoutBlanks } from "@integrations/zapier-kit";
import { defineInputField, defineInputFields, type InferInputData } from "zapier-platform-core";
import { defineResource, isoCreatedAt } from "./resource.ts";

/** A custom action as a Zap sees it. */
const toAction = (action: HellotextAction) => ({
  id: action.id,
  name: action.name ?? null,
  title: action.title ?? null,
  goal: action.goal ?? null,
  passive: action.passive ?? null,
  created_at: isoCreatedAt(action),
});

export const actions = defineResource({
  noun: "Action",
  dynamic: "action_list.id.name",
  search: "find_action.id",
  of: (client) => client.actions,
  toItem: toAction,
  outputFields: [
    { key: "id", label: "Action ID", type: "string", primary: true },
    { key: "name", label: "Name", type: "string" },
    { key: "title", label: "Title", type: "string" },
    { key: "goal", label: "Goal", type: "boolean" },
    { key: "passive", label: "Passive", type: "boolean" },
    { key: "created_at", label: "Created At", type: "datetime" },
  ],
  sample: {
    id: "Wvqz2qD1",
    name: "appointment.booked",
    title: "Appointment booked",
    goal: true,
    passive: false,
    created_at: "2026-03-24T08:15:30.000Z",
  },
});

export const nameInput = defineInputField({
  key: "name",
  label: "Name",
  type: "string",
  helpText: "The name that events use. It must be unique. Use a dot, such as in appointment.booked.",
});

/** The fields of an action that can be written, except its name (Hellotext API reference, "Creates a new action"). */
export const actionInputs = defineInputFields([
  { key: "title", label: "Title", type: "string", helpText: "The name people see in Hellotext." },
  {
    key: "goal",
    label: "Goal",
    type: "boolean",
    helpText: "If yes, you can measure campaigns and journeys by this action.",
  },
  {
    key: "passive",
    label: "Passive",
    type: "boolean",
    helpText: "If yes, the action counts as minor, such as viewing a page.",
  },
]);

type ActionInput = InferInputData<[typeof nameInput, ...typeof actionInputs]>;

/** The fields of an action to send: only those filled in. @throws {InputError} */
export const toActionFields = (input: ActionInput): HellotextActionFields =>
  withoutBlanks({
    name: input.name,
    title: input.title,
    goal: input.goal,
    passive: input.passive,
  });
