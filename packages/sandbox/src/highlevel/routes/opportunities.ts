import * as zod from "zod";
import { Refusal } from "../../refusal.ts";
import { route } from "../../route.ts";
import type { Backend } from "../../vendor.ts";
import { guard } from "../access.ts";
import { notFound, ok } from "../answers.ts";
import { fullName } from "../contactAnswers.ts";
import { customValue } from "../customFields.ts";
import { location, pipelines } from "../data.ts";
import { inLocation, iso, objectOf, text } from "../fields.ts";
import type { OpportunityFields, StoredOpportunity } from "../opportunities.ts";
import { opportunityPage, opportunitySearch } from "../opportunitySearch.ts";
import type { HighlevelState } from "../state.ts";

const customField = objectOf({
  id: text,
  key: text.exactOptional(),
  field_value: zod.union([text, zod.array(text), zod.record(zod.string(), zod.unknown())]),
});

/** HighLevel API 2.0, "Update Opportunity". */
const changes = {
  name: text.exactOptional(),
  pipelineId: text.exactOptional(),
  pipelineStageId: text.exactOptional(),
  status: zod.enum(["open", "won", "lost", "abandoned"], "must be a status").exactOptional(),
  monetaryValue: zod.number("must be a number").exactOptional(),
  assignedTo: text.exactOptional(),
  customFields: zod.array(customField, "must be an array").exactOptional(),
};

/** HighLevel API 2.0, "Create Opportunity". */
const newOpportunity = objectOf({
  ...changes,
  locationId: text,
  contactId: text,
  name: text,
  pipelineId: text,
  status: zod.enum(["open", "won", "lost", "abandoned"], "must be a status"),
});

/** @throws {Refusal} 400 for a pipeline that is not there, or has no such stage */
const placeIn = (pipelineId: string, pipelineStageId?: string) => {
  const pipeline = pipelines.find(({ id }) => id === pipelineId);
  if (pipeline === undefined) throw notFound("Pipeline");
  const stage = pipeline.stages.find(({ id }) => id === (pipelineStageId ?? pipeline.stages[0]?.id));
  if (stage === undefined) throw new Refusal(400, "The stage does not belong to the pipeline");
  return { pipelineId, pipelineStageId: stage.id };
};

type Written = Omit<Partial<OpportunityFields>, "customFields"> & {
  customFields?: zod.output<typeof customField>[];
};

export const opportunityRoutes = (state: HighlevelState) => {
  const needs = guard(state);

  const toOpportunity = ({ customFields = [], ...opportunity }: StoredOpportunity) => {
    const contact = state.contacts.get(opportunity.contactId);
    return {
      ...opportunity,
      locationId: location.id,
      monetaryValue: opportunity.monetaryValue ?? 0,
      customFields: customFields.map(({ id, value: fieldValue }) => ({ id, fieldValue })),
      createdAt: iso(opportunity.createdAt),
      updatedAt: iso(opportunity.updatedAt),
      lastStageChangeAt: iso(opportunity.lastStageChangeAt),
      lastStatusChangeAt: iso(opportunity.lastStatusChangeAt),
      contact: contact && {
        id: contact.id,
        name: fullName(contact),
        companyName: contact.companyName ?? null,
        email: contact.email ?? null,
        phone: contact.phone ?? null,
        tags: contact.tags ?? [],
      },
    };
  };

  /** @throws {Refusal} 400 for a user or a custom field that is not there */
  const checked = ({ customFields, ...written }: Written): Partial<OpportunityFields> => {
    state.checkUser(written.assignedTo);
    return {
      ...written,
      ...(customFields && { customFields: customFields.map((one) => customValue("opportunity", one)) }),
    };
  };

  return {
    "GET /opportunities/pipelines": needs(
      "opportunities.readonly",
      route({ query: inLocation }, () =>
        ok({ pipelines: pipelines.map((pipeline) => ({ ...pipeline, locationId: location.id })) }),
      ),
    ),
    // A recorded answer has this status, where the document has 200.
    "POST /opportunities/search": needs(
      "opportunities.readonly",
      route({ body: opportunitySearch }, ({ body }) => {
        state.checkLocation(body.locationId);
        const known = state.opportunities.asOf(state.clock.now() - state.searchLagMs);
        const { rows, total } = opportunityPage(known, body);
        const opportunities = rows.map(({ opportunity, cursor }) => ({
          ...toOpportunity(opportunity),
          sort: cursor,
        }));
        return ok({ opportunities, total, aggregations: {} }, 201);
      }),
    ),
    "GET /opportunities/:id": needs(
      "opportunities.readonly",
      route({}, ({ param }) => ok({ opportunity: toOpportunity(state.opportunity(param("id"))) })),
    ),
    "POST /opportunities/": needs(
      "opportunities.write",
      route({ body: newOpportunity }, ({ body }) => {
        const { locationId, contactId, pipelineId, pipelineStageId, name, status, ...more } = body;
        state.checkLocation(locationId);
        const opportunity = state.opportunities.create({
          ...checked(more),
          ...placeIn(pipelineId, pipelineStageId),
          name,
          status,
          contactId: state.contact(contactId).id,
        });
        return ok({ opportunity: toOpportunity(opportunity) }, 201);
      }),
    ),
    "PUT /opportunities/:id": needs(
      "opportunities.write",
      route({ body: objectOf(changes) }, ({ param, body }) => {
        const opportunity = state.opportunity(param("id"));
        const { pipelineId = opportunity.pipelineId, pipelineStageId, ...more } = body;
        const kept = pipelineId === opportunity.pipelineId ? opportunity.pipelineStageId : undefined;
        state.opportunities.change(opportunity, {
          ...checked(more),
          ...placeIn(pipelineId, pipelineStageId ?? kept),
        });
        return ok({ opportunity: toOpportunity(opportunity) });
      }),
    ),
    "DELETE /opportunities/:id": needs(
      "opportunities.write",
      route({}, ({ param }) => {
        state.opportunities.remove(state.opportunity(param("id")));
        return ok({ succeded: true });
      }),
    ),
  } satisfies Backend["routes"];
};
