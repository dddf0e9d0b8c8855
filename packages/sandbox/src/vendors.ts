import { hellotracks } from "./hellotracks/index.ts";
import type { Vendor } from "./vendor.ts";

/** Every vendor with a sandbox, by the name of its app's folder. */
export const vendors = { hellotracks } satisfies Record<string, Vendor>;

export type VendorName = keyof typeof vendors;
