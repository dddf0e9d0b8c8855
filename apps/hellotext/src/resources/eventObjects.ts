import { type HellotextObject, subjectOfAction } from "@integrations/clients/hellotext";
import { InputError } from "@integrations/zapier-kit";
import type { PlainInputField } from "zapier-platform-core";
import { productLinesInput } from "./productLines.ts";
import { inputsOf, type ObjectType, objectTypes, toObject } from "./trackedObjects.ts";

/** The types of object that an action can be about. A custom action has none. */
const typesOf = (action: string): ObjectType[] => {
  const subject = subjectOfAction(action);
  if (subject === undefined) return [];
  return subject === "product" ? ["product", "product_variant"] : [subject];
};

const OBJECT_GROUP = { key: "object", label: "Event Object" };

/** The groups of an event's inputs in the form. */
export const eventGroups = [OBJECT_GROUP];

/** The inputs for the object of an action. */
export const objectInputs = (action: string): PlainInputField[] =>
  [
    ...typesOf(action).flatMap(inputsOf),
    ...(subjectOfAction(action) === "cart" ? [productLinesInput] : []),
  ].map((input) => ({ ...input, group: OBJECT_GROUP.key }));

/** Every input that {@link objectInputs} may return. */
export const allObjectInputs: PlainInputField[] = [...objectTypes.flatMap(inputsOf), productLinesInput];

/**
 * The objects of an event, from the inputs of its action. Values left over from another action are ignored.
 *
 * @throws {InputError} if there is none, or both an existing and a new one
 */
export const toObjects = (action: string, input: Record<string, unknown>): HellotextObject[] => {
  const found = typesOf(action).flatMap((type) => toObject(type, input) ?? []);
  const subject = subjectOfAction(action);
  if (subject !== undefined && subject !== "cart" && found.length === 0) {
    throw new InputError(subject, "choose one, or fill in the fields of a new one below.");
  }
  if (found.some((object) => object.type === "product_variant" && "fields" in object) && !input.product) {
    throw new InputError("product", "fill this in. A new variant needs an existing product.");
  }
  return found;
};

/** Whether an action adds products to a cart or removes them. */
export const needsProducts = (action: string): boolean => ["cart.added", "cart.removed"].includes(action);
