import type * as zod from "zod";

/**
 * What `schema.safeParse` gives for a value from JSON, in half the time in a process that has just begun, which is
 * what Zapier runs us in: for each value of each row zod makes an object and several calls, which get fast only later.
 * What fits a schema plainly is read here; where anything does not, zod reads the whole again and says what is wrong.
 */
export const parse = <T>(schema: zod.ZodType<T>, value: unknown): zod.ZodSafeParseResult<T> => {
  const data = readerOf(schema)(value);
  return data === UNCLEAR ? schema.safeParse(value) : { success: true, data: data as T };
};

/** Gives what a schema makes of a value, or {@link UNCLEAR}. */
type Reader = (value: unknown) => unknown;

const UNCLEAR = Symbol("zod has to say");

const readers = new WeakMap<zod.core.$ZodType, Reader>();

const readerOf = (schema: zod.core.$ZodType): Reader => {
  const reader = readers.get(schema) ?? makeReader(schema);
  readers.set(schema, reader);
  return reader;
};

/** Of the shapes that vendors' rows are made of; every other part of a schema is left to zod. */
const makeReader = (schema: zod.core.$ZodType): Reader => {
  const { def } = (schema as zod.core.$ZodTypes)._zod;
  if ("check" in def || ("coerce" in def && def.coerce)) return byZod(schema);
  if (def.type === "number") return numberWithin(def.checks ?? []) ?? byZod(schema);
  if (def.checks?.length) return byZod(schema);
  switch (def.type) {
    case "unknown":
      return (value) => value;
    case "string":
    case "boolean":
      return (value) => (typeof value === def.type ? value : UNCLEAR);
    case "optional":
      return def.innerType._zod.optin === "defaulted"
        ? byZod(schema)
        : besides(undefined, readerOf(def.innerType));
    case "nullable":
      return besides(null, readerOf(def.innerType));
    case "array":
      return listOf(readerOf(def.element));
    case "object":
      return objectOf(def) ?? byZod(schema);
    case "union":
      return def.inclusive === false ? byZod(schema) : firstOf(def.options.map(readerOf));
    case "default":
      return defaultTo(def, readerOf(def.innerType));
    case "intersection":
      return bothOf(readerOf(def.left), readerOf(def.right));
    case "transform":
      return transformBy(def.transform);
    case "pipe":
      return def.transform ? byZod(schema) : inTurn(readerOf(def.in), readerOf(def.out));
    default:
      return byZod(schema);
  }
};

/** Undefined where there is more to check than bounds. */
const numberWithin = (checks: readonly zod.core.$ZodCheck[]): Reader | undefined => {
  const defs = (checks as zod.core.$ZodChecks[]).map(({ _zod: { def } }) => def);
  const bounds = defs.filter((def) => def.check === "greater_than" || def.check === "less_than");
  if (bounds.length < defs.length || bounds.some(({ inclusive }) => !inclusive)) return undefined;
  const limitsOf = (check: string) =>
    bounds.filter((bound) => bound.check === check).map(({ value }) => Number(value));
  const least = Math.max(-Number.MAX_VALUE, ...limitsOf("greater_than"));
  const most = Math.min(Number.MAX_VALUE, ...limitsOf("less_than"));
  return (value) => (typeof value === "number" && value >= least && value <= most ? value : UNCLEAR);
};

const byZod =
  (schema: zod.core.$ZodType): Reader =>
  (value) => {
    const result = schema._zod.run({ value, issues: [] }, { async: false });
    return result instanceof Promise || result.issues.length > 0 ? UNCLEAR : result.value;
  };

const besides =
  (blank: null | undefined, read: Reader): Reader =>
  (value) =>
    value === blank ? value : read(value);

const defaultTo =
  (by: zod.core.$ZodDefaultDef, read: Reader): Reader =>
  (value) => {
    const result = value === undefined ? value : read(value);
    return result === undefined ? by.defaultValue : result;
  };

/** Two objects that agree where both have a key. */
const bothOf =
  (one: Reader, other: Reader): Reader =>
  (value) => {
    const left = one(value);
    const right = other(value);
    if (!isObject(left) || !isObject(right)) return UNCLEAR;
    const agree = Object.keys(right).every((key) => !(key in left) || left[key] === right[key]);
    return agree ? { ...left, ...right } : UNCLEAR;
  };

const transformBy = (transform: zod.core.$ZodTransformDef["transform"]): Reader => {
  // One that takes no context has no way to report a problem.
  if (transform.length < 2) return (value) => transform(value, { value, issues: [] });
  return (value) => {
    const issues: zod.core.$ZodRawIssue[] = [];
    const context = { value, issues, addIssue: (issue: zod.core.$ZodRawIssue) => issues.push(issue) };
    const result = transform(value, context);
    return issues.length > 0 ? UNCLEAR : result;
  };
};

const firstOf =
  (options: readonly Reader[]): Reader =>
  (value) => {
    for (const read of options) {
      const result = read(value);
      if (result !== UNCLEAR) return result;
    }
    return UNCLEAR;
  };

const inTurn =
  (one: Reader, other: Reader): Reader =>
  (value) => {
    const result = one(value);
    return result === UNCLEAR ? UNCLEAR : other(result);
  };

const listOf =
  (read: Reader): Reader =>
  (value) => {
    if (!Array.isArray(value)) return UNCLEAR;
    const results = value.map(read);
    return results.includes(UNCLEAR) ? UNCLEAR : results;
  };

/** Undefined where what a shape does not name is more than passed on or left out. */
const objectOf = ({ shape, catchall }: zod.core.$ZodObjectDef): Reader | undefined => {
  const isLoose = catchall?._zod.def.type === "unknown";
  if (catchall && !isLoose) return undefined;
  // Found out with the first object: a shape may hold itself.
  let fields: { key: string; read: Reader; mayLack: boolean }[] | undefined;

  return (value) => {
    // Zod leaves the key `__proto__` out.
    if (!isObject(value) || Object.hasOwn(value, "__proto__")) return UNCLEAR;
    fields ??= Object.entries(shape).map(([key, field]) => ({
      key,
      read: readerOf(field),
      mayLack: field._zod.optin !== undefined,
    }));
    let object = isLoose ? value : {};
    for (const { key, read, mayLack } of fields) {
      const given = value[key];
      const result = given !== undefined || mayLack ? read(given) : UNCLEAR;
      if (result === UNCLEAR) return UNCLEAR;
      if (result === object[key]) continue;
      if (object === value) object = { ...value };
      object[key] = result;
    }
    return object;
  };
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
