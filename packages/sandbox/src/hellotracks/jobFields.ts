import * as zod from "zod";

/** Text that says something; stored exactly as it comes. */
export const text = zod
  .string({ error: "must be text that is not blank" })
  .refine((value) => value.trim() !== "", "must be text that is not blank");

const timeOfDay = zod
  .string({ error: "must be a time of day as HH:mm" })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a time of day as HH:mm");

/** An object with these keys and no others. */
export const objectOf = <Shape extends zod.core.$ZodLooseShape>(shape: Shape) =>
  zod.strictObject(shape, { error: "must be an object" });

/** The message of a rule about a whole object; silent while something in the object is wrong in itself. */
export const whenSound = (error: string) => ({
  error,
  when: ({ issues }: zod.core.ParsePayload) => issues.length === 0,
});

const notEmpty = (value: object) => Object.keys(value).length > 0;

/** Both ends are optional, as the document lists them one by one. */
const timeWindow = objectOf({
  start: timeOfDay.exactOptional(),
  end: timeOfDay.exactOptional(),
}).refine(notEmpty, whenSound("must not be empty"));

const contact = objectOf({
  name: text.exactOptional(),
  phone: text.exactOptional(),
  email: text.exactOptional(),
}).refine(notEmpty, whenSound("must not be empty"));

/** What can be written of a job (Hellotracks no-code API, "Create a job"); a schema each. */
export const jobFields = {
  externalId: text.exactOptional(),
  title: text.exactOptional(),
  address: text.exactOptional(),
  notes: text.exactOptional(),
  date: zod.iso.date({ error: "must be a day of the calendar as YYYY-MM-DD" }).exactOptional(),
  assigneeUsername: text.exactOptional(),
  priority: zod
    .int({ error: "must be an integer from 0 to 10" })
    .min(0, "must be an integer from 0 to 10")
    .max(10, "must be an integer from 0 to 10")
    .exactOptional(),
  contact: contact.exactOptional(),
  timeWindow: timeWindow.exactOptional(),
  placeId: text.exactOptional(),
};

const fields = objectOf(jobFields);

export type JobFields = zod.output<typeof fields>;
