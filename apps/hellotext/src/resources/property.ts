import type { HellotextProperty, HellotextPropertyFields } from "@integrations/clients/hellotext";
import { InputError, kind, withoutBlanks } from "@integrations/zapier-kit";
import { defineInputField, defineInputFields, type InferInputData } from "zapier-platform-core";
import { profileReference } from "./profile.ts";
import { defineResource, isoCreatedAt } from "./resource.ts";

/** A property as a Zap sees it. Without a name, it is named by its kind. */
const toProperty = (property: HellotextProperty) => ({
  id: property.id,
  kind: property.kind || null,
  name: property.name || property.kind || null,
  position: property.position ?? null,
  profile_id: property.profile ?? null,
  unique: property.unique ?? null,
  created_at: isoCreatedAt(property),
});

export const properties = defineResource({
  noun: "Property",
  dynamic: "property_list.id.name",
  search: "find_property.id",
  of: (client) => client.properties,
  toItem: toProperty,
  outputFields: [
    { key: "id", label: "Property ID", type: "string", primary: true },
    { key: "kind", label: "Kind", type: "string" },
    { key: "name", label: "Name", type: "string" },
    { key: "position", label: "Position", type: "integer" },
    { key: "profile_id", label: "Profile ID", type: "string" },
    { key: "unique", label: "Unique", type: "boolean" },
    { key: "created_at", label: "Created At", type: "datetime" },
  ],
  sample: {
    id: "OBYBnY69",
    kind: "date",
    name: "Member Since",
    position: 8,
    profile_id: null,
    unique: false,
    created_at: "2026-03-24T08:15:30.000Z",
  },
});

export const nameInput = defineInputField({
  key: "name",
  label: "Name",
  type: "string",
  helpText: "Start with a letter. Don't use brackets.",
});

/** The fields of a property that can only be set when it is created (Hellotext API reference, "Creates a new property"). */
export const creationInputs = defineInputFields([
  {
    ...profileReference,
    required: false,
    helpText:
      "The only profile with this property. Required for an address, email, or phone. Leave blank for a property that all profiles have.",
  },
  {
    key: "unique",
    label: "Unique",
    type: "boolean",
    helpText: "If yes, no two profiles can have the same value.",
  },
]);

export const kindInput = defineInputField({
  key: "kind",
  label: "Kind",
  type: "string",
  required: true,
  choices: {
    text: "Text",
    number: "Number",
    date: "Date",
    checkbox: "Checkbox",
    tags: "Tags",
    url: "URL",
    address: "Address",
    email: "Email",
    phone: "Phone",
  },
  helpText: "The type of its values. You can't change this later.",
});

export const positionInput = defineInputField({
  key: "position",
  label: "Position",
  type: "integer",
  meta: kind("number", { min: 1, max: 100_000 }),
  helpText: "Its place among the properties, starting at 1.",
});

type AnyInput = InferInputData<
  [typeof kindInput, typeof nameInput, ...typeof creationInputs, typeof positionInput]
>;
type PropertyInput = { [Key in keyof AnyInput]?: AnyInput[Key] | undefined };

/** The fields of a property to send: only those filled in. @throws {InputError} */
export const toPropertyFields = (input: PropertyInput): HellotextPropertyFields => {
  if (input.kind && KINDS_OF_ONE_PROFILE.includes(input.kind) && !input.profile) {
    throw new InputError(
      "profile",
      `fill this in. A property of the kind ${input.kind} belongs to one profile.`,
    );
  }
  return withoutBlanks({
    kind: input.kind,
    name: input.name,
    profile: input.profile,
    unique: input.unique,
    position: input.position,
  });
};

const KINDS_OF_ONE_PROFILE: readonly string[] = ["address", "email", "phone"];
