import type { NethuntCallLog } from "@integrations/clients/nethunt";
import type { OutputFields } from "zapier-platform-core";

/** A call log of a record as a Zap sees it. The document does not show its list, so all its other fields are included. */
export const toCallLog = ({
  callLogId,
  recordId,
  createdAt,
  text,
  time,
  duration,
  ...more
}: NethuntCallLog) => ({
  ...more,
  id: callLogId,
  record_id: recordId ?? null,
  created_at: createdAt ?? null,
  text: text ?? null,
  time: time ?? null,
  duration: duration ?? null,
});

export const callLogOutputFields = [
  { key: "id", label: "Call Log ID", type: "string", primary: true },
  { key: "record_id", label: "Record ID", type: "string" },
  { key: "created_at", label: "Created At", type: "datetime" },
  { key: "text", label: "Text", type: "string" },
  { key: "time", label: "Started At", type: "datetime" },
  { key: "duration", label: "Duration (Minutes)", type: "number" },
] satisfies OutputFields;

export const callLogSample = {
  id: "5970b408bbd55ad726e11bc3",
  record_id: "596f644b8f6d05e16c24b830",
  created_at: "2026-03-24T08:15:30.880Z",
  text: "Asked for an offer",
  time: "2026-03-24T08:12:00.000Z",
  duration: 2.5,
};
