import * as zod from "zod/mini";
import { contactSchema, type HighlevelContact, type HighlevelTask, taskSchema } from "../highlevel/index.ts";
import { id, listIn, mapped, maybe, orNull } from "../http/index.ts";
import { WebhookError } from "../webhook/index.ts";
import type { TaskeeEvent } from "./webhooks.ts";

/** Text that the vendor may write as a number, such as an invoice number. */
const text = orNull(id);
const amount = orNull(
  zod.union([zod.number(), mapped(zod.string().check(zod.regex(/^-?\d+(\.\d+)?$/)), Number)]),
);
const flag = orNull(zod.boolean());

/** An event's data before it is read. */
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

/** The only record that is wrapped in an object. */
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

/** A product, or one of its prices. */
const productSchema = mapped(
  zod.object({
    ...ids,
    name: text,
    description: text,
    productType: text,
    availableInStore: flag,
    /** For a price: its product's ID. */
    product: text,
    /**
     * For a price: `one_time` or `recurring`. If the event has a `type` of its own, the price's has another name
     * (HighLevel API 2.0, "PriceCreate").
     */
    type: text,
    priceType: text,
    currency: text,
    amount,
  }),
  ({ type, priceType, ...product }) => ({ ...withId(product), priceType: priceType ?? type }),
);

const noteSchema = zod.object({ id: text, body: text, contactId: text, userId: text, dateAdded: text });

/** A message on any channel. An email has an ID of its own, and a text message may have none. */
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

/** A location, a user, a custom object's record, or a relation between two records. */
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

/** The event's contact. Its ID is blank in the event that the guide uses to test an endpoint. */
const eventContactSchema = zod.pipe(
  mapped(data, (contact): unknown => ({ id: "", ...contact })),
  contactSchema,
);

/** Makes a reader for one kind of record. @throws {WebhookError} with the path that is not as documented */
const reader =
  <Item>(schema: zod.ZodMiniType<Item>) =>
  (event: TaskeeEvent): Item => {
    const record = schema.safeParse(event.data);
    if (record.success) return record.data;
    const place = record.error.issues[0]?.path.join(".");
    throw new WebhookError(
      `Taskee Portal sent an event of type ${event.type} that cannot be read (unexpected value at "${place}"). It was ignored.`,
    );
  };

/** Reads an event's record by its kind. What the vendor leaves out is null. */
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
