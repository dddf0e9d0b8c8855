import { type AppDefinition, inputsOf, isHook, operationsOf, visibleOperationsOf } from "../definition.ts";
import { checkPage, type Finding, type Rule } from "../rule.ts";
import { listed } from "../words.ts";

/** `npm view zapier-platform-core version`. A test compares it with what the repository builds on. */
export const LATEST_CORE = "19.1.0";

/** Whether a version is older than another; what follows the three numbers is not compared. */
const isOlder = (version: string, than: string): boolean => {
  const [a, b] = [version, than].map((text) => text.split(/[.-]/).slice(0, 3).map(Number));
  const index = [0, 1, 2].find((part) => a?.[part] !== b?.[part]) ?? 0;
  return (a?.[index] ?? 0) < (b?.[index] ?? 0);
};

/** The operation that a reference such as `job_list.id.title` names; a resource's list and search have names of their own. */
const targetOf = (reference: string): string => reference.split(".")[0] ?? "";
const hasTrigger = ({ triggers }: AppDefinition, key: string): boolean =>
  key in triggers || `${key}List` in triggers;
const hasSearch = ({ searches }: AppDefinition, key: string): boolean =>
  key in searches || `${key}Search` in searches;

const searchTypes = new Set(["string", "number", "integer"]);

/** What a search connector cannot be combined with, in words. */
const searchConflict = ({
  type = "string",
  list,
  dict,
  children,
}: ReturnType<typeof inputsOf>[number]["field"]) => {
  if (!searchTypes.has(type)) return `type: "${type}"`;
  if (list) return "list: true";
  if (dict) return "dict: true";
  return children ? "children" : undefined;
};

/** References that lead nowhere, and how the app is set up. */
export const structureRules: Rule[] = [
  {
    id: "D005",
    severity: "error",
    title: "A dropdown leads to a trigger",
    page: checkPage("D005"),
    check: (app) =>
      operationsOf(app)
        .flatMap(inputsOf)
        .flatMap(({ field: { dynamic }, where }): Finding[] =>
          dynamic !== undefined && !hasTrigger(app, targetOf(dynamic))
            ? [
                {
                  where: `${where}.dynamic`,
                  message: `"${dynamic}" leads to no trigger.`,
                  fix: `Name one of the triggers: ${listed(Object.keys(app.triggers))}.`,
                },
              ]
            : [],
        ),
  },
  {
    id: "D006",
    severity: "error",
    title: "A hook trigger can fetch records for a test",
    page: checkPage("D006"),
    check: (app) =>
      visibleOperationsOf(app)
        .filter((operation) => isHook(operation) && operation.operation.performList === undefined)
        .map(({ address }) => ({
          where: `${address}.performList`,
          message: "There is no performList, so a test has to wait for the next event.",
          fix: "Add a performList that returns recent records in the form of the hook's.",
        })),
  },
  {
    id: "D013",
    severity: "error",
    title: "A search connector leads to a search",
    page: checkPage("D013"),
    check: (app) =>
      operationsOf(app)
        .flatMap(inputsOf)
        .flatMap(({ field: { search }, where }): Finding[] =>
          search !== undefined && !hasSearch(app, targetOf(search))
            ? [
                {
                  where: `${where}.search`,
                  message: `"${search}" leads to no search.`,
                  fix: `Name one of the searches: ${listed(Object.keys(app.searches))}.`,
                },
              ]
            : [],
        ),
  },
  {
    id: "D014",
    severity: "error",
    title: "A search connector stands on a single text or number",
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
                  fix: "Take search away, or make the input a single string, number or integer.",
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
          ]
            .filter(({ target, among }) => target !== undefined && !(target in among))
            .map(({ part, target, among }) => ({
              where: `${group}.${key}.${part}`,
              message: `There is no ${part === "search" ? "search" : "create"} "${target}".`,
              fix: `Name one of: ${listed(Object.keys(among))}.`,
            })),
        ),
      ),
  },
  {
    id: "D027",
    severity: "error",
    title: "The app is built on the latest zapier-platform-core",
    page: checkPage("D027"),
    check: ({ platformVersion }) =>
      isOlder(platformVersion, LATEST_CORE)
        ? [
            {
              where: "platformVersion",
              message: `It is ${platformVersion}, the latest is ${LATEST_CORE}.`,
              fix: `Depend on zapier-platform-core ${LATEST_CORE} exactly, and build again.`,
            },
          ]
        : [],
  },
  {
    id: "D028",
    severity: "error",
    title: "Zapier does not clean input data",
    page: checkPage("D028"),
    check: (app) => {
      const operations = operationsOf(app);
      const inherits = operations.some(({ operation }) => operation.cleanInputData === undefined);
      const places = [
        // Left out it is on (docs.zapier.com, "Empty values in input data").
        ...(inherits && app.flags.cleanInputData !== false ? ["flags.cleanInputData"] : []),
        ...operations
          .filter(({ operation }) => operation.cleanInputData === true)
          .map(({ address }) => `${address}.cleanInputData`),
      ];
      return places.map((where) => ({
        where,
        message: "Zapier takes blank values out of the input data, which shifts line items.",
        fix: "Set cleanInputData: false, and treat blank values in the operation.",
      }));
    },
  },
];
