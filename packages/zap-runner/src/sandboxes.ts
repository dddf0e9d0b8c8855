import { startSandbox, type VendorName, vendors } from "@integrations/sandbox";
import type { Sandboxes } from "./workshop.ts";

/** The sandboxes of this repository, each on a free port of 127.0.0.1. */
export const sandboxes: Sandboxes = Object.fromEntries(
  (Object.keys(vendors) as VendorName[]).map((vendor) => [vendor, () => startSandbox(vendor)]),
);
