import { performWith, useApp } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../../src/index.ts";
import { API_KEY, items, job, jobForZap, vendor } from "../vendorAnswers.ts";

const perform = performWith(App, { apiKey: API_KEY });
const inNewYork = { timezone: "America/New_York" };

/** The problem Zapier shows, for inputs that must be refused before any request: nock knows of none. */
const refusal = (message: string) => ({
  name: "AppError",
  message: JSON.stringify({ message, code: "invalid_input", status: 400 }),
});

describe("Create Job", () => {
  it("sends POST /jobs with every field filled in, each in its place and of its type", async () => {
    vendor()
      .post("/jobs", {
        title: "Deliver parcel",
        externalId: "order-7",
        address: "18 Harbour Street, Hull",
        notes: "Ring twice",
        date: "2026-03-25",
        assigneeUsername: "ana",
        priority: 3,
        contact: { name: "Ingrid Solberg", phone: "+47 22 12 34 56", email: "ingrid@solberg.example" },
        timeWindow: { start: "09:30", end: "14:00" },
        placeId: "p1",
      })
      .matchHeader("content-type", "application/json")
      .reply(201, items(job));
    const input = {
      title: "Deliver parcel",
      external_id: "order-7",
      address: "18 Harbour Street, Hull",
      notes: "Ring twice",
      date: "2026-03-25T23:30:00-04:00",
      assignee_username: "ana",
      priority: "3",
      contact_name: "Ingrid Solberg",
      contact_phone: "+47 22 12 34 56",
      contact_email: "ingrid@solberg.example",
      time_window_start: "9:30",
      time_window_end: "2 pm",
      place_id: "p1",
    };
    await expect(perform("creates.create_job", input, inNewYork)).resolves.toEqual(jobForZap);
  });

  it("sends no blank, and neither contact nor timeWindow when nothing is in them", async () => {
    vendor().post("/jobs", { title: "Deliver parcel" }).reply(201, items(job));
    const input = {
      title: "Deliver parcel",
      external_id: "",
      address: null,
      notes: undefined,
      date: "",
      priority: "",
      contact_name: "",
      contact_phone: null,
      contact_email: "  ",
      time_window_start: "",
      time_window_end: null,
    };
    await expect(perform("creates.create_job", input)).resolves.toEqual(jobForZap);
  });

  it.each([
    ["Title", { title: "" }, "Title: fill this in. It is required."],
    ["Title", { title: "   " }, "Title: fill this in. It is required."],
    ["Priority", { priority: "99" }, 'Priority: enter a whole number from 0 to 10, not "99".'],
    ["Priority", { priority: 2.5 }, 'Priority: enter a whole number from 0 to 10, not "2.5".'],
    ["Date", { date: "someday" }, 'Date: enter a date such as 2026-03-31, not "someday".'],
    ["Date", { date: "2026-02-30" }, 'Date: enter a date such as 2026-03-31, not "2026-02-30".'],
    [
      "Earliest Start",
      { time_window_start: "25:00" },
      'Earliest Start: enter a time such as 09:30 or 2 pm, not "25:00".',
    ],
    [
      "Latest End",
      { time_window_start: "14:00", time_window_end: "9:00" },
      "Latest End: must be later than Earliest Start: 09:00 is not after 14:00.",
    ],
    [
      "Latest End (hole 2)",
      { time_window_start: "09:00", time_window_end: "9 am" },
      "Latest End: must be later than Earliest Start: 09:00 is not after 09:00.",
    ],
  ])("refuses a wrong %s before any request: %j", async (_field, wrong, message) => {
    await expect(perform("creates.create_job", { title: "x", ...wrong })).rejects.toMatchObject(
      refusal(message),
    );
  });

  it("takes mapped numbers and checkboxes as the text they are", async () => {
    vendor().post("/jobs", { title: "5", externalId: "77", notes: "true" }).reply(201, items(job));
    const input = { title: 5, external_id: 77, notes: true };
    await expect(perform("creates.create_job", input)).resolves.toEqual(jobForZap);
  });

  it("refuses a list where one value is asked for", async () => {
    await expect(perform("creates.create_job", { title: ["a", "b"] })).rejects.toMatchObject(
      refusal("Title: map one value here, not a list."),
    );
  });

  it("shows of the vendor's words neither key nor stack, and no half of an emoji", async () => {
    const words = `No ${API_KEY} at all. ${"🎉".repeat(200)}`;
    vendor()
      .post("/jobs")
      .reply(400, { error: { message: words } });
    const [failure] = await Promise.allSettled([perform("creates.create_job", { title: "x" })]);
    const { message } = JSON.parse((failure as PromiseRejectedResult).reason.message);
    expect(message).toMatch(/^Hellotracks refused this \(No \[hidden\] at all\. 🎉+…\)\. Check the inputs/u);
    expect(message.length).toBeLessThanOrEqual(250);
    expect(message.isWellFormed()).toBe(true);

    vendor()
      .post("/jobs")
      .reply(400, { error: { message: "Bad job\n    at save (/srv/api/jobs.js:41:13)" } });
    await expect(perform("creates.create_job", { title: "x" })).rejects.toThrow("refused this (Bad job).");
    vendor().post("/jobs").reply(500, "TypeError: x\n    at save (/srv/api/jobs.js:41:13)");
    await expect(perform("creates.create_job", { title: "x" })).rejects.toThrow("(HTTP 500)");
  });

  it("does not know what was done when the answer holds no job", async () => {
    vendor().post("/jobs").reply(201, items());
    await expect(perform("creates.create_job", { title: "x" })).rejects.toThrow(
      "Check in Hellotracks whether it was done",
    );
  });

  it("needs no times in the answer", async () => {
    const { createdAt: _createdAt, updatedAt: _updatedAt, ...timeless } = job;
    vendor().post("/jobs").reply(201, items(timeless));
    const expected = { ...jobForZap, created_at: null, updated_at: null };
    await expect(perform("creates.create_job", { title: "x" })).resolves.toEqual(expected);
  });

  describe("against the sandbox", () => {
    const sandbox = useApp(App, "hellotracks");
    const typed =
      "Müller & Söhne #7 {{first_name}} {{bundle.inputData.x}} {{process.env.HOME}} 🎉\nsecond line";

    it("delivers text exactly as typed", async () => {
      const key = typed.replace("\n", " ");
      await sandbox.perform("creates.create_job", { title: typed, notes: typed, external_id: key });
      const stored = sandbox.server.state.jobs.getByExternalId(key);
      expect(stored).toMatchObject({ title: typed, notes: typed, externalId: key });
      const found = await sandbox.perform("searches.find_job", { external_id: key });
      expect(found).toMatchObject([{ id: stored?.id, title: typed }]);
    });

    it("returns the same job for the same external id", async () => {
      const first = await sandbox.perform("creates.create_job", { title: "One", external_id: "e-1" });
      const second = await sandbox.perform("creates.create_job", { title: "Two", external_id: "e-1" });
      const { id } = first as { id: string };
      expect(second).toMatchObject({ id, title: "Two", external_id: "e-1" });
    });

    it.each([["dropped"], ["reset"], [503]] as const)(
      "without an external id goes out once, though its answer is lost (%s)",
      async (kind) => {
        const before = sandbox.server.state.jobs.size;
        sandbox.server.faults.add({ kind, path: "/jobs", afterHandling: true });
        await expect(sandbox.perform("creates.create_job", { title: "Once" })).rejects.toThrow(
          "Check in Hellotracks whether it was done before you replay this step.",
        );
        expect(sandbox.server.requests).toHaveLength(1);
        expect(sandbox.server.state.jobs.size).toBe(before + 1);
      },
    );

    it("with an external id is tried again after a lost answer, and makes one job", async () => {
      const before = sandbox.server.state.jobs.size;
      sandbox.server.faults.add({ kind: "dropped", path: "/jobs", afterHandling: true });
      const created = await sandbox.perform("creates.create_job", { title: "Once", external_id: "e-2" });
      expect(created).toMatchObject({ external_id: "e-2" });
      expect(sandbox.server.state.jobs.size).toBe(before + 1);
    });
  });
});

describe("Update Job", () => {
  it("sends PATCH /jobs with the id and only what differs", async () => {
    vendor().get("/jobs/j1").reply(200, items(job));
    vendor()
      .patch("/jobs", {
        id: "j1",
        notes: "Ring twice",
        contact: { phone: "1" },
        timeWindow: { start: "08:00" },
      })
      .reply(200, items(job));
    const input = {
      id: "j1",
      title: job.title,
      notes: "Ring twice",
      contact_phone: "1",
      time_window_start: "8 am",
    };
    await expect(perform("creates.update_job", input)).resolves.toEqual(jobForZap);
  });

  it("kind 21: sends nothing where the job shows it all", async () => {
    vendor().get("/jobs/j1").reply(200, items(job));
    const { external_id, title, date, address, assignee_username, contact_name } = jobForZap;
    const shown = { external_id, title, date, address, assignee_username, contact_name };
    await expect(perform("creates.update_job", { id: "j1", ...shown })).resolves.toEqual(jobForZap);
  });

  it.each([
    [{ id: "j1" }, "Job: nothing to change. Fill in at least one of the other fields."],
    [{ id: "j1", title: " " }, "Job: nothing to change. Fill in at least one of the other fields."],
    [{ notes: "x" }, "Job: fill this in. It is required."],
    [{ id: "j1", priority: 11 }, 'Priority: enter a whole number from 0 to 10, not "11".'],
  ])("refuses %j before any request", async (input, message) => {
    await expect(perform("creates.update_job", input)).rejects.toMatchObject(refusal(message));
  });

  it("says in words that the job is gone", async () => {
    vendor()
      .get("/jobs/j9")
      .reply(404, { error: { message: "Job not found" } });
    await expect(perform("creates.update_job", { id: "j9", notes: "x" })).rejects.toThrow(
      "Hellotracks found nothing with this ID (Job not found). It may have been deleted. Choose another one.",
    );
  });
});

describe("Archive Job and Delete Job", () => {
  it("archives by POST /jobs/{id}/archive without a body", async () => {
    vendor().post("/jobs/a%2Fb/archive", "").reply(200, items(job));
    await expect(perform("creates.archive_job", { id: "a/b" })).resolves.toEqual({
      ...jobForZap,
      archived: true,
    });
  });

  it("deletes by DELETE /jobs/{id}, whatever the answer holds", async () => {
    vendor().delete("/jobs/j1").reply(200, items());
    await expect(perform("creates.delete_job", { id: "j1" })).resolves.toEqual({ id: "j1", deleted: true });
  });

  it("deletes once, though the first answer is lost", async () => {
    vendor().delete("/jobs/j1").replyWithError("socket hang up");
    vendor()
      .delete("/jobs/j1")
      .reply(404, { error: { message: "Job not found" } });
    await expect(perform("creates.delete_job", { id: "j1" })).resolves.toEqual({ id: "j1", deleted: true });
  });

  it.each([
    ["creates.archive_job", ".."],
    ["creates.delete_job", ".."],
    ["creates.delete_job", "."],
  ])("%s refuses the id %j, which would change the path", async (address, id) => {
    await expect(perform(address, { id })).rejects.toMatchObject(
      refusal(`Job: "${id}" is not an ID. Choose one from the list.`),
    );
  });
});
