import * as zod from "zod/mini";
import { mapped, moment, orNull } from "../http/index.ts";

export const textOrNull = orNull(zod.string());
export const flagOrNull = orNull(zod.boolean());
export const momentOrNull = orNull(moment);

/** The envelope with one key, opened: `{"contact":{…}}`. */
export const inside = <Inner extends zod.ZodMiniType>(key: string, inner: Inner) =>
  mapped(zod.looseObject({ [key]: inner }), (envelope) => envelope[key] as zod.output<Inner>);
