import type { Sandbox, VendorName } from "@integrations/sandbox";

/** What of an app is measured, and how its sandbox is filled for that. */
export interface Subject<Name extends VendorName = VendorName> {
  /** A polling trigger whose rows {@link Subject.fill} makes, and its inputs. */
  trigger: { key: string; input?: Record<string, unknown> };
  /** By offset pages are read side by side; by a cursor, or in one piece, one after the other. */
  paging: "offset" | "cursor" | "none";
  /** The most that a burst of 10,000 rows may take, where the API lets it be read quickly. */
  burstTarget?: { seconds: number; requests?: number };
  /**
   * Makes so many rows of the last seconds, filled in as the vendor's document shows one.
   *
   * @param first - The number of the first row: no two rows of an account may share an email.
   */
  fill(sandbox: Sandbox<Name>, count: number, first?: number): void;
  create: { key: string; input: Record<string, unknown> };
  /** Called before each measured process. */
  rest?(sandbox: Sandbox<Name>): void;
}
