import * as zod from "zod";

/** Ids travel as text, whether the vendor writes them quoted or not. */
const id = zod.union([zod.string(), zod.number()]).transform(String);
const text = zod.string().nullish();
const flag = zod.boolean().nullish();
const texts = zod.array(zod.string()).nullish();

/** Unix seconds, as far as a Date reaches. */
const seconds = zod.number().min(0).max(8.64e12);

/** What every object has. */
const object = zod.looseObject({ id, created_at: seconds });

/** A list (Hellotext API reference, "The list object"). */
export const listSchema = object.extend({ name: text });
export type HellotextList = zod.infer<typeof listSchema>;

/** A property, which profiles have values of (Hellotext API reference, "The property object"). */
export const propertySchema = object.extend({
  /** address, birthday, checkbox, company, date, email, gender, mercadolibre, number, phone, tags, text, url … */
  kind: zod.string(),
  name: text,
  position: zod.number().nullish(),
  /** The one profile that has it; null when every profile may. */
  profile: id.nullish(),
  unique: flag,
});
export type HellotextProperty = zod.infer<typeof propertySchema>;

/** A coupon (Hellotext API reference, "The coupon object"). */
export const couponSchema = object.extend({
  code: text,
  description: text,
  destination_url: text,
  reference: text,
});
export type HellotextCoupon = zod.infer<typeof couponSchema>;

/** An action of the business's own (Hellotext API reference, "The action object"). */
export const actionSchema = object.extend({ name: text, title: text, goal: flag, passive: flag });
export type HellotextAction = zod.infer<typeof actionSchema>;

/** An app (Hellotext API reference, "The app object"). */
export const appSchema = object.extend({
  name: text,
  image_url: text,
  metadata: zod.record(zod.string(), zod.unknown()).nullish(),
});
export type HellotextApp = zod.infer<typeof appSchema>;

/** A cart. The document does not show one: what is in it is read where it is there. */
export const cartSchema = object.extend({ reference: text, products: zod.array(zod.unknown()).nullish() });
export type HellotextCart = zod.infer<typeof cartSchema>;

/** A profile (Hellotext API reference, "The profile object"). */
export const profileSchema = object.extend({
  first_name: text,
  last_name: text,
  /** unconfirmed, subscribed or unsubscribed */
  state: text,
  blocked: flag,
  emails: texts,
  phones: texts,
  verified_emails: texts,
  verified_phones: texts,
  lists: zod.array(zod.looseObject({ id, name: text })).nullish(),
  properties: zod
    .array(zod.looseObject({ id, kind: zod.string(), name: text, value: zod.unknown() }))
    .nullish(),
});
export type HellotextProfile = zod.infer<typeof profileSchema>;

/** Writing a profile answers its id and no more. */
export const writtenProfileSchema = zod.looseObject({ id });

/** POST and DELETE /v1/profiles/{id}/verify */
export const verifiedSchema = zod.looseObject({ verified: zod.boolean() });

/** Events and messages are taken in, and worked on later. */
export const receivedSchema = zod.looseObject({ status: zod.string() });

/** `{"lists":[…]}` */
export const listOf = <Row extends zod.ZodType>(plural: string, row: Row) =>
  zod.looseObject({ [plural]: zod.array(row) }).transform((answer) => answer[plural] as zod.output<Row>[]);

/**
 * `{"errors":[{"type","message"|"description","parameter"}]}` (Hellotext API reference, "Errors") in one line:
 * "name: This parameter is required.; code: …".
 */
export const errorSchema = zod
  .looseObject({
    errors: zod
      .array(
        zod
          .looseObject({ parameter: text, message: text, description: text, type: text })
          .transform(({ parameter, message, description, type }) =>
            [parameter, message ?? description ?? type].filter(Boolean).join(": "),
          ),
      )
      .min(1),
  })
  .transform(({ errors }) => errors.map((error) => error.replace(/\.$/, "")).join("; "));
