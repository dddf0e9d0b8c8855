import { InvalidInput, Refusal } from "../refusal.ts";

/** The row, if there is one. @throws {Refusal} 404 */
export const found = <T>(row: T | undefined): T => {
  if (row === undefined) throw new Refusal(404, "Could not find record");
  return row;
};

/** A field of the body that cannot be taken as it is. */
export const invalid = (attribute: string, message: string): InvalidInput =>
  new InvalidInput("body", [{ code: "custom", path: [attribute], message, input: null }]);
