/**
 * What an event carries when a test does not say. The guide shows a contact's name and e-mail alone and points to a
 * reference for the rest; these are the properties of the API that Taskee's is a white label of.
 */
export const eventData = (type: string): Record<string, unknown> => {
  const [, usual] = Object.entries(samples).find(([beginning]) => type.startsWith(beginning)) ?? [];
  return usual ?? { id: "rec_000001" };
};

const contactId = "contact_000001";
const assignedTo = "bNl8QNGXhIQJLv8eeASQ";

const samples: Record<string, Record<string, unknown>> = {
  Opportunity: {
    id: "wWhVuzqpRuOA1ZVWi4FC",
    name: "Heat pump",
    contactId,
    assignedTo,
    pipelineId: "bCkKGpDsyPP4peuKowkG",
    pipelineStageId: "7915dedc-8f18-44d5-8bc3-77c04e994a10",
    status: "open",
    monetaryValue: 1250.5,
    source: "website",
    dateAdded: "2026-03-20T09:30:00.000Z",
  },
  Task: {
    id: "5HrB1IbmnKMBXloldFuP",
    title: "Call back",
    body: "Ask for the size of the garden",
    contactId,
    assignedTo,
    dateAdded: "2026-03-20T09:30:00.000Z",
    dueDate: "2026-03-24T15:00:00.000Z",
  },
  Appointment: {
    appointment: {
      id: "0TkCdp9PfvLeWKYRRvIz",
      title: "Survey",
      calendarId: "BqTwX8QFwXzpegMve9EQ",
      contactId,
      assignedUserId: assignedTo,
      users: [assignedTo],
      appointmentStatus: "confirmed",
      address: "18 Harbour Street, Austin",
      notes: "Ring twice",
      source: "booking_widget",
      startTime: "2026-03-25T10:00:00-05:00",
      endTime: "2026-03-25T11:00:00-05:00",
      dateAdded: "2026-03-20T09:30:00.000Z",
      dateUpdated: "2026-03-20T09:30:00.000Z",
    },
  },
  Invoice: {
    _id: "6578278e879ad2646715ba9c",
    status: "sent",
    name: "Heat pump",
    title: "INVOICE",
    invoiceNumber: "000019",
    currency: "USD",
    total: 999,
    amountPaid: 0,
    amountDue: 999,
    issueDate: "2026-03-20",
    dueDate: "2026-04-20",
    contactDetails: {
      id: contactId,
      name: "Jane Doe",
      email: "jane@northwind.example",
      phoneNo: "+14155552671",
    },
    createdAt: "2026-03-20T09:30:00.000Z",
    updatedAt: "2026-03-20T09:31:00.000Z",
  },
  Product: {
    _id: "655b33a82209e60b6adb87a5",
    name: "Heat pump",
    description: "Air to water, 8 kW",
    productType: "PHYSICAL",
    availableInStore: true,
    createdAt: "2026-03-20T09:30:00.000Z",
    updatedAt: "2026-03-20T09:31:00.000Z",
  },
  Price: {
    _id: "655b33aa2209e60b6adb87a7",
    product: "655b33a82209e60b6adb87a5",
    name: "List price",
    type: "one_time",
    currency: "USD",
    amount: 999,
    createdAt: "2026-03-20T09:30:00.000Z",
    updatedAt: "2026-03-20T09:31:00.000Z",
  },
  Association: {
    id: "66d0ba7af6f4ab8b0d9c2c5a",
    key: "owner_of_house",
    associationType: "USER_DEFINED",
    firstObjectKey: "contact",
    firstObjectLabel: "owner",
    secondObjectKey: "custom_objects.house",
    secondObjectLabel: "house",
  },
  Relation: {
    id: "66d0ba7af6f4ab8b0d9c2c5b",
    associationId: "66d0ba7af6f4ab8b0d9c2c5a",
    firstObjectKey: "contact",
    firstRecordId: contactId,
    secondObjectKey: "custom_objects.house",
    secondRecordId: "66d0ba7af6f4ab8b0d9c2c5c",
  },
  Record: {
    id: "66d0ba7af6f4ab8b0d9c2c5c",
    schemaKey: "custom_objects.house",
    properties: { address: "18 Harbour Street" },
    createdAt: "2026-03-20T09:30:00.000Z",
    updatedAt: "2026-03-20T09:31:00.000Z",
  },
  Location: {
    id: "ve9EPM428h8vShlRW1KT",
    companyId: "otg8dTQqGLh3Q6iQI55w",
    name: "Northwind Field Services",
    email: "office@northwind.example",
  },
  User: {
    id: assignedTo,
    firstName: "Ana",
    lastName: "Horvat",
    email: "ana.horvat@northwind.example",
    phone: "+14155550100",
    role: "user",
  },
};
