import type { Sandbox, VendorName } from "@integrations/sandbox";
import type { toRequest } from "@integrations/zap-runner";

/** What Zapier hands to an operation beside the connection: its inputs, or a webhook. */
export type Given = { inputData: Record<string, unknown> } | ReturnType<typeof toRequest>;

/** An operation that is measured with a sandbox of its own. */
export interface Further<Name extends VendorName> {
  /** `triggers.new_opportunity` */
  address: string;
  /** For the report: "New Opportunity: 1,000". */
  what: string;
  /** How its list is read, where that is not how the app reads its others. */
  paging?: Subject["paging"];
  /** Fills a new sandbox, and gives what the operation is called with. */
  prepare(sandbox: Sandbox<Name>): Given;
}

/** The key of the operation at an address. */
export const keyOf = (address: string): string => address.split(".").at(-1) ?? address;

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
  /** Other operations that have something of their own to cost: each is measured once. */
  further: readonly Further<Name>[];
  /** Called before each measured process. */
  rest?(sandbox: Sandbox<Name>): void;
}
