import { type Http, path, VendorError } from "../http/index.ts";
import { isSameName } from "../text/index.ts";
import { inDoubt } from "./inDoubt.ts";
import { profileSchema, receivedSchema } from "./schemas.ts";

/** A message. `destination` is a phone number in E.164. With a template, Hellotext ignores `body`. */
export interface HellotextMessage {
  technology: string;
  profile?: string | undefined;
  destination?: string | undefined;
  body?: string | undefined;
  /** A template's ID, optionally with the URLs of its short links. */
  template?: string | { id: string; shortlinks: Record<string, unknown> } | undefined;
  /** The number or account to send from. */
  origin?: string | undefined;
  /** URLs. */
  attachments?: string[] | undefined;
}

export const createMessages = (http: Http) => {
  /** POST /v1/messages (Hellotext help, "Send messages with the API"). A success means accepted, not delivered. */
  const send = (message: HellotextMessage) =>
    http.send({ method: "POST", path: "/v1/messages", body: message, answer: receivedSchema });

  const membership = (method: "POST" | "DELETE", list: string, profile: string) =>
    http.send({ method, path: path`/v1/lists/${list}/profiles/${profile}`, answer: profileSchema });

  return {
    send,

    /**
     * Sends a message unless the profile is on `list`, the list of those who already got it, and adds the profile to
     * it. Hellotext has no readable list of messages, so this list records what was sent. The profile is added first:
     * if the step is killed in between, nothing is sent, rather than the message twice. If the message is refused, the
     * profile is removed again.
     *
     * @param list - An ID or a name.
     * @returns null if the profile is already on the list
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
