import * as zod from "zod";
import { objectOf, text, url } from "./fields.ts";

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
