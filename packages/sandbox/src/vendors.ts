import { hellotext } from "./hellotext/index.ts";
import { hellotracks } from "./hellotracks/index.ts";
import { highlevel } from "./highlevel/index.ts";
import { hubstaff } from "./hubstaff/index.ts";
import { nethunt } from "./nethunt/index.ts";
import { taskee } from "./taskee/index.ts";
import type { Vendor } from "./vendor.ts";

/** Every vendor with a sandbox, by the name of its app's folder. */
export const vendors = { hellotext, hellotracks, highlevel, hubstaff, nethunt, taskee } satisfies Record<
  string,
  Vendor
>;

export type VendorName = keyof typeof vendors;
