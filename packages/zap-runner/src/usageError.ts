/** A command that cannot do what it was asked for, in words. */
export class UsageError extends Error {
  override name = "UsageError";
}
