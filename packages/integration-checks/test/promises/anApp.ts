import { type AppDefinition, parseDefinition } from "../../src/definition.ts";

/** A part of a definition as JSON. */
export type Json = Record<string, unknown>;

const deal = { id: "d1", name: "Heat pump", stage: "open", updated_at: "2026-03-24T08:15:30.000Z" };

/** One of everything that Zaps rely on. */
const app = (): Json => ({
  version: "1.0.0",
  platformVersion: "19.1.0",
  authentication: {
    type: "custom",
    test: "$func$2$f$",
    fields: [
      { key: "token", label: "Token", type: "password", required: true },
      { key: "site", label: "Site" },
      { key: "plan", computed: true },
    ],
  },
  triggers: {
    updated_deal: {
      key: "updated_deal",
      noun: "Deal",
      display: { label: "Updated Deal", description: "Triggers when a deal is updated." },
      operation: {
        type: "polling",
        perform: "$func$2$f$",
        inputFields: [
          {
            key: "stage",
            label: "Stage",
            choices: { open: "Open", won: "Won" },
            helpText: "Only deals\nin this stage | phase.",
          },
        ],
        outputFields: [{ key: "id", primary: true }, { key: "deal_id" }, "$func$2$f$"],
        sample: {
          ...deal,
          id: "d1-1774340130000",
          deal_id: "d1",
          owner: { name: "Ana" },
          lines: [{ sku: "a" }],
        },
      },
    },
    paid_deal: {
      key: "paid_deal",
      noun: "Deal",
      display: { label: "Paid Deal", description: "Triggers when a deal is paid." },
      operation: { type: "hook", performSubscribe: "$func$2$f$", perform: "$func$2$f$", sample: deal },
    },
    coded_deal: {
      key: "coded_deal",
      noun: "Deal",
      display: { label: "Coded Deal", description: "Triggers when a deal has a code.", hidden: true },
      operation: {
        perform: "$func$2$f$",
        outputFields: [
          { key: "code", primary: true },
          { key: "part", primary: true },
        ],
        sample: { code: "c", part: 1 },
      },
    },
    owner_list: {
      key: "owner_list",
      noun: "Owner",
      display: { label: "List of Owners", description: "Triggers when a list is needed.", hidden: true },
      operation: { type: "polling", perform: "$func$2$f$", sample: { id: "o1", name: "Ana" } },
    },
  },
  creates: {
    create_deal: {
      key: "create_deal",
      noun: "Deal",
      display: { label: "Create Deal", description: "Creates a new deal." },
      operation: {
        perform: "$func$2$f$",
        inputFields: [
          { key: "name", label: "Name", type: "string", required: true, helpText: "What it is called." },
          { key: "notes", label: "Notes", type: "text" },
          { key: "amount", label: "Amount", type: "number" },
          { key: "owner_id", label: "Owner", dynamic: "owner_list.id.name" },
          { key: "tags", label: "Tags", list: true, choices: ["new", { value: "hot", label: "Hot" }] },
          { key: "extra", label: "Extra", dict: true },
          { key: "lines", label: "Lines", children: [{ key: "sku", label: "SKU" }] },
          "$func$2$f$",
        ],
        outputFields: [{ key: "id" }, { key: "name" }, { key: "lines", children: [{ key: "sku" }] }],
        sample: deal,
      },
    },
  },
  searches: {
    find_deal: {
      key: "find_deal",
      noun: "Deal",
      display: { label: "Find Deal", description: "Finds a deal by name." },
      operation: { perform: "$func$2$f$", inputFields: [{ key: "name", label: "Name" }], sample: deal },
    },
  },
  searchOrCreates: {
    find_deal: {
      key: "find_deal",
      display: { label: "Find or Create Deal", description: "Finds a deal, or creates it." },
      search: "find_deal",
      create: "create_deal",
    },
  },
});

/** What is different in an app: values by their path (undefined: it is gone), and entries that have another path. */
export interface Changes {
  set?: Json;
  move?: Record<string, string>;
}

const at = (raw: Json, path: string): { parent: Json; key: string } => {
  const keys = path.split(".");
  const key = keys.pop() ?? "";
  return { parent: keys.reduce((value, step) => value[step] as Json, raw), key };
};

const put = (raw: Json, path: string, value: unknown): void => {
  const { parent, key } = at(raw, path);
  if (value !== undefined) parent[key] = value;
  else if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
};

/** The JSON of a small app, with something changed. */
export const rawApp = ({ set = {}, move = {} }: Changes = {}): Json => {
  const raw = app();
  for (const [path, value] of Object.entries(set)) put(raw, path, value);
  for (const [from, to] of Object.entries(move)) {
    const { parent, key } = at(raw, from);
    put(raw, to, parent[key]);
    put(raw, from, undefined);
  }
  return raw;
};

/** A small app, with something changed. */
export const anApp = (changes?: Changes): AppDefinition => parseDefinition(rawApp(changes));
