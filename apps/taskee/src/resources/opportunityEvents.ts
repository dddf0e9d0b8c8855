import { recordOf, type TaskeeEvent } from "@integrations/clients/taskee";
import type { OutputFields } from "zapier-platform-core";

const toRecord = (event: TaskeeEvent) => {
  const opportunity = recordOf.opportunity(event);
  return {
    opportunity_id: opportunity.id,
    name: opportunity.name,
    status: opportunity.status,
    monetary_value: opportunity.monetaryValue,
    pipeline_id: opportunity.pipelineId,
    pipeline_stage_id: opportunity.pipelineStageId,
    contact_id: opportunity.contactId,
    assigned_to: opportunity.assignedTo,
    source: opportunity.source,
    date_added: opportunity.dateAdded,
  };
};

export const opportunityEvents = {
  types: {
    OpportunityCreate: "Opportunity Created",
    OpportunityUpdate: "Opportunity Updated",
    OpportunityDelete: "Opportunity Deleted",
    OpportunityStatusUpdate: "Opportunity Status Changed",
    OpportunityStageUpdate: "Opportunity Stage Changed",
    OpportunityMonetaryValueUpdate: "Opportunity Value Changed",
    OpportunityAssignedToUpdate: "Opportunity Assigned",
  },
  begin: /^Opportunity/,
  // The vendor sends it with every change of a stage, every creation and every deletion. No document says so.
  companion: "OpportunityUpdate",
  toRecord,
  outputFields: [
    { key: "opportunity_id", label: "Opportunity ID", type: "string" },
    { key: "name", label: "Name", type: "string" },
    { key: "status", label: "Status", type: "string" },
    { key: "monetary_value", label: "Value", type: "number" },
    { key: "pipeline_id", label: "Pipeline ID", type: "string" },
    { key: "pipeline_stage_id", label: "Pipeline Stage ID", type: "string" },
    { key: "contact_id", label: "Contact ID", type: "string" },
    { key: "assigned_to", label: "Assigned User ID", type: "string" },
    { key: "source", label: "Source", type: "string" },
    { key: "date_added", label: "Date Added", type: "string" },
  ] satisfies OutputFields,
  sample: {
    opportunity_id: "wWhVuzqpRuOA1ZVWi4FC",
    name: "Heat pump",
    status: "open",
    monetary_value: 1250.5,
    pipeline_id: "bCkKGpDsyPP4peuKowkG",
    pipeline_stage_id: "7915dedc-8f18-44d5-8bc3-77c04e994a10",
    contact_id: "ocQHyuzHvysMo5N5VsXc",
    assigned_to: "y0BeYjuRIlDwsDcOHOJo",
    source: "website",
    date_added: "2026-03-24T08:15:30.000Z",
  },
};
