/** An id that cannot stand in a path: blank, half an emoji, or `.` and `..`, which `encodeURIComponent` lets through. */
export class InvalidIdError extends Error {
  override name = "InvalidIdError";
  readonly id: string;

  constructor(id: string) {
    super(`"${id}" is not an ID`);
    this.id = id;
  }
}

/**
 * A path with ids in it: path`/jobs/${id}/archive`. Each id becomes exactly one segment.
 *
 * @throws {InvalidIdError} before any request, when an id would change the path.
 */
export const path = (literals: TemplateStringsArray, ...ids: string[]): string =>
  ids.reduce((soFar, id, index) => {
    if (["", ".", ".."].includes(id.trim()) || !id.isWellFormed()) throw new InvalidIdError(id);
    return `${soFar}${encodeURIComponent(id)}${literals[index + 1]}`;
  }, literals[0] ?? "");
