import { recordOf, type TaskeeEvent } from "@integrations/clients/taskee";
import type { OutputFields } from "zapier-platform-core";

const toRecord = (event: TaskeeEvent) => {
  const note = recordOf.note(event);
  return {
    note_id: note.id,
    body: note.body,
    contact_id: note.contactId,
    user_id: note.userId,
    date_added: note.dateAdded,
  };
};

export const noteEvents = {
  types: { NoteCreate: "Note Created", NoteUpdate: "Note Updated", NoteDelete: "Note Deleted" },
  begin: /^Note/,
  toRecord,
  outputFields: [
    { key: "note_id", label: "Note ID", type: "string" },
    { key: "body", label: "Body", type: "string" },
    { key: "contact_id", label: "Contact ID", type: "string" },
    { key: "user_id", label: "User ID", type: "string" },
    { key: "date_added", label: "Date Added", type: "datetime" },
  ] satisfies OutputFields,
  sample: {
    note_id: "otg8dTQqGLh3Q6iQI55w",
    body: "Prefers calls in the morning",
    contact_id: "ocQHyuzHvysMo5N5VsXc",
    user_id: "y0BeYjuRIlDwsDcOHOJo",
    date_added: "2026-03-24T08:15:30.000Z",
  },
};
