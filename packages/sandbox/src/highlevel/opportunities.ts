import { merged } from "./customFields.ts";
import { Records } from "./records.ts";

/** An opportunity as HighLevel stores it. Times are Unix milliseconds. */
export interface StoredOpportunity extends OpportunityFields {
  readonly id: string;
  readonly contactId: string;
  readonly createdAt: number;
  updatedAt: number;
  lastStageChangeAt: number;
  lastStatusChangeAt: number;
}

export interface OpportunityFields {
  name: string;
  pipelineId: string;
  pipelineStageId: string;
  status: "open" | "won" | "lost" | "abandoned";
  monetaryValue?: number | undefined;
  assignedTo?: string | undefined;
  customFields?: { id: string; value: unknown }[] | undefined;
}

/** The times of a creation may differ by so much: the document shows them equal, and promises nothing. */
const CREATION_MS = 5;

/** All opportunities of the location. */
export class Opportunities extends Records<StoredOpportunity> {
  /** @param at - In the past, for an opportunity that has been there for a while. */
  create(
    fields: OpportunityFields & { contactId: string },
    at: number = this.clock.now(),
  ): StoredOpportunity {
    const done = at + CREATION_MS;
    const opportunity: StoredOpportunity = {
      ...fields,
      id: this.nextId("Opp"),
      createdAt: at,
      updatedAt: done,
      lastStageChangeAt: done,
      lastStatusChangeAt: done,
    };
    this.keep(opportunity, at);
    return opportunity;
  }

  /** Changes what is named; of custom fields those that are named. */
  change(
    opportunity: StoredOpportunity,
    { customFields, ...plain }: Partial<OpportunityFields>,
    at: number = this.clock.now(),
  ): void {
    const { pipelineStageId = opportunity.pipelineStageId, status = opportunity.status } = plain;
    if (pipelineStageId !== opportunity.pipelineStageId) opportunity.lastStageChangeAt = at;
    if (status !== opportunity.status) opportunity.lastStatusChangeAt = at;
    Object.assign(opportunity, plain, { updatedAt: at });
    if (customFields) opportunity.customFields = merged(opportunity.customFields, customFields);
    this.keep(opportunity, at);
  }
}
