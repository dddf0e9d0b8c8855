import type { HellotracksJob } from "@integrations/clients/hellotracks";
import { isoFromMs } from "@integrations/zapier-kit";
import { defineInputField, type OutputFields } from "zapier-platform-core";

/** A job as a Zap sees it, the same from every trigger, create and search. What the vendor leaves out is null. */
export const toJob = (job: HellotracksJob) => ({
  id: job.id,
  external_id: job.externalId ?? null,
  title: job.title ?? null,
  progress: job.progress ?? null,
  date: job.date ?? null,
  address: job.address ?? null,
  assignee_id: job.assignee?.id ?? null,
  assignee_username: job.assignee?.username ?? null,
  assignee_name: job.assignee?.name ?? null,
  assignee_email: job.assignee?.email ?? null,
  contact_name: job.contact?.name ?? null,
  contact_phone: job.contact?.phone ?? null,
  contact_email: job.contact?.email ?? null,
  created_at: isoFromMs(job.createdAt),
  updated_at: isoFromMs(job.updatedAt),
});

export const jobOutputFields = [
  { key: "id", label: "Job ID", type: "string", primary: true },
  { key: "external_id", label: "External ID", type: "string" },
  { key: "title", label: "Title", type: "string" },
  { key: "progress", label: "Progress", type: "string" },
  { key: "date", label: "Date", type: "string" },
  { key: "address", label: "Address", type: "string" },
  { key: "assignee_id", label: "Assignee ID", type: "string" },
  { key: "assignee_username", label: "Assignee Username", type: "string" },
  { key: "assignee_name", label: "Assignee Name", type: "string" },
  { key: "assignee_email", label: "Assignee Email", type: "string" },
  { key: "contact_name", label: "Contact Name", type: "string" },
  { key: "contact_phone", label: "Contact Phone", type: "string" },
  { key: "contact_email", label: "Contact Email", type: "string" },
  { key: "created_at", label: "Created At", type: "datetime" },
  { key: "updated_at", label: "Updated At", type: "datetime" },
] satisfies OutputFields;

export const jobSample: ReturnType<typeof toJob> = {
  id: "j7f3c2a91",
  external_id: "order-1042",
  title: "Install heat pump",
  progress: "scheduled",
  date: "2026-03-31",
  address: "Marienplatz 8, 80331 Munich, Germany",
  assignee_id: "m51c09be4",
  assignee_username: "ana.silva@example.com",
  assignee_name: "Ana Silva",
  assignee_email: "ana.silva@example.com",
  contact_name: "Kim Novak",
  contact_phone: "+49 89 1234567",
  contact_email: "kim.novak@example.com",
  created_at: "2026-03-24T08:15:30.000Z",
  updated_at: "2026-03-24T09:02:11.000Z",
};

/** The input for an existing job, chosen or mapped from an earlier step. */
export const jobInput = defineInputField({
  key: "id",
  label: "Job",
  type: "string",
  required: true,
  dynamic: "job_list.id.title",
  search: "find_job.id",
  helpText: "Choose a job, or map the job ID from an earlier step.",
});
