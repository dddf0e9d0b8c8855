import { type AppDefinition, type Field, inputsOf, operationsOf, type PlacedField } from "../definition.ts";
import { checkPage, type Finding, type Rule } from "../rule.ts";
import { nearest, quoted } from "../words.ts";

const searchTypes = new Set(["string", "number", "integer"]);

/** What a search connector cannot be combined with, in words. */
const searchConflict = ({ type = "string", list, dict, children }: Field): string | undefined => {
  if (!searchTypes.has(type)) return `type: "${type}"`;
  if (list) return "list: true";
  if (dict) return "dict: true";
  return children ? "children" : undefined;
};

/** How to mend a name that leads nowhere: by the one that was meant, if there is one. */
const mended = (name: string, among: string[], other: string): Pick<Finding, "fix" | "suggestion"> => {
  const meant = nearest(name, among);
  if (meant !== undefined) return { fix: `Write "${meant}".`, suggestion: meant };
  return {
    fix:
      among.length === 0 ? other : `${other} There ${among.length === 1 ? "is" : "are"} ${quoted(among, 5)}.`,
  };
};

/** What may be meant: a trigger that vendors call fills no list. */
const namesIn = (operations: AppDefinition["triggers"]): string[] =>
  Object.entries(operations)
    .filter(([, { operation }]) => operation.type !== "hook" && operation.performSubscribe === undefined)
    .map(([key]) => key);

/** A reference such as `job_list.id.title`, where its operation is not there; a resource's own have names in -List and -Search. */
const lost = (
  { where, field }: PlacedField,
  part: "dynamic" | "search",
  operations: AppDefinition["triggers"],
): Finding[] => {
  const reference = field[part];
  if (reference === undefined) return [];
  const [target = "", ...rest] = reference.split(".");
  const suffix = part === "dynamic" ? "List" : "Search";
  if (Object.hasOwn(operations, target) || Object.hasOwn(operations, target + suffix)) return [];
  const what = part === "dynamic" ? "trigger" : "search";
  const { fix, suggestion } = mended(
    target,
    namesIn(operations),
    `Add the ${what} "${target}", or remove ${part}.`,
  );
  return [
    {
      where: `${where}.${part}`,
      message: `"${reference}" does not lead to a ${what}.`,
      ...(suggestion === undefined
        ? { fix }
        : {
            fix: `Write "${[suggestion, ...rest].join(".")}".`,
            suggestion: [suggestion, ...rest].join("."),
          }),
    },
  ];
};

/** References inside the definition. */
export const referenceRules: Rule[] = [
  {
    id: "D005",
    severity: "error",
    title: "A dropdown leads to a trigger",
    page: checkPage("D005"),
    check: (app) =>
      operationsOf(app)
        .flatMap(inputsOf)
        .flatMap((placed) => lost(placed, "dynamic", app.triggers)),
  },
  {
    id: "D013",
    severity: "error",
    title: "A search connector leads to a search",
    page: checkPage("D013"),
    check: (app) =>
      operationsOf(app)
        .flatMap(inputsOf)
        .flatMap((placed) => lost(placed, "search", app.searches)),
  },
  {
    id: "D014",
    severity: "error",
    title: "A search connector belongs to a single text or number",
    page: checkPage("D014"),
    check: (app) =>
      operationsOf(app)
        .flatMap(inputsOf)
        .flatMap(({ field, where }): Finding[] => {
          const conflict = field.search === undefined ? undefined : searchConflict(field);
          return conflict
            ? [
                {
                  where: `${where}.search`,
                  message: `A search connector does not work with ${conflict}.`,
                  fix: "Remove search, or make the input a single string, number or integer.",
                  suggestion: null,
                },
              ]
            : [];
        }),
  },
  {
    id: "D015",
    severity: "error",
    title: "A search-or-create leads to a search and a create",
    page: checkPage("D015"),
    check: (app) =>
      (["searchOrCreates", "searchAndCreates"] as const).flatMap((group) =>
        Object.entries(app[group]).flatMap(([key, { search, create, update }]) =>
          [
            { part: "search", target: search, among: app.searches },
            { part: "create", target: create, among: app.creates },
            { part: "update", target: update, among: app.creates },
          ].flatMap(({ part, target, among }): Finding[] =>
            target === undefined || Object.hasOwn(among, target)
              ? []
              : [
                  {
                    where: `${group}.${key}.${part}`,
                    message: `There is no ${part === "search" ? "search" : "create"} "${target}".`,
                    ...mended(target, Object.keys(among), `Add it, or remove the search-or-create.`),
                  },
                ],
          ),
        ),
      ),
  },
];
