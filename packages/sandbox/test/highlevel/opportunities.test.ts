import { describe, expect, it } from "@jest/globals";
import { LOCATION, useHighlevel } from "./useHighlevel.ts";

const api = useHighlevel();
const send = async (line: string, body?: unknown) =>
  (await api.request(line, body === undefined ? {} : { body })).json();
const search = (more: object = {}) =>
  send("POST /opportunities/search", { locationId: LOCATION, limit: 100, ...more });

const INGRID = "Con00000000000000001";
const KIM = "Con00000000000000002";
const PATIENTS = "VDm7RPYC2GLUvdpKmBfC";
const [ENQUIRY, BOOKED] = ["e93ba61a-53b3-45e7-985a-c7732dbcdb69", "7915dedc-8f18-44d5-8bc3-77c04e994a10"];
const QUOTE = "c0a1e7a8-64a0-4a55-8a57-0f5ad1c1d9d1";
const written = {
  locationId: LOCATION,
  contactId: KIM,
  name: "Braces",
  pipelineId: PATIENTS,
  status: "open",
};
const create = async (more: object = {}) =>
  (await send("POST /opportunities/", { ...written, ...more })).opportunity;

describe("an opportunity", () => {
  it("is created, changed, read and deleted", async () => {
    const customFields = [
      { id: "cfText00000000000012", field_value: "Ingrid" },
      { id: "cfMany00000000000014", field_value: ["Braces"] },
      { id: "cfNumber000000000013", field_value: "40" },
    ];
    const { id, ...created } = await create({ monetaryValue: 900, customFields });
    expect(created).toMatchObject({
      pipelineStageId: ENQUIRY,
      monetaryValue: 900,
      contact: { id: KIM, name: "Kim Novak", companyName: "Northwind", phone: null },
      customFields: customFields.map(({ id, field_value: fieldValue }) => ({ id, fieldValue })),
    });
    const moved = {
      pipelineStageId: BOOKED,
      customFields: [{ id: "cfText00000000000012", field_value: "K" }],
    };
    const { opportunity } = await send(`PUT /opportunities/${id}`, moved);
    expect(opportunity).toMatchObject({ pipelineStageId: BOOKED, name: "Braces" });
    expect(opportunity.customFields).toHaveLength(3);
    expect((await send(`GET /opportunities/${id}`)).opportunity).toEqual(opportunity);
    expect(await send(`DELETE /opportunities/${id}`)).toEqual({ succeded: true });
    expect(await send(`GET /opportunities/${id}`)).toMatchObject({
      statusCode: 400,
      message: "Opportunity not found",
    });
  });

  it("has a time for its last change, one for that of its stage and one for that of its status", async () => {
    const { id, ...created } = await create();
    const times = async () => {
      const { opportunity } = await send(`GET /opportunities/${id}`);
      return [opportunity.updatedAt, opportunity.lastStageChangeAt, opportunity.lastStatusChangeAt].map(
        (time, index) =>
          time !== [created.updatedAt, created.lastStageChangeAt, created.lastStatusChangeAt][index],
      );
    };
    api.sandbox.actions.pass_time({ seconds: 60 });
    await send(`PUT /opportunities/${id}`, { name: "Two braces", pipelineStageId: ENQUIRY, status: "open" });
    expect(await times()).toEqual([true, false, false]);
    await send(`PUT /opportunities/${id}`, { pipelineStageId: BOOKED });
    expect(await times()).toEqual([true, true, false]);
    await send(`PUT /opportunities/${id}`, { status: "won" });
    expect(await times()).toEqual([true, true, true]);
  });

  it("that goes to another pipeline goes to its first stage", async () => {
    const { id } = await create();
    const { opportunity } = await send(`PUT /opportunities/${id}`, { pipelineId: "bCkKGpDsyPP4peuKowkG" });
    expect(opportunity.pipelineStageId).toBe(QUOTE);
  });

  it.each([
    [422, { locationId: undefined }, "locationId must be a string"],
    [422, { source: "web" }, "property source should not exist"],
    [422, { status: "all" }, "status must be a status"],
    [422, { monetaryValue: "900" }, "monetaryValue must be a number"],
    [422, { customFields: [{ id: "cfNumber000000000013", field_value: 40 }] }, "customFields.0.field_value"],
    [400, { customFields: [{ id: "cfNumber000000000013", field_value: "few" }] }, "does not take this value"],
    [400, { customFields: [{ id: "cfText00000000000001", field_value: "K" }] }, "does not exist"],
    [400, { contactId: "nobody" }, "Contact not found"],
    [400, { pipelineId: "none" }, "Pipeline not found"],
    [400, { pipelineStageId: QUOTE }, "The stage does not belong to the pipeline"],
    [400, { assignedTo: "nobody" }, "User not found"],
    [403, { locationId: "elsewhere" }, "does not have access"],
  ])("is refused with %s for %j", async (status, more, message) => {
    const response = await api.request("POST /opportunities/", { body: { ...written, ...more } });
    expect(response.status).toBe(status);
    expect([response.json().message].flat().join()).toContain(message);
  });
});

describe("POST /opportunities/search", () => {
  it("filters by values and by ranges of dates", async () => {
    const [id] = api.sandbox.actions.create_opportunities({
      contactId: KIM,
      status: "won",
      agoSeconds: 3600,
    });
    const since = new Date(Date.now() - 7_200_000).toISOString();
    const recent = { field: "date_added", operator: "range", value: { gte: since } };
    const won = { field: "status", operator: "eq", value: "won" };
    for (const filters of [[recent], [won], [recent, won]]) {
      expect(await search({ filters })).toMatchObject({ total: 1, opportunities: [{ id }] });
    }
    const old = { field: "date_added", operator: "range", value: { lte: Date.now() - 7_200_000 } };
    expect(await search({ filters: [old] })).toMatchObject({
      opportunities: [{ name: "Implant for Ingrid", contact: { id: INGRID } }],
    });
    expect(await search({ query: "implant" })).toMatchObject({ total: 1 });
  });

  it.each(["asc", "desc"])("sorts and pages %s by number and by the cursor of a row", async (direction) => {
    api.sandbox.actions.create_opportunities({ count: 5, sameMillisecond: true });
    const sort = [{ field: "date_updated", direction }];
    const { opportunities } = await search({ sort });
    expect(opportunities).toHaveLength(6);
    const page = await search({ sort, limit: 2, page: 2 });
    expect(page.opportunities).toEqual(opportunities.slice(2, 4));
    const searchAfter = opportunities[3].sort.map(String);
    expect((await search({ sort, searchAfter })).opportunities).toEqual(opportunities.slice(4));
  });

  it("knows only what happened before the lag", async () => {
    api.sandbox.actions.set_search_lag({ seconds: 5 });
    api.sandbox.actions.create_opportunities({});
    expect(await search()).toMatchObject({ total: 1 });
    api.sandbox.actions.pass_time({ seconds: 6 });
    expect(await search()).toMatchObject({ total: 2 });
  });

  it.each([
    [{ limit: 501 }, "limit must not be greater than 500"],
    [{ page: 1, searchAfter: ["1", "x"] }, "page does not go with searchAfter"],
    [{ page: 21, limit: 500 }, "page reaches beyond"],
    [{ searchAfter: [1, "x"] }, "searchAfter"],
    [{ sort: [{ field: "colour", direction: "desc" }] }, "sort.0.field must be a field to sort by"],
    [{ filters: [{ field: "status", operator: "range", value: {} }] }, "filters.0"],
    [{ filters: [{ field: "date_added", operator: "range", value: { gte: "yesterday" } }] }, "filters.0"],
    [{ pageLimit: 5 }, "property pageLimit should not exist"],
  ])("refuses %j", async (more, message) => {
    const response = await api.request("POST /opportunities/search", {
      body: { locationId: LOCATION, limit: 100, ...more },
    });
    expect(response.status).toBe(422);
    expect(response.json().message.join("; ")).toContain(message);
  });
});

it("lists pipelines with their stages, and custom fields by model", async () => {
  const { pipelines } = await send(`GET /opportunities/pipelines?locationId=${LOCATION}`);
  expect(pipelines[0]).toMatchObject({ id: PATIENTS, stages: [{ id: ENQUIRY, name: "Enquiry" }, {}, {}] });
  const { customFields } = await send(`GET /locations/${LOCATION}/customFields?model=opportunity`);
  expect(customFields.map(({ name }: { name: string }) => name)).toEqual([
    "Referred by",
    "Chance",
    "Treatments",
  ]);
});

it("people create, change and delete opportunities", async () => {
  const { actions, state } = api.sandbox;
  const [id = ""] = actions.create_opportunities({ name: "Braces" });
  actions.update_opportunity({ id, pipelineStageId: BOOKED });
  expect(state.opportunity(id)).toMatchObject({ name: "Braces", pipelineStageId: BOOKED, contactId: INGRID });
  actions.delete_opportunity({ id });
  expect(() => state.opportunity(id)).toThrow("Opportunity not found");
});
