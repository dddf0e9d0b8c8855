import { Refusal } from "../refusal.ts";
import { customFields } from "./data.ts";

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A written value as it is stored, or a refusal; the document shows a value of each kind, not how a wrong one is refused. */
export const customValue = ({ id, field_value: value }: { id: string; field_value: unknown }) => {
  const field = customFields.find((one) => one.id === id);
  if (field === undefined) throw new Refusal(400, `Custom field ${id} does not exist`);
  if (!isSound(field, value)) throw new Refusal(400, `Custom field ${id} does not take this value`);
  return { id, value };
};

const isSound = (
  { dataType, picklistOptions = [] }: (typeof customFields)[number],
  value: unknown,
): boolean => {
  switch (dataType) {
    case "NUMERICAL":
    case "MONETORY":
      return typeof value === "number";
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
