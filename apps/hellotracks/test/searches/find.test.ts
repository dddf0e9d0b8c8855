import { performWith } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../../src/index.ts";
import { API_KEY, items, job, jobForZap, vendor } from "../vendorAnswers.ts";

const perform = performWith(App, { apiKey: API_KEY });

describe("Find Job", () => {
  const byExternalId = { externalId: "order-7", includeArchived: "true", limit: "1" };

  it("looks for the external id, archived jobs included", async () => {
    vendor().get("/jobs").query(byExternalId).reply(200, items(job));
    await expect(perform("searches.find_job", { external_id: "order-7" })).resolves.toEqual([jobForZap]);
  });

  it("returns nothing when there is none, or only one with another external id", async () => {
    vendor().get("/jobs").query(byExternalId).reply(200, items());
    await expect(perform("searches.find_job", { external_id: "order-7" })).resolves.toEqual([]);
    vendor()
      .get("/jobs")
      .query(byExternalId)
      .reply(200, items({ ...job, externalId: "order-70" }));
    await expect(perform("searches.find_job", { external_id: "order-7" })).resolves.toEqual([]);
  });

  it.each([
    ["in a list", items(job)],
    ["by itself", { data: job }],
  ])("reads GET /jobs/{id} with the job %s", async (_where, answer) => {
    vendor().get("/jobs/j1").reply(200, answer);
    await expect(perform("searches.find_job", { id: "j1", external_id: "ignored" })).resolves.toEqual([
      jobForZap,
    ]);
  });

  it("returns nothing for an id the vendor does not know", async () => {
    vendor()
      .get("/jobs/j9")
      .reply(404, { error: { message: "Job not found" } });
    await expect(perform("searches.find_job", { id: "j9" })).resolves.toEqual([]);
  });

  it("asks for one of its inputs", async () => {
    await expect(perform("searches.find_job", { id: "", external_id: null })).rejects.toThrow(
      "External ID or Job ID: fill in one of them.",
    );
  });
});

describe("Find Member", () => {
  const ana = { id: "u1", username: "ana", email: "ana@northwind.example", name: "Ana Horvat" };
  const joana = { id: "u2", username: "joana", email: "joana@northwind.example", name: "Joana Prado" };
  const otherAna = { id: "u3", username: "a.h", email: null, name: "Ana Horvat" };

  it.each([
    ["ana", [ana]],
    ["ANA@northwind.example", [ana]],
    ["u2", [joana]],
    ["ana horvat", [ana, otherAna]],
    ["an", []],
  ])("%s: only exact matches, in any letter case", async (query, expected) => {
    vendor()
      .get("/members")
      .query({ query, max: "50" })
      .reply(200, items(joana, ana, otherAna));
    await expect(perform("searches.find_member", { query })).resolves.toEqual(expected);
  });
});

describe("the dropdowns", () => {
  it("list jobs page by page, each with a name to choose it by", async () => {
    vendor()
      .get("/jobs")
      .query({ limit: "100" })
      .reply(200, items(job, { ...job, id: "j2", title: null }));
    await expect(perform("triggers.job_list", {}, { page: 0 })).resolves.toMatchObject([
      { id: "j1", title: "Deliver parcel" },
      { id: "j2", title: "Untitled job j2" },
    ]);
    vendor().get("/jobs").query({ limit: "100", skip: "100" }).reply(200, items());
    await expect(perform("triggers.job_list", {}, { page: 1 })).resolves.toEqual([]);
  });

  it("list members by username, which is what a job takes, once", async () => {
    const nameless = { id: "u4", username: "dispatch", email: null, name: "" };
    const withoutLogin = { id: "u5", username: null, email: null, name: "Gone" };
    vendor()
      .get("/members")
      .query({ max: "50" })
      .reply(200, items({ id: "u1", username: "ana", name: "Ana" }, nameless, withoutLogin));
    await expect(perform("triggers.member_list", {}, { page: 0 })).resolves.toEqual([
      { id: "ana", username: "ana", name: "Ana", email: null },
      { id: "dispatch", username: "dispatch", name: "dispatch", email: null },
    ]);
    await expect(perform("triggers.member_list", {}, { page: 1 })).resolves.toEqual([]);
  });
});
