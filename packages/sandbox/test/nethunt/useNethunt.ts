import { type Sent, useVendor } from "../support.ts";

export const CONTACTS = "596f710ef5be7653dee0da14";
export const DEALS = "596f710ef5be7653dee0da15";
export const OLD_CUSTOMERS = "596f710ef5be7653dee0da16";

/** A fresh NetHunt sandbox for every test, and a caller that has its key. */
export const useNethunt = () => {
  const api = useVendor("nethunt", ({ username, password }) => ({
    Authorization: `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`,
  }));
  const answer = async (line: string, sent?: Sent) => (await api.request(line, sent)).json();

  return {
    get sandbox() {
      return api.sandbox;
    },
    request: api.request,
    /** The JSON of an answer. */
    answer,
    /** The names of the records in a list, in its order. */
    names: async (line: string): Promise<string[]> =>
      (await answer(line)).map(({ fields }: { fields: { Name: string } }) => fields.Name),
    /** The id of the record with this name. */
    id: (name: string): string => {
      const records = [...api.sandbox.state.records.values()];
      return records.find(({ values }) => values.get("Name")?.includes(name))?.id ?? "";
    },
  };
};
