import type { AppDefinition, Field } from "@integrations/zap-runner";
import type { Finding } from "./compare.ts";
import type { JsonRecord } from "./known.ts";
import { typeOf, type ValueType } from "./shape.ts";

/** What an output field of a type may hold. Text holds whatever it is shown as. */
const ALLOWED: Record<string, ValueType[]> = {
  number: ["number"],
  integer: ["number"],
  boolean: ["yes or no"],
  datetime: ["date and time", "date"],
  string: ["text", "date and time", "date and time without a zone", "date", "number", "yes or no"],
};

const problemIn = (field: Field, records: JsonRecord[]): string | undefined => {
  const { key, type = "string", list, dict, children } = field;
  const allowed = ALLOWED[type];
  if (!allowed || list || dict || children) return undefined;
  const types = new Set(
    records.filter((record) => Object.hasOwn(record, key)).map((record) => typeOf(record[key])),
  );
  const wrong = [...types].filter((one) => one !== "null" && !allowed.includes(one));
  // A list that a text field shows is joined by Zapier.
  const other = type === "string" ? wrong.filter((one) => one === "object") : wrong;
  return other.length > 0 ? `${key} is ${other.join(" or ")}, and its output field says ${type}` : undefined;
};

/** What operations returned in another type than their output fields say: a Zap maps and filters by these. */
export const checkOutputs = (app: AppDefinition, records: Map<string, JsonRecord[]>): Finding[] =>
  [...records].flatMap(([where, returned]) => {
    const [kind, key = ""] = where.split(".");
    const operation = kind === "searches" ? app.searches[key] : app.triggers[key];
    const fields = (operation?.operation.outputFields ?? []).filter((field) => typeof field !== "string");
    return fields.flatMap((field) => {
      const what = problemIn(field, returned);
      return what === undefined ? [] : [{ kind: "output", where, what } as const];
    });
  });
