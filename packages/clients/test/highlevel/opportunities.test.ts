import { describe, expect, it } from "@jest/globals";
import { createHighlevel } from "../../src/highlevel/index.ts";
import { fakeVendor, json } from "../fakeVendor.ts";

const opportunitiesOf = (...answers: Parameters<typeof fakeVendor>) => {
  const { transport } = fakeVendor(...answers);
  return createHighlevel({ transport, token: "t", locationId: "l1" }).opportunities;
};

const bare = {
  id: "o1",
  name: null,
  status: null,
  pipelineId: null,
  pipelineStageId: null,
  monetaryValue: null,
  assignedTo: null,
  source: null,
  lostReasonId: null,
  contactId: null,
  contact: null,
  customFields: [],
  createdAt: null,
  updatedAt: null,
  lastStageChangeAt: null,
  lastStatusChangeAt: null,
};
const contact = { id: "c1", name: null, companyName: null, email: null, phone: null, tags: [] };

describe("an opportunity", () => {
  it.each([
    ["as bare as can be", {}, {}],
    ["whose contact stands in it alone", { contact: { id: "c1", score: 3 } }, { contact, contactId: "c1" }],
    [
      "with custom fields in either spelling",
      { customFields: [{ id: "f", fieldValue: ["a"] }, { id: "g", value: 3, type: "x" }, { id: "h" }] },
      {
        customFields: [
          { id: "f", value: ["a"] },
          { id: "g", value: 3 },
          { id: "h", value: null },
        ],
      },
    ],
    [
      "with times in milliseconds",
      { createdAt: 1774353600000, updatedAt: "2026-03-24T12:00:00+02:00" },
      { createdAt: "2026-03-24T12:00:00.000Z", updatedAt: "2026-03-24T10:00:00.000Z" },
    ],
  ])("%s", async (_what, more, expected) => {
    const answer = json({ opportunity: { id: "o1", ...more, addedLater: 1 } });
    await expect(opportunitiesOf(answer).get("o1")).resolves.toEqual({ ...bare, ...expected });
  });
});

describe("the page after a full one", () => {
  const search = (row: object, after?: { page: number }) =>
    opportunitiesOf(json({ opportunities: [{ id: "o1" }, row] })).search({
      newestBy: "date_added",
      limit: 2,
      after,
    });

  it.each([
    [
      "is read by the cursor of its last row, as text",
      { sort: [1774353600000, "o2"] },
      undefined,
      {
        searchAfter: ["1774353600000", "o2"],
      },
    ],
    ["is read by number where rows have no cursor", {}, undefined, { page: 2 }],
    ["is none where numbers reach no further", {}, { page: 5000 }, undefined],
  ])("%s", async (_how, more, after, next) => {
    expect((await search({ id: "o2", ...more }, after)).next).toEqual(next);
  });
});
