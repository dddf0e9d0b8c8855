import type { App, Create, PlainInputField, Search, Trigger } from "zapier-platform-core";

/** An app as `defineApp` returns it. */
export type AnyApp = App<Record<string, Trigger>, Record<string, Create>, Record<string, Search>>;

type Operation = Trigger | Create | Search;

/** Where an operation stands in the app, such as `triggers.new_job`. */
type Address = `${"triggers" | "creates" | "searches"}.${string}`;

/** Every operation of an app with its address. */
export const operationsOf = (app: AnyApp): [Address, Operation][] =>
  (["triggers", "creates", "searches"] as const).flatMap((kind) =>
    Object.entries(app[kind] ?? {}).map(([key, operation]): [Address, Operation] => [
      `${kind}.${key}`,
      operation,
    ]),
  );

const isHidden = (operation: Operation): boolean => operation.display.hidden === true;

/** The addresses a person can choose in the editor. */
export const visibleOperations = (app: AnyApp): Address[] =>
  operationsOf(app)
    .filter(([, operation]) => !isHidden(operation))
    .map(([address]) => address);

/**
 * What is wrong with an app's definition, a sentence each; empty for a sound one. It looks for what a person
 * meets in the editor and the schema validation of Zapier lets through.
 */
export const auditApp = (app: AnyApp): string[] => [
  ...operationsOf(app).flatMap(([address, operation]) =>
    [
      ...auditNames(address, operation),
      ...(isHidden(operation) ? auditDropdown(app, address) : auditOutput(operation)),
      ...inputsOf(operation).flatMap((field) => auditInput(app, field)),
      ...(address.startsWith("triggers.") ? auditTriggerInputs(operation) : []),
      ...auditInputOrder(operation),
      ...auditGroups(operation),
    ].map((problem) => `${address}: ${problem}`),
  ),
  ...auditLabels(app),
  ...Object.entries(app.searchOrCreates ?? {}).flatMap(([key, { search, create }]) => [
    ...(app.searches?.[search] ? [] : [`searchOrCreates.${key}: there is no search "${search}"`]),
    ...(app.creates?.[create] ? [] : [`searchOrCreates.${key}: there is no create "${create}"`]),
  ]),
];

/** What is wrong with a sample, or an output field, seen beside a record that the operation really returned. */
export const auditLive = (app: AnyApp, address: Address, live: Record<string, unknown>): string[] => {
  const { sample, outputFields } = operationAt(app, address).operation;
  const dead = Object.keys(sample ?? {}).filter((key) => !(key in live));
  const typed = plain(outputFields).flatMap((field) => auditType(field, live[field.key]));
  return [...dead.map((key) => `the sample shows "${key}", no record has it`), ...typed].map(
    (problem) => `${address}: ${problem}`,
  );
};

/** The operation at an address, such as `creates.create_job`. */
export const operationAt = (app: AnyApp, address: string): Operation => {
  const operation = new Map<string, Operation>(operationsOf(app)).get(address);
  if (!operation) throw new Error(`There is no operation ${address}.`);
  return operation;
};

const auditNames = (address: Address, operation: Operation): string[] => {
  const problems: string[] = [];
  const key = address.split(".")[1];
  const { label = "" } = operation.display;
  if (operation.key !== key) problems.push(`listed under "${key}", its key is "${operation.key}"`);
  if (isHidden(operation)) return problems;
  if (label.toLowerCase().replaceAll(/[^a-z0-9]+/g, "_") !== operation.key) {
    problems.push(`the label "${label}" and the key "${operation.key}" say different things`);
  }
  if (!label.includes(operation.noun))
    problems.push(`the label "${label}" lacks the noun "${operation.noun}"`);
  return problems;
};

const auditDropdown = (app: AnyApp, address: Address): string[] => {
  const key = address.split(".")[1];
  const used = operationsOf(app).some(([, operation]) =>
    inputsOf(operation).some((field) => field.dynamic?.split(".")[0] === key),
  );
  return used ? [] : ["hidden, and no input has it for a dropdown"];
};

const auditOutput = ({ operation }: Operation): string[] => {
  const { sample, outputFields } = operation;
  if (!sample) return ["there is no sample"];
  if (!outputFields) return ["there are no output fields"];
  const fields = plain(outputFields);
  const keys = new Set(fields.map(({ key }) => key));
  const primary = fields.filter((field) => "primary" in field && field.primary).map(({ key }) => key);
  return [
    ...("id" in sample && primary.length === 0 ? ["no output field is primary"] : []),
    ...fields.filter(({ label }) => !label).map(({ key }) => `the output field "${key}" has no label`),
    ...[...keys].filter((key) => !(key in sample)).map((key) => `the sample lacks "${key}"`),
    ...Object.keys(sample)
      .filter((key) => !keys.has(key))
      .map((key) => `the sample shows "${key}", which is no output field`),
    ...fields.flatMap((field) => auditType(field, sample[field.key])),
  ];
};

const ISO_WITH_ZONE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

const TYPES: Record<string, (value: unknown) => boolean> = {
  string: (value) => typeof value === "string",
  text: (value) => typeof value === "string",
  boolean: (value) => typeof value === "boolean",
  integer: Number.isInteger,
  number: (value) => typeof value === "number",
  datetime: (value) => typeof value === "string" && ISO_WITH_ZONE.test(value),
};

const auditType = (field: Field, value: unknown): string[] => {
  const { key, type, list, dict, children } = field;
  // Without a type, as with the body of an answer that nobody knows before, a field holds anything.
  const [kind, isSound] = children || dict ? ["object", isObject] : [type, type ? TYPES[type] : () => true];
  const isMany = list || children;
  const values = isMany ? value : [value];
  if (value == null || (Array.isArray(values) && values.every((one) => isSound?.(one)))) return [];
  return [`"${key}" is ${JSON.stringify(value)}, not a ${isMany ? `list of ${kind}s` : kind}`];
};

const isObject = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A reference such as `job_list.id.title` (dropdown) or `find_job.id` (search), and where it leads. */
const auditReference = (reference: string, target: Operation | undefined, fields: string[]): string[] => {
  if (!target) return [`"${reference}" leads to no operation`];
  const sample = target.operation.sample ?? {};
  return fields
    .filter((field) => !(field in sample))
    .map((field) => `"${reference}": ${target.key} has no "${field}"`);
};

const auditInput = (app: AnyApp, { key, label, dynamic, search }: PlainInputField): string[] => {
  const problems: string[] = label ? [] : ["it has no label"];
  if (dynamic) {
    const [trigger = "", ...fields] = dynamic.split(".");
    const target = app.triggers?.[trigger];
    problems.push(...auditReference(dynamic, target, fields));
    if (target && !isHidden(target)) problems.push(`the dropdown "${trigger}" is not hidden`);
  }
  if (search) {
    const [name = "", ...fields] = search.split(".");
    problems.push(...auditReference(search, app.searches?.[name], fields));
  }
  return problems.map((problem) => `input "${key}": ${problem}`);
};

/** In front of a trigger there is no step that a search could be. */
const auditTriggerInputs = (operation: Operation): string[] =>
  inputsOf(operation)
    .filter(({ search }) => search)
    .map(({ key }) => `input "${key}": a trigger's input cannot have a search`);

const auditInputOrder = (operation: Operation): string[] => {
  const required = inputsOf(operation).map((field) => field.required === true);
  return required.lastIndexOf(true) > required.indexOf(false) && required.includes(false)
    ? ["required inputs stand after optional ones"]
    : [];
};

/** A longer row of inputs is one that people lose their way in. */
const MOST_INPUTS_IN_A_ROW = 12;

/** Functions may add inputs to any group of the operation, so a group is without inputs only where there are none. */
const auditGroups = (operation: Operation): string[] => {
  const { inputFields = [], inputFieldGroups = [] } = operation.operation;
  const inputs = inputsOf(operation);
  const names = new Set(inputFieldGroups.map(({ key }) => key));
  const used = new Set(inputs.map(({ group }) => group));
  const rows = inputs.filter(({ group }, index) => index === 0 || inputs[index - 1]?.group !== group);
  const longest = Math.max(
    ...[...used].map((name) => inputs.filter(({ group }) => group === name).length),
    0,
  );
  return [
    ...(longest > MOST_INPUTS_IN_A_ROW ? [`${longest} inputs stand in a row, without groups`] : []),
    ...(rows.length > used.size ? ["the inputs of a group stand apart"] : []),
    ...inputs
      .filter(({ group }) => group !== undefined && !names.has(group))
      .map(({ key, group }) => `input "${key}": there is no group "${group}"`),
    ...(inputs.length < inputFields.length ? [] : [...names])
      .filter((name) => !used.has(name))
      .map((name) => `the group "${name}" has no input`),
    ...inputFieldGroups.filter(({ label }) => !label).map(({ key }) => `the group "${key}" has no label`),
  ];
};

/** One key has one label, in whatever operation of a noun it appears; what identifies a record may differ. */
const auditLabels = (app: AnyApp): string[] => {
  const labels = new Map<string, string>();
  return operationsOf(app).flatMap(([address, { noun, operation }]) =>
    plain(operation.outputFields).flatMap((field) => {
      if ("primary" in field && field.primary) return [];
      const name = `${noun}.${field.key}`;
      const known = labels.get(name) ?? field.label ?? "";
      labels.set(name, known);
      return field.label === known
        ? []
        : [`${address}: "${field.key}" is labelled "${field.label}", elsewhere "${known}"`];
    }),
  );
};

interface Field {
  key: string;
  label?: string;
  type?: string;
  primary?: boolean;
  list?: boolean;
  dict?: boolean;
  children?: unknown[];
}

const plain = (fields: readonly unknown[] | undefined): Field[] =>
  (fields ?? []).filter((field): field is Field => typeof field === "object");

const inputsOf = ({ operation }: Operation): PlainInputField[] =>
  plain(operation.inputFields) as PlainInputField[];
