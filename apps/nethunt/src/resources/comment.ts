import type { NethuntComment } from "@integrations/clients/nethunt";
import type { OutputFields } from "zapier-platform-core";

/** A comment on a record as a Zap sees it. */
export const toComment = ({ commentId, recordId, createdAt, text }: NethuntComment) => ({
  id: commentId,
  record_id: recordId ?? null,
  created_at: createdAt ?? null,
  text: text ?? null,
});

export const commentOutputFields = [
  { key: "id", label: "Comment ID", type: "string", primary: true },
  { key: "record_id", label: "Record ID", type: "string" },
  { key: "created_at", label: "Created At", type: "datetime" },
  { key: "text", label: "Text", type: "string" },
] satisfies OutputFields;

export const commentSample: ReturnType<typeof toComment> = {
  id: "5970b408bbd55ad726e11bc3",
  record_id: "596f644b8f6d05e16c24b830",
  created_at: "2026-03-24T08:15:30.880Z",
  text: "Prefers to be called in the afternoon",
};
