import * as zod from "zod/mini";
import { fitting, id, mapped, text } from "../http/index.ts";

const flag = zod.nullish(zod.boolean());
const texts = zod.nullish(zod.array(zod.string()));

/** Unix seconds, as far as a Date reaches. */
const seconds = fitting(zod.number(), (seconds) => seconds >= 0 && seconds <= 8.64e12, "not a time");

/** What every object has. */
const common = { id, created_at: seconds };

/** A list (Hellotext API reference, "The list object"). */
export const listSchema = zod.looseObject({ ...common, name: text });
export type HellotextList = zod.infer<typeof listSchema>;

/** A property, which profiles have values of (Hellotext API reference, "The property object"). */
export const propertySchema = zod.looseObject({
  ...common,
  /** address, birthday, checkbox, company, date, email, gender, mercadolibre, number, phone, tags, text, url … */
  kind: zod.string(),
  name: text,
  position: zod.nullish(zod.number()),
  /** The one profile that has it; null when every profile may. */
  profile: zod.nullish(id),
  unique: flag,
});
export type HellotextProperty = zod.infer<typeof propertySchema>;

/** A coupon (Hellotext API reference, "The coupon object"). */
export const couponSchema = zod.looseObject({
  ...common,
  code: text,
  description: text,
  destination_url: text,
  reference: text,
});
export type HellotextCoupon = zod.infer<typeof couponSchema>;

/** An action of the business's own (Hellotext API reference, "The action object"). */
export const actionSchema = zod.looseObject({
  ...common,
  name: text,
  title: text,
  goal: flag,
  passive: flag,
});
export type HellotextAction = zod.infer<typeof actionSchema>;

/** An app (Hellotext API reference, "The app object"). */
export const appSchema = zod.looseObject({
  ...common,
  name: text,
  image_url: text,
  metadata: zod.nullish(zod.record(zod.string(), zod.unknown())),
});
export type HellotextApp = zod.infer<typeof appSchema>;

/** A cart. The document does not show one: what is in it is read where it is there. */
export const cartSchema = zod.looseObject({
  ...common,
  reference: text,
  products: zod.nullish(zod.array(zod.unknown())),
});
export type HellotextCart = zod.infer<typeof cartSchema>;

/** A profile (Hellotext API reference, "The profile object"). */
export const profileSchema = zod.looseObject({
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
  lists: zod.nullish(zod.array(zod.looseObject({ id, name: text }))),
  properties: zod.nullish(
    zod.array(zod.looseObject({ id, kind: zod.string(), name: text, value: zod.unknown() })),
  ),
});
export type HellotextProfile = zod.infer<typeof profileSchema>;

/** Writing a profile answers its id and no more. */
export const writtenProfileSchema = zod.looseObject({ id });

/** POST and DELETE /v1/profiles/{id}/verify */
export const verifiedSchema = zod.looseObject({ verified: zod.boolean() });

/** Events and messages are taken in, and worked on later. */
export const receivedSchema = zod.looseObject({ status: zod.string() });

/** `{"lists":[…]}` */
export const listOf = <Row extends zod.ZodMiniType>(plural: string, row: Row) =>
  mapped(zod.looseObject({ [plural]: zod.array(row) }), (answer) => answer[plural] as zod.output<Row>[]);

/**
 * `{"errors":[{"type","message"|"description","parameter"}]}` (Hellotext API reference, "Errors") in one line:
 * "name: This parameter is required.; code: …".
 */
export const errorSchema = mapped(
  zod.looseObject({
    errors: zod
      .array(
        mapped(
          zod.looseObject({ parameter: text, message: text, description: text, type: text }),
          ({ parameter, message, description, type }) =>
            [parameter, message ?? description ?? type].filter(Boolean).join(": "),
        ),
      )
      .check(zod.minLength(1)),
  }),
  ({ errors }) => errors.map((error) => error.replace(/\.$/, "")).join("; "),
);
