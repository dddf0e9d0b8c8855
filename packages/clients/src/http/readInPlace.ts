import * as zod from "zod/mini";

/**
 * Reads what JSON.parse gave by a schema, as zod does, but in place: what reads otherwise than it was sent is replaced.
 * Undefined where the value may not be as the schema says; it is spoilt then, and zod has to say of a fresh one what is
 * wrong.
 *
 * A poll reads thousands of rows in a process that is often new. There zod, which copies every object key by key, takes
 * ten times as long as JSON.parse, and this twice as long. For that an object's schema has to be a loose one: of any
 * other, zod leaves out what the schema does not name.
 */
export const readInPlace = <T>(
  schema: zod.ZodMiniType<T>,
  value: unknown,
): { success: true; data: T } | undefined => {
  const data = readerOf(schema)(value);
  return data === UNREAD ? undefined : { success: true, data: data as T };
};

/** Gives what a value reads as, or {@link UNREAD}. */
type Reader = (value: unknown) => unknown;

const UNREAD = Symbol("unread");

const readers = new WeakMap<zod.core.$ZodType, Reader>();

const readerOf = (schema: zod.core.$ZodType): Reader => {
  const reader = readers.get(schema) ?? makeReader(schema as zod.core.$ZodTypes);
  readers.set(schema, reader);
  return reader;
};

const makeReader = (schema: zod.core.$ZodTypes): Reader => {
  const { def } = schema._zod;
  if (isNarrowed(schema)) return readerWithZod(schema);
  switch (def.type) {
    case "string":
    case "boolean":
      return (value) => (typeof value === def.type ? value : UNREAD);
    case "number":
      return (value) => (Number.isFinite(value) ? value : UNREAD);
    case "unknown":
      return (value) => value;
    case "nullable": {
      const read = readerOf(def.innerType);
      return (value) => (value === null ? null : read(value));
    }
    case "optional": {
      if (def.innerType._zod.optin === "defaulted") return readerWithZod(schema);
      const some = ofNullish(schema);
      if (some) return nullishReader(readerOf(some));
      const read = readerOf(def.innerType);
      return (value) => (value === undefined ? undefined : read(value));
    }
    case "default": {
      const read = readerOf(def.innerType);
      return (value) => {
        const one = value === undefined ? undefined : read(value);
        return one === undefined ? def.defaultValue : one;
      };
    }
    case "catch": {
      // One that looks at what was wrong needs zod to tell it.
      if (def.catchValue.length > 0) return readerWithZod(schema);
      const read = readerOf(def.innerType);
      return (value) => {
        const one = read(value);
        return one === UNREAD ? (def.catchValue as () => unknown)() : one;
      };
    }
    case "union":
      // An option that is an object or a list might spoil it for the next one.
      return def.options.every(isScalar) ? unionReader(def.options.map(readerOf)) : readerWithZod(schema);
    case "array":
      return listReader(readerOf(def.element));
    case "object":
      return def.catchall && isUnknown(def.catchall) ? objectReader(def.shape) : readerWithZod(schema);
    case "record":
      if (typeKept(def.keyType) !== "string") return readerWithZod(schema);
      return isUnknown(def.valueType) ? readObject : recordReader(readerOf(def.valueType));
    case "transform":
      return transformReader(def.transform);
    case "pipe": {
      if (def.out._zod.optout === "optional" || "transform" in def) return readerWithZod(schema);
      const [read, make] = [readerOf(def.in), readerOf(def.out)];
      return (value) => {
        const input = read(value);
        return input === UNREAD ? UNREAD : make(input);
      };
    }
    default:
      return readerWithZod(schema);
  }
};

const readerWithZod =
  (schema: zod.core.$ZodType): Reader =>
  (value) => {
    const answer = zod.safeParse(schema, value);
    return answer.success ? answer.data : UNREAD;
  };

/** Whether more is asked of a value than its type; a format, such as that of a date, is a check too. */
const isNarrowed = ({ _zod: { def } }: zod.core.$ZodType): boolean =>
  Boolean(def.checks?.length) || "check" in def || "coerce" in def;

const isUnknown = (schema: zod.core.$ZodType): boolean =>
  schema._zod.def.type === "unknown" && !isNarrowed(schema);

/** The type of which every value is read as it is. */
const typeKept = (schema: zod.core.$ZodType): "string" | "boolean" | undefined => {
  const { def } = (schema as zod.core.$ZodTypes)._zod;
  if (isNarrowed(schema)) return undefined;
  switch (def.type) {
    case "string":
    case "boolean":
      return def.type;
    case "nullable":
    case "optional":
    case "default":
    case "catch":
      return typeKept(def.innerType);
    case "union":
      return def.options[0] && typeKept(def.options[0]);
    default:
      return undefined;
  }
};

/** What it is that may be null or left out, and stays so then; undefined for any other schema. */
const ofNullish = (schema: zod.core.$ZodType): zod.core.$ZodType | undefined => {
  const { def } = (schema as zod.core.$ZodTypes)._zod;
  if (isNarrowed(schema)) return undefined;
  if (def.type === "catch") return ofNullish(def.innerType);
  if (def.type !== "optional") return undefined;
  const inner = (def.innerType as zod.core.$ZodTypes)._zod.def;
  const isPlain =
    inner.type === "nullable" && inner.innerType._zod.optin === undefined && !isNarrowed(def.innerType);
  return isPlain ? inner.innerType : undefined;
};

/** Whether it reads no object and no list. */
const isScalar = (schema: zod.core.$ZodType): boolean => {
  const { def } = (schema as zod.core.$ZodTypes)._zod;
  return def.type === "pipe" ? isScalar(def.in) : ["string", "number", "boolean"].includes(def.type);
};

const unionReader =
  (options: readonly Reader[]): Reader =>
  (value) => {
    for (let index = 0; index < options.length; index++) {
      const one = (options[index] as Reader)(value);
      if (one !== UNREAD) return one;
    }
    return UNREAD;
  };

const nullishReader =
  (read: Reader): Reader =>
  (value) =>
    value == null ? value : read(value);

const transformReader = (transform: zod.core.$ZodTransformDef["transform"]): Reader => {
  /** One for all values, until one of them has an issue. */
  let payload: zod.core.ParsePayload = { value: undefined, issues: [] };
  return (value) => {
    const given = payload;
    given.value = value;
    const made = transform(value, given);
    if (given.issues.length === 0) return made;
    payload = { value: undefined, issues: [] };
    return UNREAD;
  };
};

const listReader =
  (read: Reader): Reader =>
  (list) => {
    if (!Array.isArray(list)) return UNREAD;
    for (let index = 0; index < list.length; index++) {
      const one = read(list[index]);
      if (one === UNREAD) return UNREAD;
      if (one !== list[index]) list[index] = one;
    }
    return list;
  };

const objectReader = (shape: zod.core.$ZodShape): Reader => {
  const fields = Object.entries(shape).map(([key, schema]) => ({
    key,
    read: readerOf(schema),
    isRequired: schema._zod.optin === undefined,
    keptType: typeKept(schema),
    isNothingKept: ofNullish(schema) !== undefined,
  }));
  return (object) => {
    if (!isObject(object)) return UNREAD;
    // By index: in a process that is new an iterator takes longer.
    for (let index = 0; index < fields.length; index++) {
      const { key, read, isRequired, keptType, isNothingKept } = fields[index] as (typeof fields)[number];
      const sent = object[key];
      // Most values of most rows, without a call.
      if (typeof sent === keptType || (isNothingKept && sent == null)) continue;
      if (sent === undefined && isRequired) return UNREAD;
      const one = read(sent);
      if (one === UNREAD) return UNREAD;
      if (one !== sent) object[key] = one;
    }
    return object;
  };
};

const readObject: Reader = (value) => (isObject(value) ? value : UNREAD);

const recordReader =
  (read: Reader): Reader =>
  (record) => {
    if (!isObject(record)) return UNREAD;
    for (const key of Object.keys(record)) {
      const one = read(record[key]);
      if (one === UNREAD) return UNREAD;
      if (one !== record[key]) record[key] = one;
    }
    return record;
  };

/** What JSON calls an object. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
