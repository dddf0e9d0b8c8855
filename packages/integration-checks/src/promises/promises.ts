import * as zod from "zod";
import {
  type AppDefinition,
  type Field,
  inputsOf,
  isPolling,
  type Operation,
  operationsOf,
  sampleOf,
  searchOrCreatesOf,
  staticFields,
} from "../definition.ts";
import { idFormOf } from "../idForm.ts";
import { primaryKeys } from "../records.ts";
import { UsageError } from "../usageError.ts";
import { choicesOf } from "./choices.ts";
import { outputKeys } from "./outputKeys.ts";

const input = zod.strictObject({
  label: zod.string(),
  /** `string`, `integer list`, `string map`, `line items`. */
  type: zod.string(),
  required: zod.literal(true).optional(),
  /** The values that a Zap may have chosen. */
  choices: zod.array(zod.string()).optional(),
});
export type InputPromise = zod.infer<typeof input>;

const operation = zod.strictObject({
  label: zod.string(),
  /** What tells a polling trigger's new records from those it had: the form of `id`, or the primary keys. */
  id: zod.string().optional(),
  inputs: zod.record(zod.string(), input),
  /** A function adds inputs that nobody knows beforehand. */
  dynamicInputs: zod.literal(true).optional(),
  outputs: zod.array(zod.string()),
  /** A function adds outputs that nobody knows beforehand. */
  dynamicOutputs: zod.literal(true).optional(),
});
export type OperationPromise = zod.infer<typeof operation>;

const pair = zod.strictObject({
  label: zod.string(),
  search: zod.string(),
  create: zod.string(),
  update: zod.string().optional(),
});
export type PairPromise = zod.infer<typeof pair>;

const dropdown = zod.strictObject({ label: zod.string(), id: zod.string() });
export type DropdownPromise = zod.infer<typeof dropdown>;

const connection = zod.strictObject({
  /** How people connect an account: `custom`, `oauth2`. */
  type: zod.string(),
  /** What they fill in for it. */
  fields: zod.record(zod.string(), input),
});
export type ConnectionPromise = zod.infer<typeof connection>;

const operations = zod.record(zod.string(), operation);

/** What the Zaps that are on refer to. */
export const promises = zod.strictObject({
  /** The major version of the app that made them. */
  major: zod.int(),
  /** Connected accounts keep what was filled in, by its key. */
  connection: connection.optional(),
  triggers: operations,
  creates: operations,
  searches: operations,
  searchOrCreates: zod.record(zod.string(), pair),
  /** Zaps keep the ids that were chosen from them. */
  dropdowns: zod.record(zod.string(), dropdown),
});
export type Promises = zod.infer<typeof promises>;

/** What an input takes: `string`, `integer list`, `string map`, `line items`. */
export const typeOf = ({ type = "string", list, dict, children }: Field): string => {
  if (children) return "line items";
  return `${type}${list ? " list" : ""}${dict ? " map" : ""}`;
};

const toInput = (field: Field): InputPromise => {
  const choices = choicesOf(field);
  return {
    label: field.label ?? field.key,
    type: typeOf(field),
    ...(field.required && { required: true }),
    ...(choices && { choices: [...choices.keys()].toSorted() }),
  };
};

const sorted = <Value>(entries: [key: string, value: Value][]): Record<string, Value> =>
  Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));

/**
 * What tells a trigger's new records from those a Zap has seen: the form of `id`, such as `{job_id}-{updated_at ms}`,
 * or the output fields that are the primary key. undefined where Zapier does not deduplicate.
 *
 * @param isStrict - whether it has to be seen; else it is undefined where the sample has no id
 * @throws {UsageError} when there is no id in the sample to see its form in
 */
export const seenOnceBy = (operation: Operation, isStrict = true): string | undefined => {
  if (!isPolling(operation)) return undefined;
  const keys = primaryKeys(staticFields(operation.operation.outputFields));
  if (keys.join() !== "id") return keys.map((key) => `{${key}}`).join(" ");
  const sample = sampleOf(operation);
  if (sample.id === undefined && !isStrict) return undefined;
  if (sample.id === undefined)
    throw new UsageError(
      `${titleOf(operation)}: its sample has no id, so nobody sees how ids are made. Add one.`,
    );
  return idFormOf(sample);
};

const titleOf = ({ key, display }: Operation): string => `${display.label} (${key})`;

const toOperation = (operation: Operation, isStrict: boolean): OperationPromise => {
  const { inputFields, outputFields } = operation.operation;
  const id = seenOnceBy(operation, isStrict);
  return {
    label: operation.display.label,
    ...(id !== undefined && { id }),
    inputs: sorted(inputsOf(operation).map(({ field, path }) => [path, toInput(field)])),
    ...(inputFields.includes(null) && { dynamicInputs: true }),
    outputs: outputKeys(operation).toSorted(),
    ...(outputFields.includes(null) && { dynamicOutputs: true }),
  };
};

/** The hidden triggers that fill the list of an input. A hidden operation that does not is one that Zaps still use. */
const dropdownKeys = (app: AppDefinition): Set<string> => {
  const used = operationsOf(app)
    .flatMap(inputsOf)
    .map(({ field }) => field.dynamic?.split(".")[0]);
  return new Set(
    Object.keys(app.triggers).filter((key) => used.includes(key) && app.triggers[key]?.display.hidden),
  );
};

const toConnection = ({ type, fields }: NonNullable<AppDefinition["authentication"]>): ConnectionPromise => ({
  type,
  fields: sorted(
    staticFields(fields)
      .filter(({ computed }) => !computed)
      .map((field) => [field.key, toInput(field)]),
  ),
});

/**
 * The promises that an app makes.
 *
 * @param isStrict - whether every sample has to show how ids are made
 * @throws {UsageError} when one does not
 */
export const promisesOf = (app: AppDefinition, major: number, isStrict = true): Promises => {
  const dropdowns = dropdownKeys(app);
  const all = operationsOf(app);
  const isDropdown = ({ kind, key }: Operation): boolean => kind === "triggers" && dropdowns.has(key);
  const ofKind = (kind: Operation["kind"]) => {
    const operations = all.filter((one) => one.kind === kind && !isDropdown(one));
    return sorted(operations.map((one) => [one.key, toOperation(one, isStrict)]));
  };
  return {
    major,
    ...(app.authentication && { connection: toConnection(app.authentication) }),
    triggers: ofKind("triggers"),
    creates: ofKind("creates"),
    searches: ofKind("searches"),
    searchOrCreates: sorted(
      searchOrCreatesOf(app).map(({ key, display: { label }, search, create, update }) => [
        key,
        { label, search, create, ...(update !== undefined && { update }) },
      ]),
    ),
    dropdowns: sorted(
      all
        .filter(isDropdown)
        .map((one) => [one.key, { label: one.display.label, id: seenOnceBy(one, isStrict) ?? "" }]),
    ),
  };
};
