import * as zod from "zod/mini";
import { mapped, moment, orNull, VendorError } from "../http/index.ts";

export const textOrNull = orNull(zod.string());
export const flagOrNull = orNull(zod.boolean());
export const momentOrNull = orNull(moment);

/** Reads what is under one key: `{"contact":{…}}`. */
export const inside = <Inner extends zod.ZodMiniType>(key: string, inner: Inner) =>
  mapped(zod.object({ [key]: inner }), (envelope) => envelope[key] as zod.output<Inner>);

interface Deletable {
  deleted: boolean | null;
}

/** Recorded answers include deleted tasks and appointments, which no document mentions. */
export const isThere = ({ deleted }: Deletable): boolean => !deleted;

/** @throws {VendorError} `not_found` if the row was deleted */
export const present = <Row extends Deletable>(row: Row): Row => {
  if (isThere(row)) return row;
  throw new VendorError({ kind: "not_found", vendor: "HighLevel", reason: "it was deleted" });
};
