import type { HubstaffNote, HubstaffTimeSlot } from "@integrations/clients/hubstaff";
import type { OutputFields } from "zapier-platform-core";

/** A note as a Zap sees it. */
export const toNote = (note: HubstaffNote) => ({
  id: note.id,
  note: note.note ?? null,
  user_id: note.user_id ?? null,
  project_id: note.project_id ?? null,
  task_id: note.task_id ?? null,
  time_slot: note.time_slot ?? null,
  recorded_at: note.recorded_at ?? null,
  created_at: note.created_at ?? null,
  updated_at: note.updated_at ?? null,
});

export const noteOutputFields = [
  { key: "id", label: "Note ID", type: "string", primary: true },
  { key: "note", label: "Note", type: "string" },
  { key: "user_id", label: "Member ID", type: "string" },
  { key: "project_id", label: "Project ID", type: "string" },
  { key: "task_id", label: "Task ID", type: "string" },
  { key: "time_slot", label: "Time Slot", type: "datetime" },
  { key: "recorded_at", label: "Recorded At", type: "datetime" },
  { key: "created_at", label: "Created At", type: "datetime" },
  { key: "updated_at", label: "Updated At", type: "datetime" },
] satisfies OutputFields;

export const noteSample: ReturnType<typeof toNote> = {
  id: "77120934",
  note: "The boiler leaks, a new valve is ordered",
  user_id: "9021",
  project_id: "90417",
  task_id: "1630452",
  time_slot: "2026-03-24T08:10:00.000000Z",
  recorded_at: "2026-03-24T08:15:02.000000Z",
  created_at: "2026-03-24T08:15:30.123456Z",
  updated_at: "2026-03-24T08:15:30.123456Z",
};

const DAY_MS = 24 * 60 * 60_000;
/** The longest range of a request, with the current day (Hubstaff API v2, "List organization notes"). */
const MOST_DAYS_BACK = 30;

/**
 * The range of work to read notes for. Hubstaff filters notes by when the work was done, and a computer that was
 * offline sends its notes up to a day later.
 *
 * @param since - When the notes were stored, in milliseconds since 1970.
 */
export const slotSince = (since: number | undefined): HubstaffTimeSlot => {
  const now = Date.now();
  const earliest = now - MOST_DAYS_BACK * DAY_MS;
  const start = Math.max(earliest, since === undefined ? earliest : since - DAY_MS);
  return { start: new Date(start).toISOString(), stop: new Date(now + DAY_MS).toISOString() };
};
