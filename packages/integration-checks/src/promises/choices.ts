import * as zod from "zod";
import type { Field } from "../definition.ts";

/** A static choice is a text, or a value with a label; of a map, the key is the value (zapier-platform-schema, FieldChoicesSchema). */
const choice = zod.union([
  zod.string().transform((value): [string, string] => [value, value]),
  zod
    .looseObject({ value: zod.string(), label: zod.string().optional() })
    .transform(({ value, label }): [string, string] => [value, label ?? value]),
]);
const choices = zod.union([
  zod.array(choice),
  zod.record(zod.string(), zod.string()).transform((labels) => Object.entries(labels)),
]);

/** The labels of an input's static choices by value; undefined where there are none, or only a function knows them. */
export const choicesOf = (field: Field): ReadonlyMap<string, string> | undefined => {
  const { data } = choices.safeParse(field.choices);
  return data && new Map(data);
};
