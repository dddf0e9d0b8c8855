import type { Sandbox } from "@integrations/sandbox";
import type { TriggerFacts } from "../../triggerFacts.ts";

export type Hubstaff = Sandbox<"hubstaff">;
export type Facts = TriggerFacts<"hubstaff">;

export const LABORATORY = "Northwind Laboratory";

/** The first organization, which is the one that is read unless another is chosen. */
export const homeOf = ({ state }: Hubstaff) => state.organizations[0];

interface Stored<Row> extends Iterable<Row> {
  isStored(row: Row): boolean;
}

/** The rows of a kind that belong to the first organization and that lists show. */
export const atHome = <Row extends { organization_id: number }>(
  sandbox: Hubstaff,
  rows: Stored<Row>,
): Row[] => {
  const home = homeOf(sandbox)?.id;
  return [...rows].filter((row) => row.organization_id === home && rows.isStored(row));
};

/** Two Zaps that see the same and so remember the same: one that names the organization, and one that does not. */
export const inputs = (sandbox: Hubstaff): Record<string, string>[] => [
  {},
  { organization_id: String(homeOf(sandbox)?.id) },
];

interface Created {
  id: number;
  created_at: string;
}
interface Changed extends Created {
  updated_at: string;
}

export const nameOf: Facts["nameOf"] = ({ id }) => String(id);
export const moment = (id: unknown, at: unknown): string => `${id} at ${at}`;

export const whenCreated = ({ id, created_at }: Created) => ({
  name: String(id),
  at: Date.parse(created_at),
});
/** Of two changes between two polls the API shows the later one. */
export const whenTouched = ({ id, updated_at }: Omit<Changed, "created_at">) => ({
  name: moment(id, updated_at),
  at: Date.parse(updated_at),
});
/** A change within a second of the creation belongs to it, unless the row counts how often it was written. */
export const whenUpdated = ({ lock_version, ...row }: Changed & { lock_version?: number }) => {
  const laterMs = Date.parse(row.updated_at) - Date.parse(row.created_at);
  const isChange = lock_version === undefined ? laterMs > 1000 : lock_version > 1;
  return isChange ? [whenTouched(row)] : [];
};

/** A trigger that fires once for each row, and what can happen to the rows. */
export const onCreation = (
  happens: Facts["happens"],
  rowsIn: (sandbox: Hubstaff) => readonly Created[],
): Facts => ({ inputs, happens, events: (sandbox) => rowsIn(sandbox).map(whenCreated), nameOf });

/**
 * A trigger that fires for each change of a row.
 *
 * @param idKey - Where a Zap finds the row's own id: `id` names the change.
 */
export const onChange = (
  happens: Facts["happens"],
  rowsIn: (sandbox: Hubstaff) => readonly Changed[],
  idKey: string,
): Facts => ({
  inputs,
  happens,
  events: (sandbox) => rowsIn(sandbox).flatMap(whenUpdated),
  nameOf: (item) => moment(item[idKey], item.updated_at),
});
