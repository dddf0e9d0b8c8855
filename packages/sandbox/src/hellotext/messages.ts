import { missing, notFound, Unprocessable } from "./answers.ts";
import type { SentMessage } from "./messageBody.ts";
import { checkedValue } from "./propertyValues.ts";
import type { HellotextState } from "./state.ts";

/** Accepts a message; it says nothing of its delivery (Hellotext help, "Send messages with the API"). @throws {Unprocessable} */
export const send = (state: HellotextState, message: SentMessage): void => {
  if (message.profile === undefined && message.destination === undefined) throw missing("destination");
  if (message.profile !== undefined && state.findProfile(message.profile) === undefined)
    throw notFound("profile");
  if (message.destination !== undefined) checkedValue("destination", "phone", message.destination);
  const { template } = message;
  if (template === undefined && message.body === undefined) throw missing("body");
  const id = typeof template === "object" ? template.id : template;
  if (id !== undefined) {
    const known = state.templates.find(id);
    if (known === undefined) throw notFound("template");
    if (known.technology !== message.technology)
      throw new Unprocessable("template", "invalid", `is for ${known.technology}, not ${message.technology}`);
    if (known.status !== "approved") throw new Unprocessable("template", "not_allowed", `is ${known.status}`);
  }
  state.messages.push(message);
};
