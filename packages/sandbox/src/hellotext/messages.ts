import * as zod from "zod";
import { missing, notFound } from "./answers.ts";
import { objectOf, text } from "./fields.ts";
import { checkedValue } from "./propertyValues.ts";
import type { HellotextState } from "./state.ts";

const technologies = ["sms", "whatsapp", "instagram", "mercadolibre"] as const;

export const messageBody = objectOf({
  technology: zod.enum(technologies, { error: `must be one of ${technologies.join(", ")}` }),
  profile: text.exactOptional(),
  destination: text.exactOptional(),
  body: text,
});

/** A message as it was accepted. */
export type SentMessage = zod.output<typeof messageBody>;

/** Accepts a message; it says nothing of its delivery (Hellotext help, "Send messages with the API"). @throws {Unprocessable} */
export const send = (state: HellotextState, message: SentMessage): void => {
  if (message.profile === undefined && message.destination === undefined) throw missing("destination");
  if (message.profile !== undefined && state.findProfile(message.profile) === undefined)
    throw notFound("profile");
  if (message.destination !== undefined) checkedValue("destination", "phone", message.destination);
  state.messages.push(message);
};
