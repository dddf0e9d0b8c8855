import * as zod from "zod";
import { missing, notFound } from "./answers.ts";
import { objectOf, text, url } from "./fields.ts";
import { checkedValue } from "./propertyValues.ts";
import type { HellotextState } from "./state.ts";

const technologies = ["sms", "whatsapp", "instagram", "mercadolibre"] as const;

export const messageBody = objectOf({
  technology: zod.enum(technologies, { error: `must be one of ${technologies.join(", ")}` }),
  profile: text.exactOptional(),
  destination: text.exactOptional(),
  body: text.exactOptional(),
  template: zod
    .union([text, objectOf({ id: text, shortlinks: zod.record(zod.string(), url) })], {
      error: "must be an ID, or an ID and shortlinks",
    })
    .exactOptional(),
  origin: text.exactOptional(),
  attachments: zod.array(url, { error: "must be a list of URLs" }).exactOptional(),
});

/** A message as it was accepted. */
export type SentMessage = zod.output<typeof messageBody>;

/** Accepts a message; it says nothing of its delivery (Hellotext help, "Send messages with the API"). @throws {Unprocessable} */
export const send = (state: HellotextState, message: SentMessage): void => {
  if (message.profile === undefined && message.destination === undefined) throw missing("destination");
  if (message.profile !== undefined && state.findProfile(message.profile) === undefined)
    throw notFound("profile");
  if (message.destination !== undefined) checkedValue("destination", "phone", message.destination);
  const { template } = message;
  if (template === undefined && message.body === undefined) throw missing("body");
  const id = typeof template === "object" ? template.id : template;
  if (id !== undefined && state.templates.find(id) === undefined) throw notFound("template");
  state.messages.push(message);
};
