import { type Http, path, VendorError } from "../http/index.ts";
import { isSameName } from "../text/index.ts";
import { inDoubt } from "./inDoubt.ts";
import { profileSchema, receivedSchema } from "./schemas.ts";

/** A message; `destination` is a phone in E.164. With a template Hellotext ignores `body`. */
export interface HellotextMessage {
  technology: string;
  profile?: string | undefined;
  destination?: string | undefined;
  body?: string | undefined;
  /** The ID of a template, or that and the addresses of its short links. */
  template?: string | { id: string; shortlinks: Record<string, unknown> } | undefined;
  /** The number or account it comes from. */
  origin?: string | undefined;
  /** URLs. */
  attachments?: string[] | undefined;
}

export const createMessages = (http: Http) => {
  /** POST /v1/messages (Hellotext help, "Send messages with the API"): taken in, not delivered. */
  const send = (message: HellotextMessage) =>
    http.send({ method: "POST", path: "/v1/messages", body: message, answer: receivedSchema });

  const membership = (method: "POST" | "DELETE", list: string, profile: string) =>
    http.send({ method, path: path`/v1/lists/${list}/profiles/${profile}`, answer: profileSchema });

  return {
    send,

    /**
     * Sends a message unless the profile is on the list of those who got it, and puts the profile on it. Hellotext keeps no
     * list of its messages that can be read, so this is how a message is known to be sent. The profile joins first: whoever
     * is killed in between has sent nothing, rather than the message twice. Where the message is refused, the profile leaves.
     *
     * @param list - An id or a name.
     * @returns null where the profile is on the list already.
     */
    sendOnce: async (list: string, profile: string, message: HellotextMessage) => {
      const call = { method: "GET", path: path`/v1/profiles/${profile}`, answer: profileSchema } as const;
      const { lists } = await http.send(call);
      if (lists?.some(({ id, name }) => id === list || isSameName(name, list))) return null;
      await membership("POST", list, profile);
      try {
        return await send({ ...message, profile });
      } catch (error) {
        if (!(error instanceof VendorError)) throw error;
        if (!error.details.outcomeUnknown) await membership("DELETE", list, profile).catch(inDoubt);
        throw error;
      }
    },
  };
};
