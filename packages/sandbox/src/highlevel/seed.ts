import { businesses, pipelines, users } from "./data.ts";
import type { HighlevelState } from "./state.ts";

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** A quiet sub-account: two contacts from long ago, one from yesterday, a task to do and one done. */
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
  state.appointments.create(
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
};
