import type { HellotextObject } from "@integrations/clients/hellotext";
import { InputError, kind, unlessEmpty } from "@integrations/zapier-kit";
import type { PlainInputField } from "zapier-platform-core";

/** The types of object that an event can be about. */
export type ObjectType = HellotextObject["type"];

/** One type of object that an event can be about: an existing one, or the fields of a new one. */
interface EventObject {
  label: string;
  /** The properties of the input for an existing one. */
  existing: Partial<PlainInputField> & { helpText: string };
  fields: readonly PlainInputField[];
}

const referenceFields: readonly PlainInputField[] = [
  {
    key: "reference",
    label: "Reference",
    type: "string",
    meta: kind("key"),
    helpText: "Its ID in your shop. It prevents duplicates.",
  },
  {
    key: "source",
    label: "Source",
    type: "string",
    helpText: "The shop or app it comes from. Enter it the same way each time.",
  },
];

/** The fields of a new product that the document names. A price is not one of them. */
const productFields: readonly PlainInputField[] = [
  { key: "name", label: "Name", type: "string" },
  ...referenceFields.slice(0, 1),
  {
    key: "sku",
    label: "SKU",
    type: "string",
    meta: kind("key"),
    helpText: "Its stock keeping unit. It prevents duplicates.",
  },
  { key: "url", label: "URL", type: "string", meta: kind("code"), helpText: "Its page in your shop." },
  { key: "image_url", label: "Image URL", type: "string", meta: kind("code"), helpText: "A picture of it." },
];

const ID_OR_NEW = "Map its ID from an earlier step. Leave blank to describe a new one.";
const PRODUCT = "The ID, reference, or SKU. Leave blank to describe a new one.";

/** A cart has no fields of its own: it gets the event's products. */
const objects: Record<ObjectType, EventObject> = {
  app: {
    label: "App",
    existing: {
      dynamic: "app_list.id.name",
      search: "find_app.id",
      helpText: "Leave blank to describe a new one.",
    },
    fields: [
      { key: "name", label: "Name", type: "string" },
      {
        key: "image_url",
        label: "Image URL",
        type: "string",
        meta: kind("code"),
        helpText: "The URL of the app's icon.",
      },
    ],
  },
  cart: {
    label: "Cart",
    existing: {
      dynamic: "cart_list.id.title",
      helpText: "The cart the products are in. Leave blank for a new one.",
    },
    fields: [],
  },
  coupon: {
    label: "Coupon",
    existing: {
      dynamic: "coupon_list.id.code",
      search: "find_coupon.id",
      helpText: "Leave blank to describe a new one.",
    },
    fields: [
      {
        key: "code",
        label: "Code",
        type: "string",
        meta: kind("code"),
        helpText: "What customers enter at checkout.",
      },
      { key: "description", label: "Description", type: "text", helpText: "What the coupon offers." },
      {
        key: "destination_url",
        label: "Destination URL",
        type: "string",
        meta: kind("code"),
        helpText: "The page where customers redeem it.",
      },
      {
        key: "reference",
        label: "Reference",
        type: "string",
        meta: kind("key"),
        helpText: "Its ID in the app it comes from.",
      },
    ],
  },
  form: {
    label: "Form",
    existing: { helpText: ID_OR_NEW },
    fields: [{ key: "name", label: "Name", type: "string" }],
  },
  order: { label: "Order", existing: { helpText: ID_OR_NEW }, fields: referenceFields },
  product: { label: "Product", existing: { helpText: PRODUCT }, fields: productFields },
  product_variant: {
    label: "Product Variant",
    existing: { helpText: `${PRODUCT} A new one belongs to the product above.` },
    fields: productFields,
  },
  refund: { label: "Refund", existing: { helpText: ID_OR_NEW }, fields: referenceFields },
};

/** Every type of object. */
export const objectTypes = Object.keys(objects) as ObjectType[];

/** The inputs for an object of one type, existing or new. */
export const inputsOf = (type: ObjectType): PlainInputField[] => {
  const { label, existing, fields } = objects[type];
  return [
    { key: type, label, type: "string", meta: kind("id"), ...existing },
    ...fields.map((field) => ({
      ...field,
      key: `${type}_${field.key}`,
      label: `New ${label} ${field.label}`,
    })),
  ];
};

/**
 * The object in the inputs of a type; undefined if they are blank.
 *
 * @param problemAt - Makes the error for a problem.
 * @throws {InputError} if both an existing and a new one are filled in
 */
export const toObject = (
  type: ObjectType,
  input: Record<string, unknown>,
  problemAt = (problem: string) => new InputError(type, problem),
): HellotextObject | undefined => {
  const id = input[type];
  const fields = unlessEmpty(
    Object.fromEntries(objects[type].fields.map(({ key }) => [key, input[`${type}_${key}`]])),
  );
  if (id !== undefined && fields) throw problemAt("choose an existing one or describe a new one, not both.");
  if (fields) return { type, fields };
  return id === undefined ? undefined : { type, id: String(id) };
};
