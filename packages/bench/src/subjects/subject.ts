import type { Sandbox, VendorName } from "@integrations/sandbox";

/** What of an app is measured, and how its sandbox is filled for that. */
export interface Subject<Name extends VendorName = VendorName> {
  /** A polling trigger whose rows {@link Subject.fill} makes, and its inputs. */
  trigger: { key: string; input?: Record<string, unknown> };
  /** By offset pages are read side by side; by a cursor, or in one piece, one after the other. */
  paging: "offset" | "cursor" | "none";
  /** How many rows the vendor's rate limit lets one poll read, where that is fewer than 10,000. */
  mostRows?: number;
  /** Makes so many rows of the last minutes, filled in as the vendor's document shows one. */
  fill(sandbox: Sandbox<Name>, count: number): void;
  create: { key: string; input: Record<string, unknown> };
  /** Called before each measured process. */
  rest?(sandbox: Sandbox<Name>): void;
}
