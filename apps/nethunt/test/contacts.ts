import type { Sandbox } from "@integrations/sandbox";

/** The sandbox's folder of people. */
export const CONTACTS = "596f710ef5be7653dee0da14";

const named = ({ state }: Sandbox<"nethunt">, name: string) =>
  [...state.records.values()].find(({ values }) => values.get("Name")?.includes(name));

/** The id of the record with this name. */
export const recordIn = (server: Sandbox<"nethunt">, name: string): string => named(server, name)?.id ?? "";

/** What NetHunt holds of that record, by field, always in lists. */
export const heldBy = (server: Sandbox<"nethunt">, name: string): Record<string, unknown[]> =>
  Object.fromEntries(named(server, name)?.values ?? []);
