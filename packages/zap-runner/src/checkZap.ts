import { type AppDefinition, hasDynamicFields, type Operation, staticFields } from "./definition.ts";
import type { Path, Step, Zap, ZapFile } from "./zapFile.ts";

interface Problem {
  path: Path;
  message: string;
}

/** The apps that a Zap uses, each once. */
export const appsOf = ({ trigger, steps }: Zap): string[] => [
  ...new Set([trigger, ...steps].map(({ app }) => app)),
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
  const message = `there is no ${kind} "${key}" (there is: ${orNone(Object.keys(operations))})`;
  return [{ path: [...path, keyName], message }];
};

const checkTrigger = ({ key, inputs }: Zap["trigger"], { triggers }: AppDefinition): Problem[] => {
  if (triggers[key]?.operation.type === "hook") {
    return [
      { path: ["trigger", "key"], message: `${key} is a hook trigger; only polling triggers run here` },
    ];
  }
  return checkOperation(triggers, "trigger", key, inputs, ["trigger"], "key");
};

const checkStep = (
  step: Step,
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

/**
 * Compares a Zap with the definitions of the apps it uses; an app without one counts as not built. Returns a line
 * a problem, each with its line number in the file; none when the Zap can run.
 */
export const checkZap = ({ zap, lineOf }: ZapFile, definitions: Record<string, AppDefinition>): string[] => {
  const check = (app: string, path: Path, compare: (definition: AppDefinition) => Problem[]): Problem[] => {
    const definition = definitions[app];
    return definition
      ? compare(definition)
      : [
          {
            path: [...path, "app"],
            message: `the app "${app}" is not built: npm run build:zip builds all apps`,
          },
        ];
  };
  const problems = [
    ...check(zap.trigger.app, ["trigger"], (definition) => checkTrigger(zap.trigger, definition)),
    ...zap.steps.flatMap((step, index) =>
      check(step.app, ["steps", index], (definition) => checkStep(step, definition, ["steps", index])),
    ),
  ];
  return problems.map(({ path, message }) => `line ${lineOf(path)}: ${path.join(".")}: ${message}`);
};
