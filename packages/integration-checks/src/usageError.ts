/** What was asked for cannot be done, in words. */
export class UsageError extends Error {
  override name = "UsageError";
}
