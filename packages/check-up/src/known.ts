import type { Operation } from "@integrations/zap-runner";
import { type Ask, dropdownOf, fieldsOf, idKeyOf } from "./ask.ts";

export type JsonRecord = Record<string, unknown>;

export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);

const DAY_MS = 86_400_000;

type FormField = ReturnType<typeof fieldsOf>[number];

/** Where a record has what a search looks for, by the kind of the input. */
const KEYS: Record<string, RegExp> = {
  email: /e_?mail/i,
  phone: /phone/i,
  name: /^(full_?name|name|title|summary|text|body|label)$/i,
  code: /^code$/i,
};

/** What an account has shown so far. Inputs of later operations are taken from it. Stays in memory. */
export class Known {
  readonly #rows = new Map<string, { noun: string; isList: boolean; records: JsonRecord[] }>();

  add({ operation }: Ask, results: unknown): void {
    const records = [results].flat().filter(isRecord);
    const known = this.#rows.get(operation.key)?.records ?? [];
    const isList = operation.display?.hidden === true;
    this.#rows.set(operation.key, { noun: operation.noun, isList, records: [...known, ...records] });
  }

  /**
   * The inputs to ask an operation with: the required ones, and the one that a search looks by. `missing` names the first
   * for which the account has shown no value.
   */
  inputsFor({ operation, by }: Ask): { inputs: JsonRecord; missing?: string } {
    const fields = fieldsOf(operation).filter(({ key, required }) => required || key === by);
    const inputs: JsonRecord = {};
    const model = this.#modelOf(operation, fields);
    for (const field of fields) {
      const value = this.#valueOf(field, operation, model);
      if (isBlank(value)) return { inputs, missing: field.label ?? field.key };
      inputs[field.key] = value;
    }
    return { inputs };
  }

  /** The record of the operation's own noun that has a value for most of its fields. */
  #modelOf(operation: Operation, fields: FormField[]): JsonRecord | undefined {
    const own = [...this.#rows.values()]
      .filter(({ noun }) => noun === operation.noun)
      .sort((one, other) => Number(one.isList) - Number(other.isList))
      .flatMap(({ records }) => records);
    const fit = (record: JsonRecord) =>
      fields.filter((field) => !isBlank(valueIn(record, field, operation.noun))).length;
    return own.reduce<JsonRecord | undefined>(
      (best, record) => (best === undefined || fit(record) > fit(best) ? record : best),
      undefined,
    );
  }

  #valueOf(field: FormField, { noun }: Operation, model: JsonRecord | undefined): unknown {
    const own = model && valueIn(model, field, noun);
    if (!isBlank(own)) return field.list ? own : [own].flat()[0];
    const dropdown = dropdownOf(field);
    if (dropdown)
      return this.#rows.get(dropdown.list)?.records.find((row) => !isBlank(row[dropdown.key]))?.[
        dropdown.key
      ];
    if (field.default !== undefined) return field.default;
    if (field.choices) return firstChoice(field.choices);
    if (field.type === "datetime") return dayFor(field.key);
    return undefined;
  }
}

const valueIn = (record: JsonRecord, { key, meta, dynamic, choices }: FormField, noun: string): unknown => {
  if (key === "id") return record[idKeyOf(noun)] ?? record.id;
  if (!isBlank(record[key]) || dynamic || choices) return record[key];
  const pattern = KEYS[meta?.kind ?? "name"];
  const found = Object.keys(record).find(
    (one) => pattern?.test(one) && typeof record[one] === "string" && !isBlank(record[one]),
  );
  return found === undefined ? undefined : record[found];
};

const firstChoice = (choices: unknown): unknown => {
  if (!Array.isArray(choices)) return Object.keys(choices as object)[0];
  const [first] = choices;
  return isRecord(first) ? first.value : first;
};

/** The last month: what begins it is asked for as a beginning, everything else as today. */
const dayFor = (key: string): string => {
  const days = /^(from|start|since|after)/.test(key) ? 30 : 0;
  return new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);
};
