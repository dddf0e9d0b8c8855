import { Refusal } from "../refusal.ts";
import { customFields } from "./data.ts";

type Model = (typeof customFields)[number]["model"];

interface Value {
  id: string;
  value: unknown;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A written value as it is stored, or a refusal; the document shows a value of each kind, not how a wrong one is refused. */
export const customValue = (
  model: Model,
  { id, field_value: value }: { id: string; field_value: unknown },
): Value => {
  const field = customFields.find((one) => one.id === id && one.model === model);
  if (field === undefined) throw new Refusal(400, `Custom field ${id} does not exist`);
  if (!isSound(field, value)) throw new Refusal(400, `Custom field ${id} does not take this value`);
  return { id, value };
};

/** These values, and of those that were there the ones of other fields. */
export const merged = (had: readonly Value[] = [], given: readonly Value[]): Value[] => [
  ...had.filter(({ id }) => !given.some((one) => one.id === id)),
  ...given,
];

const isSound = (
  { dataType, model, picklistOptions = [] }: (typeof customFields)[number],
  value: unknown,
): boolean => {
  switch (dataType) {
    case "NUMERICAL":
    case "MONETORY":
      // Opportunities take numbers as text (HighLevel API 2.0, "Create Opportunity").
      return model === "contact" ? typeof value === "number" : Number.isFinite(Number(value));
    case "DATE":
      return typeof value === "string" && DAY.test(value);
    case "SINGLE_OPTIONS":
    case "RADIO":
      return picklistOptions.some((option) => option === value);
    case "MULTIPLE_OPTIONS":
    case "CHECKBOX":
      return Array.isArray(value) && value.every((one) => picklistOptions.includes(one));
    case "FILE_UPLOAD":
      return typeof value === "object";
    default:
      return typeof value === "string" && value !== "";
  }
};
