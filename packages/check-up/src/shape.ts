import { isRecord } from "./known.ts";

export type ValueType =
  | "null"
  | "yes or no"
  | "number"
  | "text"
  | "date and time"
  | "date and time without a zone"
  | "date"
  | "list"
  | "object";

/** What came at one place of an endpoint's answers. */
export interface Place {
  /** How often a value of each type came. */
  types: Partial<Record<ValueType, number>>;
  /** In how many objects the place could have been. */
  of: number;
}

/** The places of an endpoint's answers by their path: `tasks[].id`; the whole answer is `""`. */
export type Shape = Record<string, Place>;

const DATE_TIME = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?([.,]\d+)?/;
const ZONE = /(Z|[+-]\d\d:?(\d\d)?)$/i;
const DATE = /^\d{4}-\d\d-\d\d$/;

export const typeOf = (value: unknown): ValueType => {
  if (value === null || value === undefined) return "null";
  if (typeof value === "boolean") return "yes or no";
  if (typeof value === "number") return "number";
  if (Array.isArray(value)) return "list";
  if (typeof value === "object") return "object";
  const text = String(value);
  if (DATE.test(text)) return "date";
  const [moment] = DATE_TIME.exec(text) ?? [];
  if (moment === undefined) return "text";
  const rest = text.slice(moment.length);
  if (rest === "") return "date and time without a zone";
  return ZONE.test(rest) || rest === " UTC" ? "date and time" : "text";
};

/** The path of a key or of a list's items. */
export const join = (path: string, key: string): string =>
  path === "" || key === "[]" ? path + key : `${path}.${key}`;

/** A key that a program gives a field; people's own words and IDs seldom look so. */
export const isName = (key: string): boolean => /^[A-Za-z_$]+\d?$/.test(key);

/** The paths of objects whose keys are no names of fields, but dates, IDs or people's own words. */
export const mapsIn = (body: unknown, maps: Set<string>, path = ""): void => {
  if (Array.isArray(body)) for (const item of body) mapsIn(item, maps, join(path, "[]"));
  if (!isRecord(body)) return;
  if (Object.keys(body).some((key) => !isName(key))) maps.add(path);
  for (const [key, value] of Object.entries(body))
    mapsIn(value, maps, join(path, maps.has(path) ? "*" : key));
};

/** The key as a path has it: `*` in a map, and for one that is no name of a field. */
export const keyIn = (maps: ReadonlySet<string>, path: string, key: string): string =>
  maps.has(path) || !isName(key) ? "*" : key;

/** Adds an answer to a shape. */
export const addTo = (shape: Shape, body: unknown, maps: ReadonlySet<string>): void => {
  const visit = (value: unknown, path: string): void => {
    const place = placeIn(shape, path);
    const type = typeOf(value);
    place.types[type] = (place.types[type] ?? 0) + 1;
    if (Array.isArray(value)) for (const item of value) visit(item, join(path, "[]"));
    if (!isRecord(value)) return;
    for (const [key, inner] of Object.entries(value)) visit(inner, join(path, keyIn(maps, path, key)));
  };
  visit(body, "");
};

/** The paths of objects that never had a key, such as `tasks[].metadata`: the account chooses what is in them. */
export const openIn = (shape: Shape): Set<string> => {
  const parents = new Set(Object.keys(shape).map(holderOf));
  const open = Object.entries(shape).filter(([path, { types }]) => types.object && !parents.has(path));
  return new Set(open.map(([path]) => path));
};

const placeIn = (shape: Shape, path: string): Place => {
  const place = Object.hasOwn(shape, path) ? shape[path] : undefined;
  if (place) return place;
  const fresh: Place = { types: {}, of: 0 };
  shape[path] = fresh;
  return fresh;
};

/** The path of the object that a place is in; undefined for a list's items, a map's values and the whole answer. */
export const parentOf = (path: string): string | undefined => {
  if (path === "" || path.endsWith("[]") || /(^|\.)\*$/.test(path)) return undefined;
  const at = path.lastIndexOf(".");
  return at === -1 ? "" : path.slice(0, at);
};

/** Says of each place in how many objects it could have been. To be called when all answers are added. */
export const countParents = (shape: Shape): void => {
  for (const [path, place] of Object.entries(shape)) {
    const parent = parentOf(path);
    place.of = parent === undefined ? seen(place) : (shape[parent]?.types.object ?? 0);
  }
};

/** The path of the object, the map or the list that a place is in. */
const holderOf = (path: string): string | undefined =>
  path === "" ? undefined : (parentOf(path) ?? path.replace(/(\[\]|\.?\*)$/, ""));

/** How often a value came. */
export const seen = ({ types }: Place): number => Object.values(types).reduce((sum, count) => sum + count, 0);

/** The types that came, without null. */
export const typesOf = ({ types }: Place): ValueType[] =>
  (Object.keys(types) as ValueType[]).filter((type) => type !== "null");
