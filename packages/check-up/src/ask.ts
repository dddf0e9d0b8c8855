import {
  type AppDefinition,
  type Field,
  hasDynamicFields,
  isHook,
  type Operation,
  staticFields,
} from "@integrations/zap-runner";

export const askKinds = [
  "sample",
  "poll",
  "list",
  "list, page 2",
  "search",
  "input fields",
  "output fields",
] as const;
/** What is asked of an operation. */
export type AskKind = (typeof askKinds)[number];

/** One call of an app that a check-up makes. */
export interface Ask {
  /** `triggers.new_task`. */
  address: string;
  kind: AskKind;
  operation: Operation;
  /** The method of the app: `triggers.new_task.operation.perform`. */
  method: string;
  /** Of a search: the input that it looks for something by; undefined if it only needs its required ones. */
  by?: string;
}

/** The parts of a field that only the editor needs. */
interface FormField extends Field {
  /** `client_list.id.name`: the dropdown, the key of its IDs, the key of its labels. */
  dynamic?: string;
  choices?: unknown;
  meta?: { kind?: string };
}

type Kind = "triggers" | "searches" | "creates";

const ask = (kindOfOperation: Kind, operation: Operation, kind: AskKind, part = "perform"): Ask => ({
  address: `${kindOfOperation}.${operation.key}`,
  kind,
  operation,
  method: `${kindOfOperation}.${operation.key}.operation.${part}`,
});

/** The fields of an operation's form that are written down. */
export const fieldsOf = ({ operation }: Operation): FormField[] => staticFields(operation.inputFields);

/** The dropdown that a field offers, and the key of its IDs; undefined if it offers none. */
export const dropdownOf = ({ dynamic }: FormField): { list: string; key: string } | undefined => {
  const [list, key] = dynamic?.split(".") ?? [];
  return list && key ? { list, key } : undefined;
};

/** Hidden triggers fill dropdowns. Those that others need come first. */
const dropdowns = (app: AppDefinition): Operation[] => {
  const left = Object.values(app.triggers).filter(({ display }) => display?.hidden);
  const sorted: Operation[] = [];
  while (left.length > 0) {
    const isReady = (operation: Operation) =>
      fieldsOf(operation).every(
        (field) => !field.required || !left.some(({ key }) => key === dropdownOf(field)?.list),
      );
    // Two that need each other are asked in any order.
    const next = left.findIndex(isReady);
    sorted.push(...left.splice(Math.max(0, next), 1));
  }
  return sorted;
};

/** Dropdowns that Zapier asks for a second page say so. */
const listAsks = (operation: Operation): Ask[] => [
  ask("triggers", operation, "list"),
  ...(operation.operation.canPaginate === true ? [ask("triggers", operation, "list, page 2")] : []),
];

const fieldAsks = (app: AppDefinition): Ask[] =>
  (["triggers", "searches", "creates"] as const).flatMap((kind) =>
    Object.values(app[kind]).flatMap((operation) =>
      (["inputFields", "outputFields"] as const)
        .filter((part) => hasDynamicFields(operation.operation[part]))
        .map((part) => ask(kind, operation, part === "inputFields" ? "input fields" : "output fields", part)),
    ),
  );

const LOOKED_FOR_BY = ["id", "key", "email", "phone", "name"];

/** A search is asked once by each input that names what is looked for. */
const searchAsks = (operation: Operation): Ask[] => {
  const optional = fieldsOf(operation).filter(
    ({ key, required, choices, meta, dynamic }) =>
      !required &&
      !choices &&
      (LOOKED_FOR_BY.includes(meta?.kind ?? "") ||
        (dynamic && /^(\w+_)?id$/.test(key) && isOwnId(operation, key))),
  );
  const alone = ask("searches", operation, "search");
  return optional.length === 0 ? [alone] : optional.map(({ key }) => ({ ...alone, by: key }));
};

/** Whether an input is the ID of what a search finds: `id` or `record_id` of a record. */
const isOwnId = ({ noun }: Operation, key: string): boolean => key === "id" || key === idKeyOf(noun);

/** `Time Edit` has its ID in `time_edit_id` where `id` is that of an event. */
export const idKeyOf = (noun: string): string => `${noun.toLowerCase().replaceAll(/\W+/g, "_")}_id`;

/** All that a check-up asks of an app, in an order in which each finds what it needs in the answers to those before it. */
export const asksOf = (app: AppDefinition): Ask[] => {
  const polled = Object.values(app.triggers).filter(
    (trigger) => !trigger.display?.hidden && !isHook(trigger),
  );
  return [
    ...dropdowns(app).flatMap(listAsks),
    ...polled.flatMap((trigger) => [ask("triggers", trigger, "sample"), ask("triggers", trigger, "poll")]),
    ...fieldAsks(app),
    ...Object.values(app.searches).flatMap(searchAsks),
  ];
};

/** Triggers that a check-up cannot ask: only the vendor calls them. */
export const hooksOf = (app: AppDefinition): string[] =>
  Object.values(app.triggers)
    .filter(isHook)
    .map(({ key }) => `triggers.${key}`);
