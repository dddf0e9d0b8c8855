import * as zod from "zod";
import { isRecord } from "./json.ts";
import { reasonsOf } from "./reasons.ts";

/** A function of the app as JSON: `$func$2$f$`, or the source or file it was made from. */
const appFunction = zod.union([
  zod.string(),
  zod.looseObject({ source: zod.string() }),
  zod.looseObject({ require: zod.string() }),
]);

const field = zod.looseObject({
  key: zod.string(),
  label: zod.string().optional(),
  helpText: zod.string().optional(),
  type: zod.string().optional(),
  required: zod.boolean().optional(),
  list: zod.boolean().optional(),
  dict: zod.boolean().optional(),
  get children(): zod.ZodOptional<zod.ZodArray<typeof field>> {
    return zod.array(field).optional();
  },
  // Of inputs and connection fields.
  dynamic: zod.string().optional(),
  search: zod.string().optional(),
  choices: zod.unknown().optional(),
  computed: zod.boolean().optional(),
  default: zod.unknown().optional(),
  altersDynamicFields: zod.boolean().optional(),
  inputFormat: zod.string().optional(),
  // Of outputs.
  primary: zod.boolean().optional(),
  sample: zod.unknown().optional(),
});
/** An input, output or connection field. */
export type Field = zod.infer<typeof field>;

/** The fields that are written down, and null for each function that adds some at run time. */
const fields = zod.array(zod.union([field, appFunction.transform(() => null)])).default([]);

/** The input or output fields of a value, such as what a function that finds them out returned. */
export const parseFields = (value: unknown): Field[] => staticFields(fields.parse(value));

const operation = zod.looseObject({
  key: zod.string(),
  noun: zod.string().default(""),
  display: zod
    .looseObject({
      label: zod.string().default(""),
      description: zod.string().default(""),
      directions: zod.string().default(""),
      hidden: zod.boolean().default(false),
    })
    .prefault({}),
  operation: zod.looseObject({
    type: zod.string().optional(),
    performList: zod.unknown().optional(),
    performSubscribe: zod.unknown().optional(),
    performUnsubscribe: zod.unknown().optional(),
    inputFields: fields,
    outputFields: fields,
    /** One record; some apps write a list of records, which D012 finds. */
    sample: zod.unknown().optional(),
    cleanInputData: zod.boolean().optional(),
  }),
});

const operations = zod.record(zod.string(), operation).default({});

const searchOrCreates = zod
  .record(
    zod.string(),
    zod.looseObject({
      display: zod
        .looseObject({ label: zod.string().default(""), description: zod.string().default("") })
        .prefault({}),
      search: zod.string(),
      create: zod.string(),
      update: zod.string().optional(),
    }),
  )
  .default({});

const definition = zod.looseObject({
  version: zod.string().optional(),
  platformVersion: zod.string(),
  flags: zod.looseObject({ cleanInputData: zod.boolean().optional() }).default({}),
  authentication: zod
    .looseObject({
      type: zod.string(),
      fields,
      connectionLabel: appFunction.optional(),
    })
    .optional(),
  triggers: operations,
  creates: operations,
  searches: operations,
  searchOrCreates,
  searchAndCreates: searchOrCreates,
});

/**
 * An app's compiled definition: what `zapier-platform build` writes to definition.json and the handler's command
 * `definition` returns. What resources define is in `triggers`, `creates` and `searches` too.
 */
export type AppDefinition = zod.infer<typeof definition>;

/** @throws {Error} in words when the value is no definition */
export const parseDefinition = (value: unknown): AppDefinition => {
  const { data, error } = definition.safeParse(value);
  if (error) throw new Error(`This is no compiled definition of a Zapier app: ${reasonsOf(error)}`);
  return data;
};

const kinds = ["triggers", "creates", "searches"] as const;
type Kind = (typeof kinds)[number];

/** A trigger, create or search and its place in the app, such as `triggers.new_job`. */
export type Operation = zod.infer<typeof operation> & { kind: Kind; address: string };

export const operationsOf = (app: AppDefinition): Operation[] =>
  kinds.flatMap((kind) =>
    Object.entries(app[kind]).map(([key, entry]) => ({ ...entry, kind, address: `${kind}.${key}` })),
  );

/** The operations a person can choose; the others are dropdowns, or not ready. */
export const visibleOperationsOf = (app: AppDefinition): Operation[] =>
  operationsOf(app).filter(({ display }) => !display.hidden);

/** The searches that create what they do not find, with their keys. */
export const searchOrCreatesOf = ({ searchOrCreates, searchAndCreates }: AppDefinition) =>
  Object.entries({ ...searchOrCreates, ...searchAndCreates }).map(([key, entry]) => ({ ...entry, key }));

/** What the editor shows of an operation, or of a search-or-create, which has a label and a description too. */
export interface Shown {
  address: string;
  kind: Kind | "searchOrCreates";
  noun: string;
  display: { label: string; description: string };
}

/** Everything that people choose by its label. */
export const shownOf = (app: AppDefinition): Shown[] => [
  ...visibleOperationsOf(app),
  ...(["searchOrCreates", "searchAndCreates"] as const).flatMap((group) =>
    Object.entries(app[group]).map(([key, { display, search }]) => ({
      address: `${group}.${key}`,
      kind: "searchOrCreates" as const,
      noun: app.searches[search]?.noun ?? "",
      display,
    })),
  ),
];

/** A trigger that vendors call. Its type may be left out (zapier-platform-schema, BasicHookOperationSchema). */
export const isHook = ({
  kind,
  operation: { type, performSubscribe, performUnsubscribe },
}: Operation): boolean =>
  kind === "triggers" &&
  (type === undefined ? (performSubscribe ?? performUnsubscribe) !== undefined : type === "hook");

/** A trigger whose results Zapier asks for and deduplicates. */
export const isPolling = (operation: Operation): boolean =>
  operation.kind === "triggers" && !isHook(operation) && operation.operation.type !== "hook_to_poll";

/** Fields that are written down, without those that only a function knows. */
export const staticFields = (list: (Field | null)[]): Field[] => list.filter((entry) => entry !== null);

/** A field and where it is. */
export interface PlacedField {
  field: Field;
  /** Its place in the definition, such as `creates.create_order.inputFields.line_items.sku`. */
  where: string;
  /** Its key, of line items with the parent's: `line_items.sku`. */
  path: string;
}

const placed = (list: Field[], parent: string, parentPath = ""): PlacedField[] =>
  list.flatMap((entry) => {
    const [where, path] = [`${parent}.${entry.key}`, `${parentPath}${entry.key}`];
    return [{ field: entry, where, path }, ...placed(entry.children ?? [], where, `${path}.`)];
  });

/** Every input that is written down, those of line items too. */
export const inputsOf = ({ address, operation: { inputFields } }: Operation): PlacedField[] =>
  placed(staticFields(inputFields), `${address}.inputFields`);

/** The fields of the connection that a person fills in. */
export const connectionFieldsOf = ({ authentication }: AppDefinition): PlacedField[] =>
  placed(staticFields(authentication?.fields ?? []), "authentication.fields").filter(
    ({ field: { computed } }) => !computed,
  );

/** A trigger that people set up by pasting its address: Zapier cannot subscribe it, or not unsubscribe it. */
export const isStaticHook = (operation: Operation): boolean => {
  const { performSubscribe, performUnsubscribe } = operation.operation;
  return isHook(operation) && (performSubscribe === undefined || performUnsubscribe === undefined);
};

/** The sample that is written down; of a list the first record, which is what the operation returns one of. */
const writtenSample = (sample: unknown): Record<string, unknown> => {
  const one: unknown = Array.isArray(sample) ? sample[0] : sample;
  return isRecord(one) ? one : {};
};

/** The sample as Zapier shows it: one that an output field brings wins (PlainOutputFieldSchema). */
export const sampleOf = ({ operation: { sample, outputFields } }: Operation): Record<string, unknown> => ({
  ...writtenSample(sample),
  ...Object.fromEntries(
    staticFields(outputFields)
      .filter((output) => output.sample !== undefined)
      .map((output) => [output.key, output.sample]),
  ),
});
