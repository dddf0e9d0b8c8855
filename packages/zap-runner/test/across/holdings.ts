import type { Sandbox, VendorName } from "@integrations/sandbox";

type Collections = Record<string, Iterable<unknown>>;

/** What Zaps make at each vendor of the `across-` Zaps. */
const collections: { [Name in VendorName]?: (state: Sandbox<Name>["state"]) => Collections } = {
  hellotext: ({ profiles, collections: { list }, messages }) => ({
    profiles: profiles.values(),
    lists: list,
    messages,
  }),
  hellotracks: ({ jobs }) => ({ jobs }),
  highlevel: ({ contacts, tasks, notes, opportunities, appointments, messages }) => ({
    contacts,
    tasks,
    notes,
    opportunities,
    appointments,
    messages,
  }),
  hubstaff: ({ clients, projects, tasks }) => ({ clients, projects, tasks }),
  nethunt: ({ records, comments, callLogs }) => ({ records: records.values(), comments, callLogs }),
  taskee: ({ contacts }) => ({ contacts }),
};

/** Two runs of one story differ in their times only. */
const withoutTimes = (_: string, value: unknown): unknown => {
  if (value instanceof Map) return [...value];
  const isTime = typeof value === "string" ? /^\d{4}-\d\d-\d\dT/.test(value) : Number(value) > 1e9;
  return isTime ? "a time" : value;
};

/** Everything a vendor holds, by its kind, each as a text without times. */
export const holdingsOf = <Name extends VendorName>({
  vendor,
  state,
}: Sandbox<Name>): Record<string, string[]> => {
  const collect = collections[vendor];
  if (!collect) throw new Error(`holdings.ts does not say yet what Zaps make at ${vendor}.`);
  return Object.fromEntries(
    Object.entries(collect(state)).map(([kind, rows]) => [
      `${vendor} ${kind}`,
      [...rows].map((row) => JSON.stringify(row, withoutTimes)),
    ]),
  );
};
