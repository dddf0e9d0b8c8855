import type { StoredNote, StoredProject } from "../records/account.ts";
import type { HubstaffState } from "../state.ts";

/** Hubstaff records time in slots of ten minutes. */
const SLOT_MS = 10 * 60_000;

export const createNote = (
  state: HubstaffState,
  project: StoredProject,
  {
    at = state.clock.now(),
    slotAt = at,
    ...fields
  }: { note: string; user_id: number; task_id?: number; at?: number; slotAt?: number },
): StoredNote => {
  const slot = Math.floor(slotAt / SLOT_MS) * SLOT_MS;
  const created_at = state.moment(at);
  return state.notes.add((id) => ({
    id,
    organization_id: project.organization_id,
    date: state.day(at),
    time_slot: state.moment(slot),
    recorded_at: state.moment(slotAt),
    created_at,
    updated_at: created_at,
    project_id: project.id,
    ...fields,
  }));
};
