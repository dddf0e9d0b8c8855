import * as zod from "zod/mini";
import { contactSchema, type HighlevelContact, type HighlevelTask, taskSchema } from "../highlevel/index.ts";
import { id, listIn, mapped, maybe, orNull } from "../http/index.ts";
import { WebhookError } from "../webhook/index.ts";
import type { TaskeeEvent } from "./webhooks.ts";

/** Text, which the vendor writes as a number where it is one, such as an invoice's number. */
const text = orNull(id);
const amount = orNull(
  zod.union([zod.number(), mapped(zod.string().check(zod.regex(/^-?\d+(\.\d+)?$/)), Number)]),
);
const flag = orNull(zod.boolean());

/** What an event carries, before anything is known of it. */
const data = zod.record(zod.string(), zod.unknown());

/** Records of newer kinds have an `_id`. */
const ids = { id: text, _id: text };
const withId = <Rest extends object>({
  id,
  _id,
  ...rest
}: { id: string | null; _id: string | null } & Rest) => ({
  id: id ?? _id,
  ...rest,
});

const opportunitySchema = zod.object({
  id: text,
  name: text,
  contactId: text,
  pipelineId: text,
  pipelineStageId: text,
  status: text,
  monetaryValue: amount,
  assignedTo: text,
  source: text,
  dateAdded: text,
});

const appointmentSchema = zod.object({
  id: text,
  title: text,
  calendarId: text,
  contactId: text,
  assignedUserId: text,
  appointmentStatus: text,
  address: text,
  notes: text,
  source: text,
  startTime: text,
  endTime: text,
});

/** The one record that stands in an object of its own. */
const eventAppointmentSchema = zod.pipe(
  mapped(data, (event): unknown => event.appointment ?? event),
  appointmentSchema,
);

const invoiceSchema = mapped(
  zod.object({
    ...ids,
    invoiceNumber: text,
    name: text,
    title: text,
    status: text,
    currency: text,
    total: amount,
    amountPaid: amount,
    amountDue: amount,
    issueDate: text,
    dueDate: text,
    contactDetails: maybe(zod.object({ id: text, name: text, email: text, phoneNo: text })),
  }),
  withId,
);

/** A product, or a price of one. */
const productSchema = mapped(
  zod.object({
    ...ids,
    name: text,
    description: text,
    productType: text,
    availableInStore: flag,
    /** Of a price: the id of its product. */
    product: text,
    /** Of a price: `one_time` or `recurring`. Beside an event's own `type` it is called otherwise (HighLevel API 2.0, "PriceCreate"). */
    type: text,
    priceType: text,
    currency: text,
    amount,
  }),
  ({ type, priceType, ...product }) => ({ ...withId(product), priceType: priceType ?? type }),
);

const noteSchema = zod.object({ id: text, body: text, contactId: text, userId: text, dateAdded: text });

/** A message of any channel. An email has an ID of its own, and a text message may have none. */
const messageSchema = mapped(
  zod.object({
    messageId: text,
    emailMessageId: text,
    conversationId: text,
    contactId: text,
    userId: text,
    direction: text,
    messageType: text,
    status: text,
    subject: text,
    body: text,
    from: text,
    /** One address, or a list of them. */
    to: mapped(zod.optional(zod.unknown()), (to) => [to ?? []].flat().map(String)),
    attachments: listIn(zod.string()),
    callDuration: amount,
    callStatus: text,
    source: text,
    dateAdded: text,
  }),
  ({ messageId, emailMessageId, ...message }) => ({ id: messageId ?? emailMessageId, ...message }),
);

const orderSchema = mapped(
  zod.object({
    ...ids,
    status: text,
    fulfillmentStatus: text,
    currency: text,
    amount,
    amountSummary: maybe(zod.object({ subtotal: amount, discount: amount, tax: amount, shipping: amount })),
    contactId: text,
    contactSnapshot: maybe(zod.object({ firstName: text, lastName: text, email: text, phone: text })),
    source: maybe(zod.object({ type: text, name: text })),
    items: listIn(
      zod.object({
        name: text,
        qty: amount,
        product: maybe(zod.object({ _id: text })),
        price: maybe(zod.object({ _id: text, amount })),
      }),
    ),
    createdAt: text,
  }),
  withId,
);

/** A location, a user, a record of an object of the account's own, or what associates two records. */
const recordSchema = mapped(
  zod.object({
    ...ids,
    name: text,
    firstName: text,
    lastName: text,
    email: text,
    phone: text,
    role: text,
    companyId: text,
    key: text,
    associationId: text,
    firstObjectKey: text,
    firstRecordId: text,
    secondObjectKey: text,
    secondRecordId: text,
  }),
  withId,
);

/** The contact of an event; its id is blank in the event with which the guide tests an endpoint. */
const eventContactSchema = zod.pipe(
  mapped(data, (contact): unknown => ({ id: "", ...contact })),
  contactSchema,
);

/** Makes a reader of one kind of record. @throws {WebhookError} naming the place that is not as documented */
const reader =
  <Item>(schema: zod.ZodMiniType<Item>) =>
  (event: TaskeeEvent): Item => {
    const record = schema.safeParse(event.data);
    if (record.success) return record.data;
    const place = record.error.issues[0]?.path.join(".");
    throw new WebhookError(
      `Taskee Portal sent an event ${event.type} that cannot be read (unexpected value at "${place}"). It was ignored.`,
    );
  };

/** The record that an event is about, by its kind. What the vendor leaves out is null. */
export const recordOf = {
  contact: reader<HighlevelContact>(eventContactSchema),
  opportunity: reader(opportunitySchema),
  task: reader<HighlevelTask>(taskSchema),
  appointment: reader(eventAppointmentSchema),
  invoice: reader(invoiceSchema),
  product: reader(productSchema),
  note: reader(noteSchema),
  message: reader(messageSchema),
  order: reader(orderSchema),
  record: reader(recordSchema),
};
