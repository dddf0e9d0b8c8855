import type { HighlevelOpportunity } from "@integrations/clients/highlevel";
import { contactSample, customValues } from "@integrations/highlevel";
import type { OutputFields } from "zapier-platform-core";
import { opportunityFieldOutputs } from "./customFields.ts";

/** An opportunity as a Zap sees it. Each custom field with a value has a key of its own. */
export const toOpportunity = (opportunity: HighlevelOpportunity) => ({
  id: opportunity.id,
  name: opportunity.name,
  status: opportunity.status,
  pipeline_id: opportunity.pipelineId,
  pipeline_stage_id: opportunity.pipelineStageId,
  monetary_value: opportunity.monetaryValue,
  assigned_to: opportunity.assignedTo,
  source: opportunity.source,
  lost_reason_id: opportunity.lostReasonId,
  contact_id: opportunity.contactId,
  contact_name: opportunity.contact?.name ?? null,
  contact_email: opportunity.contact?.email ?? null,
  contact_phone: opportunity.contact?.phone ?? null,
  contact_company_name: opportunity.contact?.companyName ?? null,
  contact_tags: opportunity.contact?.tags ?? [],
  created_at: opportunity.createdAt,
  updated_at: opportunity.updatedAt,
  last_stage_change_at: opportunity.lastStageChangeAt,
  last_status_change_at: opportunity.lastStatusChangeAt,
  ...customValues(opportunity.customFields),
});

const staticOutputFields = [
  { key: "id", label: "Opportunity ID", type: "string", primary: true },
  { key: "name", label: "Name", type: "string" },
  { key: "status", label: "Status", type: "string" },
  { key: "pipeline_id", label: "Pipeline ID", type: "string" },
  { key: "pipeline_stage_id", label: "Stage ID", type: "string" },
  { key: "monetary_value", label: "Value", type: "number" },
  { key: "assigned_to", label: "Assigned User ID", type: "string" },
  { key: "source", label: "Source", type: "string" },
  { key: "lost_reason_id", label: "Lost Reason ID", type: "string" },
  { key: "contact_id", label: "Contact ID", type: "string" },
  { key: "contact_name", label: "Contact Name", type: "string" },
  { key: "contact_email", label: "Contact Email", type: "string" },
  { key: "contact_phone", label: "Contact Phone", type: "string" },
  { key: "contact_company_name", label: "Contact Company Name", type: "string" },
  { key: "contact_tags", label: "Contact Tags", type: "string", list: true },
  { key: "created_at", label: "Created At", type: "datetime" },
  { key: "updated_at", label: "Updated At", type: "datetime" },
  { key: "last_stage_change_at", label: "Last Stage Change At", type: "datetime" },
  { key: "last_status_change_at", label: "Last Status Change At", type: "datetime" },
] satisfies OutputFields;

export const opportunityOutputFields = [...staticOutputFields, opportunityFieldOutputs];

/** For a trigger whose `id` identifies a change of an opportunity, not the opportunity itself. */
export const opportunityChangeOutputFields = [
  { key: "id", label: "Change ID", type: "string" as const, primary: true },
  { key: "opportunity_id", label: "Opportunity ID", type: "string" as const },
  ...staticOutputFields.slice(1),
  opportunityFieldOutputs,
];

export const opportunitySample: ReturnType<typeof toOpportunity> = {
  id: "yWQobCRIhRguQtD2llvk",
  name: "Website for Delgado Design",
  status: "open",
  pipeline_id: "VDm7RPYC2GLUvdpKmBfC",
  pipeline_stage_id: "7915dedc-8f18-44d5-8bc3-77c04e994a10",
  monetary_value: 2400,
  assigned_to: "y0BeYjuRIlDwsDcOHOJo",
  source: "public api",
  lost_reason_id: null,
  contact_id: contactSample.id,
  contact_name: contactSample.name,
  contact_email: contactSample.email,
  contact_phone: contactSample.phone,
  contact_company_name: contactSample.company_name,
  contact_tags: contactSample.tags,
  created_at: "2026-03-24T08:15:30.000Z",
  updated_at: "2026-03-25T10:20:05.000Z",
  last_stage_change_at: "2026-03-25T09:02:11.000Z",
  last_status_change_at: "2026-03-24T17:41:00.000Z",
};

/** A sample change. Its `id` has the time of the change in it. */
export const opportunityChangeSample = (
  changed: "updated_at" | "last_stage_change_at" | "last_status_change_at",
) => ({
  ...opportunitySample,
  id: `${opportunitySample.id}-${Date.parse(opportunitySample[changed] ?? "")}`,
  opportunity_id: opportunitySample.id,
});
