import type { StoredContact } from "./contacts.ts";
import { businesses, forms, pipelines, surveys, users } from "./data.ts";
import type { HighlevelState } from "./state.ts";

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/**
 * A quiet sub-account: two contacts from long ago, one from yesterday, a task to do and one done, and an old one of all
 * else that happens.
 */
export const seed = (state: HighlevelState): void => {
  const now = state.clock.now();
  const old = state.contacts.create(
    {
      firstName: "Ingrid",
      lastName: "Solberg",
      email: "ingrid@solberg.example",
      phone: "+4722123456",
      country: "NO",
      tags: ["customer"],
    },
    now - 400 * day,
  );
  state.contacts.change(old, { city: "Oslo" }, now - 30 * day);
  state.contacts.create(
    {
      firstName: "Kim",
      lastName: "Novak",
      email: "kim@novak.example",
      companyName: "Northwind",
      businessId: businesses[0]?.id,
      customFields: [{ id: "cfText00000000000001", value: "Kimmy" }],
    },
    now - 90 * day,
  );
  const recent = state.contacts.create(
    { firstName: "Samuel", lastName: "Osei", phone: "+12025550143", country: "US", tags: ["lead", "vip"] },
    now - 26 * hour,
  );

  const [{ id: pipelineId, stages } = { id: "", stages: [] }] = pipelines;
  const opportunity = state.opportunities.create(
    {
      name: "Implant for Ingrid",
      pipelineId,
      pipelineStageId: stages[0]?.id ?? "",
      status: "open",
      monetaryValue: 2400,
      contactId: old.id,
      customFields: [{ id: "cfText00000000000012", value: "Kim" }],
    },
    now - 60 * day,
  );
  state.opportunities.change(opportunity, { pipelineStageId: stages[1]?.id ?? "" }, now - 50 * day);
  state.opportunities.change(opportunity, { status: "lost" }, now - 45 * day);
  state.opportunities.change(opportunity, { status: "open" }, now - 40 * day);

  state.createTask(
    recent,
    { title: "Call back", dueDate: new Date(now + day).toISOString(), completed: false },
    now - 25 * hour,
  );
  state.createTask(
    old,
    { title: "Send the invoice", dueDate: new Date(now - 20 * day).toISOString(), completed: true },
    now - 29 * day,
  );
  state.createNote(recent, { body: "Prefers mornings." }, now - 25 * hour);
  const appointment = state.appointments.create(
    {
      contact: recent,
      calendarId: "YlWd2wuCAZQzh2cH1fVZ",
      title: "Check-up",
      appointmentStatus: "confirmed",
      assignedUserId: users[0]?.id,
      startAt: now + 2 * day,
      endAt: now + 2 * day + hour,
    },
    now - 25 * hour,
  );
  state.appointments.change(appointment, { appointmentStatus: "confirmed" }, now - 24 * hour);
  seedConversation(state, old, now - 20 * day);
};

/** What a contact wrote and filled in. */
const seedConversation = (state: HighlevelState, contact: StoredContact, at: number): void => {
  state.addMessage(
    contact,
    {
      messageType: "TYPE_SMS",
      direction: "inbound",
      body: "Do you have time on Friday?",
      attachments: [],
    },
    at,
  );
  for (const [kind, [questionnaire]] of [
    ["form", forms],
    ["survey", surveys],
  ] as const) {
    state.submissions.push({
      id: state.newId("Sub"),
      kind,
      questionnaireId: questionnaire?.id ?? "",
      contactId: contact.id,
      name: "Ingrid Solberg",
      email: "ingrid@solberg.example",
      others: { full_name: "Ingrid Solberg", cfText00000000000001: "Inga" },
      createdAt: at,
    });
  }
};
