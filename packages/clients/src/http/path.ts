/**
 * An ID that can't be part of a path: blank, text cut inside an emoji, or `.` and `..`, which `encodeURIComponent`
 * leaves as they are.
 */
export class InvalidIdError extends Error {
  override name = "InvalidIdError";
  readonly id: string;

  constructor(id: string) {
    super(`"${id}" is not an ID`);
    this.id = id;
  }
}

/**
 * A path with IDs: path`/jobs/${id}/archive`. Each ID becomes exactly one segment.
 *
 * @throws {InvalidIdError} before any request, if an ID would change the path
 */
export const path = (literals: TemplateStringsArray, ...ids: string[]): string =>
  ids.reduce((soFar, id, index) => {
    if (["", ".", ".."].includes(id.trim()) || !id.isWellFormed()) throw new InvalidIdError(id);
    return `${soFar}${encodeURIComponent(id)}${literals[index + 1]}`;
  }, literals[0] ?? "");
