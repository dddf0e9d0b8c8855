import type { Direction, Page } from "./pages.ts";
import type { Picture, Seen } from "./picture.ts";
import { openIn, type Place, parentOf, type Shape, seen, typesOf, type ValueType } from "./shape.ts";

export const findingKinds = [
  "envelope",
  "unknown field",
  "missing field",
  "renamed field",
  "null",
  "type",
  "number for an ID",
  "no time zone",
  "page size",
  "order",
  "rate limit",
  "output",
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** Something that the account shows and the vendor's document, as its sandbox has it, does not. */
export interface Finding {
  kind: FindingKind;
  /** The endpoint, or the operation. */
  where: string;
  /** What is different: paths, types and counts. */
  what: string;
}

const list = (types: ValueType[]): string => types.join(" or ");

/** `id`, `project_id`, `projectId`, `_id`, and the items of `project_ids`. */
export const isIdPath = (path: string): boolean =>
  /(^|[._]|[a-z](?=I))(id|Id|ID)(s\[\])?$/.test(path) || /(^|_)ids\[\]$|Ids\[\]$/.test(path);

const differenceOfTypes = (path: string, live: Place, known: Place): Omit<Finding, "where">[] => {
  const expected = typesOf(known);
  const came = typesOf(live);
  const findings: Omit<Finding, "where">[] = [];
  // Where only null was ever seen, no other type can surprise.
  const isExpected = (type: ValueType) =>
    expected.length === 0 || expected.includes(type) || (expected.includes("text") && /date/.test(type));
  const other = came.filter((type) => !isExpected(type));
  if (other.length > 0) {
    const isZoneless = other.every((type) => type === "date and time without a zone" || type === "date");
    const isNumber = other.includes("number") && isIdPath(path) && expected.every((type) => type === "text");
    const kind =
      isZoneless && expected.includes("date and time")
        ? "no time zone"
        : isNumber
          ? "number for an ID"
          : "type";
    findings.push({ kind, what: `${nameOf(path)} is ${list(other)}, documented as ${list(expected)}` });
  }
  const nulls = live.types.null ?? 0;
  if (nulls > 0 && !known.types.null)
    findings.push({ kind: "null", what: `${nameOf(path)} is null in ${nulls} of ${seen(live)}` });
  return findings;
};

const nameOf = (path: string): string => (path === "" ? "the answer" : path);

/** The place in question is in an object that came, and documented objects always have it. */
const isAlways = (place: Place): boolean => place.of > 0 && seen(place) >= place.of;

const isUnder = (path: string, others: string[]): boolean =>
  others.some((other) => path !== other && (path.startsWith(`${other}.`) || path.startsWith(`${other}[`)));

const sameTypes = (one: Place, other: Place): boolean => {
  const types = typesOf(other);
  return typesOf(one).some((type) => types.includes(type));
};

/** Fields around a list that only come if it has more pages than the sandbox's few rows fill. */
const PAGING = /^([^[\]]*\.)?(pagination|[^.[\]]*(next|prev|cursor|has_?more|start_?after)[^.[\]]*)$/i;

/** `contact.phone` of `contacts[].phone`; undefined where the object has no name. */
const kinOf = (path: string): { holder: string; kin: string } | undefined => {
  const [holder = "", key = ""] = path.replaceAll("[]", "").split(".").slice(-2);
  const one = holder.replace(/s$/, "");
  return one === "" || key === "" ? undefined : { holder: one, kin: `${one}.${key}` };
};

/** What objects of a name hold in the answers of any endpoint: `contact.phone`. The sandbox's few rows do not show all of it everywhere. */
const kinsIn = (known: Picture): Set<string> =>
  new Set(
    [...known.values()].flatMap(({ shape }) => Object.keys(shape).map((path) => kinOf(path)?.kin ?? "")),
  );

const isIn = (kins: ReadonlySet<string>, path: string): boolean => {
  const own = kinOf(path);
  return own !== undefined && (kins.has(own.kin) || kins.has(`${own.holder}.*`));
};

const shapeFindings = (live: Shape, known: Shape, kins: ReadonlySet<string>): Omit<Finding, "where">[] => {
  const [root, knownRoot] = [live[""], known[""]];
  if (root && knownRoot && !sameTypes(root, knownRoot)) {
    const what = `the answer is ${list(typesOf(root))}, documented as ${list(typesOf(knownRoot))}`;
    return [{ kind: "envelope", what }];
  }
  const paths = Object.keys(live);
  const unknown = paths.filter(
    (path) => !Object.hasOwn(known, path) && parentIn(known, path) && !PAGING.test(path) && !isIn(kins, path),
  );
  const missing = Object.entries(known).flatMap(([path, place]) => {
    const parent = parentOf(path);
    const of = parent === undefined ? 0 : (live[parent]?.types.object ?? 0);
    const came = live[path] ? seen(live[path]) : 0;
    return of > 0 && came < of && isAlways(place) ? [{ path, came, of }] : [];
  });
  const findings: Omit<Finding, "where">[] = [];
  const renamed = new Set<string>();
  const missingPaths = missing.map(({ path }) => path);
  for (const { path, came, of } of missing) {
    if (isUnder(path, missingPaths)) continue;
    const others = unknown.filter((other) => parentOf(other) === parentOf(path) && !renamed.has(other));
    const [other] = others.filter((one) => live[one] && known[path] && sameTypes(live[one], known[path]));
    if (came === 0 && others.length === 1 && other !== undefined) {
      renamed.add(other);
      findings.push({ kind: "renamed field", what: `${path} did not come, but ${other} did` });
    } else findings.push({ kind: "missing field", what: `${path} is missing in ${of - came} of ${of}` });
  }
  for (const path of unknown.filter((one) => !renamed.has(one) && !isUnder(one, unknown))) {
    const place = live[path];
    const types = place ? list(typesOf(place)) || "null" : "";
    findings.push({ kind: "unknown field", what: `${path} (${types})` });
  }
  for (const path of paths.filter((one) => Object.hasOwn(known, one))) {
    const [place, documented] = [live[path], known[path]];
    if (place && documented) findings.push(...differenceOfTypes(path, place, documented));
  }
  return findings;
};

/** Whether what a place is in is known. Below an unknown field all is unknown, and named once. */
const parentIn = (known: Shape, path: string): boolean => {
  const parent = parentOf(path);
  if (parent !== undefined) return Object.hasOwn(known, parent) && (known[parent]?.types.object ?? 0) > 0;
  const holder = path.replace(/(\[\]|\.?\*)$/, "");
  // Of a list or an object that was empty in the sandbox nothing is known.
  return path.endsWith("*") && (known[holder]?.types.object ?? 0) > 0 && !openIn(known).has(holder);
};

const pageFindings = (live: Page[], known: Page[]): Omit<Finding, "where">[] => {
  const longer = live.find(({ asked, came }) => came > asked);
  const shorter = live.find(({ asked, came, goesOn }) => came < asked && goesOn);
  const isKnown = known.some(({ asked, came, goesOn }) => came < asked && goesOn);
  return [...(longer ? [longer] : []), ...(shorter && !isKnown ? [shorter] : [])].map(({ asked, came }) => ({
    kind: "page size",
    what: `${came} rows came on a page where ${asked} were asked for`,
  }));
};

const orderFindings = (
  live: Map<string, Direction> | undefined,
  known: Map<string, Direction>,
): string | undefined => {
  const sorted = [...known].filter(([, direction]) => direction !== "mixed");
  const seenToo = sorted.filter(([key]) => live?.has(key));
  // Rows are sorted by one field, and by others only as long as these rise along with it.
  if (seenToo.length === 0 || seenToo.some(([key, direction]) => live?.get(key) === direction))
    return undefined;
  return seenToo
    .map(([key, direction]) => `${key} goes ${live?.get(key)}, documented as ${direction}`)
    .join("; ");
};

const differences = (live: Seen, known: Seen, kins: ReadonlySet<string>): Omit<Finding, "where">[] => {
  const orders = new Set(
    [...known.orders].flatMap(
      ([address, directions]) => orderFindings(live.orders.get(address), directions) ?? [],
    ),
  );
  const fresh = [...live.limits].filter((name) => !known.limits.has(name));
  return [
    ...shapeFindings(live.shape, known.shape, kins),
    ...pageFindings(live.pages, known.pages),
    ...[...orders].map((what) => ({ kind: "order", what }) as const),
    ...(fresh.length > 0 ? [{ kind: "rate limit", what: `header ${fresh.sort().join(", ")}` } as const] : []),
  ];
};

/**
 * What an account's answers have that those of the vendor's sandbox do not, endpoint by endpoint. Of an endpoint that
 * the sandbox was not asked nothing can be said.
 */
export const compare = (live: Picture, known: Picture): Finding[] => {
  const kins = kinsIn(known);
  return [...live].flatMap(([where, seenThere]) => {
    const documented = known.get(where);
    return documented
      ? differences(seenThere, documented, kins).map((finding) => ({ ...finding, where }))
      : [];
  });
};
