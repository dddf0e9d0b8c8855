import type { Highlevel, HighlevelCustomValue } from "@integrations/clients/highlevel";
import { customFieldId, customFieldKey } from "@integrations/highlevel";
import { type Context, InputError } from "@integrations/zapier-kit";
import type { OutputFields } from "zapier-platform-core";
import { highlevel } from "../vendor.ts";
import { inputOf, labelOf, writeCustomField } from "./customFieldKinds.ts";

type Model = "contact" | "opportunity";

/** The custom fields of a model as inputs, in HighLevel's order. */
const inputsOf = (model: Model) =>
  highlevel.dynamicFields([], async ({ client }) =>
    (await client.settings.customFields(model)).flatMap((field) => inputOf(field) ?? []),
  );

/** The custom fields of a model as outputs. */
const outputsOf = (model: Model) =>
  highlevel.dynamicFields([], async ({ client }) =>
    (await client.settings.customFields(model)).map((field): OutputFields[number] => ({
      key: customFieldKey(field.id),
      label: labelOf(field),
    })),
  );

export const customFieldInputs = inputsOf("contact");
export const customFieldOutputs = outputsOf("contact");
export const opportunityFieldInputs = inputsOf("opportunity");
export const opportunityFieldOutputs = outputsOf("opportunity");

/**
 * The values of custom fields to send. Undefined, without a request, if none is filled in.
 *
 * @throws {InputError} also for a custom field that no longer exists, whose value would be lost
 */
export const toCustomFields = async (
  model: Model,
  { client, dynamic, meta }: Pick<Context<Highlevel, unknown>, "client" | "dynamic" | "meta">,
): Promise<HighlevelCustomValue[] | undefined> => {
  const given = Object.entries(dynamic).flatMap(([key, value]) => {
    const id = customFieldId(key);
    return id === undefined ? [] : [{ id, key, value }];
  });
  if (given.length === 0) return undefined;
  const fields = await client.settings.customFields(model);
  const values: HighlevelCustomValue[] = [];
  for (const { id, key, value } of given) {
    const field = fields.find((one) => one.id === id);
    if (!field)
      throw new InputError(
        key,
        "HighLevel no longer has this custom field. Refresh the fields of this step.",
      );
    values.push({ id, field_value: await writeCustomField(field, value, meta.timezone) });
  }
  return values;
};
