import type { NethuntFieldAction, NethuntFields } from "@integrations/clients/nethunt";
import { InputError, kind, oneOf } from "@integrations/zapier-kit";
import { defineInputField } from "zapier-platform-core";

/** How each mode changes a field's value (NetHunt API documentation, "Update a record"). */
const modes = {
  overwrite: { does: "set", action: (value) => ({ overwrite: true, add: value }) },
  add: { does: "added to", action: (value) => ({ add: value }) },
  remove: { does: "removed from", action: (value) => ({ remove: value }) },
} satisfies Record<string, { does: string; action: (value: unknown) => NethuntFieldAction }>;

export const modeInput = defineInputField({
  key: "mode",
  label: "What to Do",
  type: "string",
  meta: kind("option", { closed: true }),
  default: "overwrite",
  choices: {
    overwrite: "Set: replace the current values",
    add: "Add: add to the current values",
    remove: "Remove: take these values out",
  },
  helpText:
    "Applies to all fields you fill in. NetHunt doesn't let you add to a field that takes one value and already has one.",
});

export const clearFieldsInput = defineInputField({
  key: "clear_fields",
  label: "Clear Fields",
  type: "string",
  list: true,
  dynamic: "folder_field.id.name",
  helpText: "Choose the fields to empty. Leave them blank below.",
});

/**
 * The actions by field name.
 *
 * @throws {InputError} for an unknown mode, for a field that is both cleared and written, and if there is nothing to do
 */
export const toFieldActions = (
  mode: string | undefined,
  values: NethuntFields,
  cleared: readonly string[],
): Record<string, NethuntFieldAction> => {
  const { does, action } = modes[oneOf("mode", mode, modes) ?? "overwrite"];
  const contradicted = cleared.find((name) => Object.hasOwn(values, name));
  if (contradicted !== undefined) {
    throw new InputError(
      "clear_fields",
      `"${contradicted}" cannot be cleared and ${does} at once. Leave it blank or remove it here.`,
    );
  }
  const actions = {
    ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, action(value)])),
    ...Object.fromEntries(cleared.map((name) => [name, { overwrite: true } as const])),
  };
  if (Object.keys(actions).length > 0) return actions;
  throw new InputError("record_id", "nothing to change. Fill in a field or choose one to clear.");
};
