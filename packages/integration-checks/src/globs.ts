import { minimatch } from "minimatch";

/** Places have dots where paths have slashes; a slash inside a key is none. */
const asPath = (place: string): string => place.replaceAll("/", "\u2215").replaceAll(".", "/");

/**
 * Whether a pattern names a place: `creates.*.inputFields.*_id`. A `*` stands for anything within one part, `**` for any
 * parts, `{a,b}` for either.
 */
export const matchesPlace = (pattern: string, place: string): boolean =>
  pattern === place ||
  minimatch(asPath(place), asPath(pattern), { dot: true, nocomment: true, nonegate: true });
