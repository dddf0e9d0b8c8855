import type { Sandbox, VendorName } from "@integrations/sandbox";

/** What of an app is measured, and how its sandbox is filled for that. */
export interface Subject<Name extends VendorName = VendorName> {
  /** A polling trigger whose rows {@link Subject.fill} makes. */
  trigger: string;
  /** How many pages the trigger reads side by side; the floor does the same. */
  sideBySide: number;
  /** Makes so many rows of the last minutes. */
  fill(sandbox: Sandbox<Name>, count: number): void;
  create: { key: string; input: Record<string, unknown> };
}

/** By the name of the app. */
export const subjects: { [Name in VendorName]?: Subject<Name> } = {
  hellotracks: {
    trigger: "new_job",
    sideBySide: 5,
    fill: ({ actions }, count) => {
      actions.create_jobs({ count, title: "Deliver parcel", assigneeUsername: "ana" });
    },
    create: { key: "create_job", input: { title: "Deliver parcel", notes: "Ring twice" } },
  },
};
