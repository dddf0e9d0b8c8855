import * as zod from "zod";

const field = zod.looseObject({
  key: zod.string(),
  label: zod.string().optional(),
  type: zod.string().optional(),
  /** Takes several values. */
  list: zod.boolean().optional(),
  /** Takes a map. */
  dict: zod.boolean().optional(),
  /** The columns of line items. */
  children: zod.array(zod.unknown()).optional(),
  required: zod.boolean().optional(),
  default: zod.unknown().optional(),
  primary: zod.boolean().optional(),
  /** What is entered here decides which fields a function adds. */
  altersDynamicFields: zod.boolean().optional(),
});
/** An input or output field, as far as a runner needs it. */
export type Field = zod.infer<typeof field>;

/** Fields as a definition shows them: a function among them appears as `$func$2$f$`. */
const fields = zod.array(zod.union([field, zod.string()])).default([]);

const operation = zod.looseObject({
  key: zod.string(),
  noun: zod.string(),
  display: zod.looseObject({ hidden: zod.boolean().optional() }).optional(),
  operation: zod.looseObject({
    type: zod.string().optional(),
    performSubscribe: zod.unknown().optional(),
    inputFields: fields,
    outputFields: fields,
    sample: zod.record(zod.string(), zod.unknown()).optional(),
  }),
});
/** A trigger, search or create of a definition. */
export type Operation = zod.infer<typeof operation>;

const operations = zod.record(zod.string(), operation).default({});

export const appDefinition = zod.looseObject({
  authentication: zod
    .looseObject({
      type: zod.string(),
      test: zod.unknown().optional(),
      oauth2Config: zod.looseObject({ refreshAccessToken: zod.unknown().optional() }).optional(),
      sessionConfig: zod.looseObject({ perform: zod.unknown().optional() }).optional(),
    })
    .optional(),
  triggers: operations,
  searches: operations,
  creates: operations,
  searchOrCreates: zod
    .record(zod.string(), zod.looseObject({ search: zod.string(), create: zod.string() }))
    .default({}),
});
/** A compiled app definition, as the handler's command `definition` gives it: JSON, functions as `$func$…` texts. */
export type AppDefinition = zod.infer<typeof appDefinition>;

/** Whether vendors call a trigger at the URL of its Zap, instead of Zapier polling it. */
export const isHook = (trigger: Operation | undefined): boolean => trigger?.operation.type === "hook";

/** The fields that are written down, without those that only a function knows. */
export const staticFields = (list: (Field | string)[]): Field[] =>
  list.filter((entry): entry is Field => typeof entry !== "string");

/** Whether a function adds fields to those written down. */
export const hasDynamicFields = (list: (Field | string)[]): boolean =>
  staticFields(list).length < list.length;
