import { type Sent, useVendor } from "../support.ts";

export const VERSION = "2021-07-28";

/** A fresh Taskee sandbox for every test, and a caller that has its token. */
export const useTaskee = () => {
  const api = useVendor("taskee", ({ token = "" }) => ({
    Authorization: `Bearer ${token}`,
    Version: VERSION,
  }));
  const answer = async (line: string, sent?: Sent) => (await api.request(line, sent)).json();

  return {
    get sandbox() {
      return api.sandbox;
    },
    request: api.request,
    /** The JSON of an answer. */
    answer,
    /** `?locationId=…` of the sandbox's location. */
    get location() {
      return `locationId=${api.sandbox.authData.location_id}`;
    },
    /** The first names of a list, in its order. */
    names: async (line: string): Promise<string[]> =>
      (await answer(line)).contacts.map(({ firstName }: { firstName: string }) => firstName),
  };
};
