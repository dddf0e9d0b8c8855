import { bareRecord, performWith } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../src/index.ts";
import { API_KEY, items, job, vendor } from "./vendorAnswers.ts";

const perform = performWith(App, { apiKey: API_KEY });
const at = Date.now() - 60_000;
const iso = new Date(at).toISOString();

const answering = (method: string, ...rows: object[]) =>
  vendor()
    .intercept(/.*/, method)
    .query(true)
    .reply(200, items(...rows));

describe("T1: a row of which Hellotracks sends no more than its ID", () => {
  it.each([
    ["searches.find_job", "GET", { id: "x" }, {}],
    ["creates.create_job", "POST", { title: "T" }, {}],
    ["creates.archive_job", "POST", { id: "x" }, { archived: true }],
  ])("has nothing elsewhere: %s", async (address, method, input, own) => {
    answering(method, { id: "x" });
    const record = await perform(address, { ...input });
    expect([record].flat()).toEqual([bareRecord(App, address, { id: "x", ...own })]);
  });

  it("is the member with this ID", async () => {
    answering("GET", { id: "x" }, { username: "no ID" });
    await expect(perform("searches.find_member", { query: "x" })).resolves.toEqual([
      bareRecord(App, "searches.find_member", { id: "x" }),
    ]);
  });

  it.each([
    ["new_job", { createdAt: at }, { created_at: iso }],
    ["updated_job", { updatedAt: at }, { id: `x-${at}`, job_id: "x", updated_at: iso }],
    ["completed_job", { progress: "success" }, { progress: "success" }],
    ["failed_job", { progress: "failed" }, { progress: "failed" }],
  ])("and its event has nothing elsewhere: %s", async (key, row, own) => {
    answering("GET", { id: "x", ...row });
    await expect(perform(`triggers.${key}`)).resolves.toEqual([
      bareRecord(App, `triggers.${key}`, { id: "x", ...own }),
    ]);
  });

  it("is no update without the time of one", async () => {
    answering("GET", { id: "x" }, { id: "y", createdAt: at });
    await expect(perform("triggers.updated_job")).resolves.toEqual([]);
  });

  it("T5: can be chosen, and so can the vendor's own example, which has no dates", async () => {
    answering(
      "GET",
      { id: "x" },
      { id: "j9", externalId: "o-9", title: "Deliver", progress: "scheduled" },
      job,
    );
    await expect(perform("triggers.job_list", {}, { page: 0 })).resolves.toMatchObject([
      { id: "x", title: "Untitled job x", created_at: null },
      { id: "j9", title: "Deliver", created_at: null },
      { id: "j1" },
    ]);
  });

  it("T5: stops no trigger for the others", async () => {
    answering("GET", { id: "x" }, { ...job, createdAt: at });
    await expect(perform("triggers.new_job")).resolves.toMatchObject([{ id: "j1" }]);
  });
});
