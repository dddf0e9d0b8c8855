import { type AppDefinition, hasDynamicFields, type Operation, staticFields } from "./definition.ts";
import { curlies, firstField, parseReference, type Reference } from "./mapping.ts";
import { inPlace, type Path } from "./problems.ts";
import type { ZapFile } from "./zapFile.ts";
import { type AppStep, isAppStep, mappedIn, type Zap } from "./zapSchema.ts";

interface Problem {
  path: Path;
  message: string;
}

/** The apps that a Zap uses, each once. */
export const appsOf = ({ trigger, steps }: Zap): string[] => [
  ...new Set([trigger, ...steps.filter(isAppStep)].map(({ app }) => app)),
];

const orNone = (keys: string[]): string => keys.join(", ") || "none";

/** Inputs that the operation does not have, and required ones that are not there. */
const checkInputs = (operation: Operation, inputs: Record<string, unknown>, path: Path): Problem[] => {
  const { inputFields } = operation.operation;
  const fields = staticFields(inputFields);
  const known = fields.map(({ key }) => key);
  const unknown = hasDynamicFields(inputFields)
    ? []
    : Object.keys(inputs).filter((key) => !known.includes(key));
  const missing = fields.filter(
    (field) => field.required && field.default === undefined && !(field.key in inputs),
  );
  return [
    ...unknown.map((key) => ({
      path: [...path, key],
      message: `${operation.key} has no input "${key}" (it has: ${orNone(known)})`,
    })),
    ...missing.map(({ key }) => ({ path, message: `${operation.key} requires the input "${key}"` })),
  ];
};

const checkOperation = (
  operations: Record<string, Operation>,
  kind: string,
  key: string,
  inputs: Record<string, unknown>,
  path: Path,
  keyName: string,
): Problem[] => {
  const operation = operations[key];
  if (operation) return checkInputs(operation, inputs, [...path, "inputs"]);
  const visible = Object.keys(operations).filter((other) => !operations[other]?.display?.hidden);
  const message = `there is no ${kind} "${key}" (there is: ${orNone(visible)})`;
  return [{ path: [...path, keyName], message }];
};

const checkTrigger = ({ key, inputs }: Zap["trigger"], { triggers }: AppDefinition): Problem[] => {
  if (triggers[key]?.operation.performSubscribe !== undefined) {
    return [
      {
        path: ["trigger", "key"],
        message: `${key} subscribes to webhooks; only polling triggers and static webhooks run here`,
      },
    ];
  }
  return checkOperation(triggers, "trigger", key, inputs, ["trigger"], "key");
};

const checkStep = (
  step: AppStep,
  { searches, creates, searchOrCreates }: AppDefinition,
  path: Path,
): Problem[] => {
  if (!("search" in step)) return checkOperation(creates, "create", step.create, step.inputs, path, "create");
  const { search, inputs, otherwise } = step;
  const problems = checkOperation(searches, "search", search, inputs, path, "search");
  if (typeof otherwise === "string") return problems;
  const within = [...path, "otherwise"];
  const paired = Object.values(searchOrCreates).some(
    (pair) => pair.search === search && pair.create === otherwise.create,
  );
  return paired
    ? [
        ...problems,
        ...checkOperation(creates, "create", otherwise.create, otherwise.inputs, within, "create"),
      ]
    : [
        ...problems,
        { path: [...within, "create"], message: `the app does not offer ${search} with ${otherwise.create}` },
      ];
};

type Definitions = Record<string, AppDefinition>;

/** The operations whose record a reference takes a field of: a search may go on with what its create made. */
const sourcesOf = (
  reference: Exclude<Reference, { root: "run" }>,
  { trigger, steps }: Zap,
  definitions: Definitions,
): (Operation | undefined)[] => {
  if (reference.root === "trigger") return [definitions[trigger.app]?.triggers[trigger.key]];
  const step = steps.filter(isAppStep).find(({ id }) => id === reference.step);
  if (!step) return [];
  const { searches = {}, creates = {} } = definitions[step.app] ?? {};
  if (!("search" in step)) return [creates[step.create]];
  const { search, otherwise } = step;
  return [searches[search], ...(typeof otherwise === "object" ? [creates[otherwise.create]] : [])];
};

/** The fields of an operation's record as far as it tells them; none when it does not, or when a function adds some. */
const outputKeys = (operation: Operation | undefined): string[] => {
  const { outputFields = [], sample = {} } = operation?.operation ?? {};
  if (hasDynamicFields(outputFields)) return [];
  return [...staticFields(outputFields).map(({ key }) => key), ...Object.keys(sample)].map(firstField);
};

/** References to fields that the trigger or the earlier step does not have. */
const checkReferences = (
  values: Record<string, unknown>,
  path: Path,
  zap: Zap,
  definitions: Definitions,
): Problem[] =>
  Object.entries(values).flatMap(([input, value]) =>
    curlies(value).flatMap((inside) => {
      const reference = parseReference(inside);
      if (!reference || reference.root === "run") return [];
      const sources = sourcesOf(reference, zap, definitions);
      const known = sources.map(outputKeys);
      const field = firstField(reference.path);
      if (known.some((keys) => keys.length === 0 || keys.includes(field))) return [];
      const names = sources.map((source) => source?.key).join(" or ");
      const has = orNone([...new Set(known.flat())]);
      return {
        path: [...path, input],
        message: `{{${inside}}}: ${names} has no field "${field}" (it has: ${has})`,
      };
    }),
  );

/** The operations of a step with the inputs it gives them. */
const callsOf = (
  step: AppStep,
  { searches, creates }: AppDefinition,
): { operation: Operation | undefined; inputs: Record<string, unknown>; at: Path }[] => {
  if (!("search" in step)) return [{ operation: creates[step.create], inputs: step.inputs, at: ["inputs"] }];
  const { search, inputs, otherwise } = step;
  const own = { operation: searches[search], inputs, at: ["inputs"] };
  if (typeof otherwise === "string") return [own];
  const create = { operation: creates[otherwise.create], inputs: otherwise.inputs };
  return [own, { ...create, at: ["otherwise", "inputs"] }];
};

/** Inputs of which only the account can tell whether it has them, a line each: a function adds some to their operation. */
export const openInputs = ({ zap, lineOf }: ZapFile, definitions: Definitions): string[] =>
  zap.steps.flatMap((step, index) => {
    const app = isAppStep(step) ? definitions[step.app] : undefined;
    if (!app || !isAppStep(step)) return [];
    return callsOf(step, app).flatMap(({ operation, inputs, at }) => {
      const { inputFields = [] } = operation?.operation ?? {};
      if (!hasDynamicFields(inputFields)) return [];
      const own = staticFields(inputFields).map(({ key }) => key);
      return Object.keys(inputs)
        .filter((key) => !own.includes(key))
        .map((key) => {
          const path = ["steps", index, ...at, key];
          const message = `${operation?.key} has such an input only if the account has: a run tells`;
          return `line ${lineOf(path)}: ${inPlace(path, message)}`;
        });
    });
  });

/**
 * Compares a Zap with the definitions of the apps it uses; one of `apps` without a definition is not built. Returns a
 * line a problem, each with its line number in the file; none when the Zap can run.
 */
export const checkZap = ({ zap, lineOf }: ZapFile, definitions: Definitions, apps: string[]): string[] => {
  const { trigger, steps } = zap;
  const places = [
    { app: trigger.app, path: ["trigger"] },
    ...steps.flatMap((step, index) => (isAppStep(step) ? { app: step.app, path: ["steps", index] } : [])),
  ];
  const absent = places.filter(
    ({ app }, index) => !definitions[app] && places.findIndex((place) => place.app === app) === index,
  );
  const problems: Problem[] = absent.map(({ app, path }) => ({
    path: [...path, "app"],
    message: apps.includes(app)
      ? `the app "${app}" is not built: npm run build:zip builds all apps`
      : `there is no app "${app}" (there is: ${orNone(apps)})`,
  }));
  const triggerApp = definitions[trigger.app];
  if (triggerApp) problems.push(...checkTrigger(trigger, triggerApp));
  for (const [index, step] of steps.entries()) {
    const path = ["steps", index];
    if (isAppStep(step)) {
      const app = definitions[step.app];
      if (app) problems.push(...checkStep(step, app, path));
    }
    for (const { at, values } of mappedIn(step))
      problems.push(...checkReferences(values, [...path, ...at], zap, definitions));
  }
  return problems
    .toSorted((one, other) => lineOf(one.path) - lineOf(other.path))
    .map(({ path, message }) => `line ${lineOf(path)}: ${inPlace(path, message)}`);
};
