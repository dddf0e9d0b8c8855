import * as zod from "zod/mini";
import {
  anything,
  countedRows,
  fitting,
  flag,
  id,
  listIn,
  mapped,
  maybe,
  type Rows,
  text,
} from "../http/index.ts";

const texts = listIn(zod.string());

/** Unix seconds within a Date's range. */
const seconds = fitting(zod.number(), (seconds) => seconds >= 0 && seconds <= 8.64e12, "not a time");

/** The kind of a property; blank if the vendor sends none. */
const kind = zod.catch(zod.string(), "");

/** The fields that every object has. */
const common = { id, created_at: maybe(seconds) };

/** A list (Hellotext API reference, "The list object"). */
export const listSchema = zod.object({ ...common, name: text });
export type HellotextList = zod.infer<typeof listSchema>;

/** A property that profiles can have a value for (Hellotext API reference, "The property object"). */
export const propertySchema = zod.object({
  ...common,
  /** address, birthday, checkbox, company, date, email, gender, mercadolibre, number, phone, tags, text, url … */
  kind,
  name: text,
  position: maybe(zod.number()),
  /** The profile that the property belongs to; null if it belongs to all profiles. */
  profile: maybe(id),
  unique: flag,
});
export type HellotextProperty = zod.infer<typeof propertySchema>;

/** A coupon (Hellotext API reference, "The coupon object"). */
export const couponSchema = zod.object({
  ...common,
  code: text,
  description: text,
  destination_url: text,
  reference: text,
});
export type HellotextCoupon = zod.infer<typeof couponSchema>;

/** A message template; WhatsApp has to approve it (Hellotext help, "Send messages with the API"). */
export const templateSchema = zod.looseObject({
  ...common,
  name: text,
  technology: text,
  status: text,
  body: text,
});

/** A custom action (Hellotext API reference, "The action object"). */
export const actionSchema = zod.object({
  ...common,
  name: text,
  title: text,
  goal: flag,
  passive: flag,
});
export type HellotextAction = zod.infer<typeof actionSchema>;

/** An app (Hellotext API reference, "The app object"). */
export const appSchema = zod.object({
  ...common,
  name: text,
  image_url: text,
  metadata: maybe(zod.record(zod.string(), zod.unknown())),
});
export type HellotextApp = zod.infer<typeof appSchema>;

/** A cart. The document does not show one, so every field is optional. */
export const cartSchema = zod.object({
  ...common,
  reference: text,
  products: maybe(zod.array(zod.unknown())),
});
export type HellotextCart = zod.infer<typeof cartSchema>;

/** A profile (Hellotext API reference, "The profile object"). */
export const profileSchema = zod.object({
  ...common,
  first_name: text,
  last_name: text,
  /** unconfirmed, subscribed or unsubscribed */
  state: text,
  blocked: flag,
  emails: texts,
  phones: texts,
  verified_emails: texts,
  verified_phones: texts,
  lists: listIn(zod.object({ id, name: text })),
  properties: listIn(zod.object({ id, kind, name: text, value: anything })),
});
export type HellotextProfile = zod.infer<typeof profileSchema>;

/** The answer to writing a profile: only its ID. */
export const writtenProfileSchema = zod.object({ id });

/** POST and DELETE /v1/profiles/{id}/verify */
export const verifiedSchema = zod.object({ verified: flag });

/** The answer to an event or a message: accepted, not yet processed. */
export const receivedSchema = zod.object({ status: text });

/** `{"lists":[…]}` */
export const listOf = <Row>(plural: string, row: zod.ZodMiniType<Row>) =>
  mapped(zod.object({ [plural]: countedRows(row) }), (answer) => answer[plural] as Rows<Row>);

/**
 * `{"errors":[{"type","message"|"description","parameter"}]}` (Hellotext API reference, "Errors") as one line: "name:
 * This parameter is required.; code: …".
 */
export const errorSchema = mapped(
  zod.object({
    errors: zod
      .array(
        mapped(
          zod.object({ parameter: text, message: text, description: text, type: text }),
          ({ parameter, message, description, type }) =>
            [parameter, message ?? description ?? type].filter(Boolean).join(": "),
        ),
      )
      .check(zod.minLength(1)),
  }),
  ({ errors }) => errors.map((error) => error.replace(/\.$/, "")).join("; "),
);
