import { copiesOf, FREE_TEXT, HIDDEN_ALONE, performWith, useApp } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../src/index.ts";
import { API_KEY, items, job, jobForZap, vendor } from "./vendorAnswers.ts";

const perform = performWith(App, { apiKey: API_KEY });

/** Creates a job, of which Hellotracks has to get exactly this. */
const creates = async (input: object, sent: object, meta: object = {}) => {
  vendor()
    .post("/jobs", { title: "T", ...sent })
    .reply(201, items(job));
  await expect(perform("creates.create_job", { title: "T", ...input }, meta)).resolves.toEqual(jobForZap);
};

const finds = async (query: string, sent: string, member: object) => {
  vendor()
    .get("/members")
    .query({ query: sent, max: "50" })
    .reply(200, items({ id: "u9", name: "Ana Horvatić" }, member));
  await expect(perform("searches.find_member", { query })).resolves.toMatchObject([member]);
};

describe("what people enter", () => {
  it.each(copiesOf("j1"))("kind 1: an ID with white space around it is the same ID: %j", async (id) => {
    vendor().get("/jobs/j1").reply(200, items(job));
    await expect(perform("searches.find_job", { id })).resolves.toEqual([jobForZap]);
    vendor().post("/jobs/j1/archive").reply(200, items(job));
    await expect(perform("creates.archive_job", { id })).resolves.toMatchObject({ id: "j1" });
    await creates({ place_id: id, assignee_username: id }, { placeId: "j1", assigneeUsername: "j1" });
  });

  it.each(copiesOf("NW-1042"))("kind 2: so is the key of another app: %j", async (external_id) => {
    await creates({ external_id }, { externalId: "NW-1042" });
    vendor()
      .get("/jobs")
      .query({ externalId: "NW-1042", includeArchived: "true", limit: "1" })
      .reply(200, items({ ...job, externalId: `NW-1042 ` }));
    await expect(perform("searches.find_job", { external_id })).resolves.toMatchObject([{ id: "j1" }]);
  });

  it.each([
    ...copiesOf("+47 22 12 34 56"),
    "tel:+47 22 12 34 56",
    "whatsapp:+47 22 12 34 56",
    "\uff0b47 22 12 34 56",
    "+47 22\u00ad 12 34 56",
  ])("kind 3: a phone number is read without what does not show: %j", async (contact_phone) => {
    await creates({ contact_phone }, { contact: { phone: "+47 22 12 34 56" } });
  });

  it("kind 4: hidden characters alone are blank, and overwrite nothing", async () => {
    vendor().get("/jobs/j1").reply(200, items(job));
    vendor().patch("/jobs", { id: "j1", title: "Ring first" }).reply(200, items(job));
    const input = { id: "j1", title: "Ring first", address: HIDDEN_ALONE, notes: HIDDEN_ALONE };
    await expect(perform("creates.update_job", input)).resolves.toEqual(jobForZap);
  });

  it.each(["Ana  Horvat", "Ana\u00a0Horvat", " Ana Horvat\n", "Ana\u200b Horvat"])(
    "kind 5: white space inside a name makes no other, typed or held: %j",
    async (name) => {
      await finds(name, "Ana Horvat", { id: "u1", name: "Ana Horvat" });
      await finds("ana HORVAT", "ana HORVAT", { id: "u1", name });
    },
  );

  it.each([
    ["Zoe\u0308", "Zo\u00eb"],
    ["Zo\u00eb", "Zoe\u0308"],
  ])("kind 6: %j finds the letters of %j", async (query, name) => {
    await finds(query, "Zo\u00eb", { id: "u1", name });
  });

  it.each([
    ["2026-03-31T00:00:00.000Z", "2026-03-31"],
    ["2026-03-31T00:00:00-05:00", "2026-03-31"],
    ["2026-03-31T03:00:00Z", "2026-03-30"],
  ])("kind 7: %s in Chicago is the day %s", async (date, day) => {
    await creates({ date }, { date: day }, { timezone: "America/Chicago" });
  });

  it.each(["2:00\u202fPM", "2\u00a0pm", "\u200b14:00 ", "2:00\u202fp.m."])(
    "kind 9: a time with other white space is read: %j",
    async (time_window_start) => {
      await creates({ time_window_start }, { timeWindow: { start: "14:00" } });
    },
  );

  it.each([...copiesOf("a@x.example"), "mailto:a@x.example"])(
    "kind 14: an email is taken without blanks: %j",
    async (contact_email) => {
      await creates({ contact_email }, { contact: { email: "a@x.example" } });
    },
  );

  it.each(["1.000", "1,0"])("kind 16: %j is no number that all read alike", async (priority) => {
    await expect(perform("creates.create_job", { title: "T", priority })).rejects.toThrow(
      "Priority: enter a whole number from 0 to 10",
    );
  });

  it("kind 19: an ID above 2^53 is exact", async () => {
    const sent = JSON.stringify(items({ ...job, id: 0 })).replace('"id":0', '"id":9007199254740993');
    vendor().get("/jobs/9007199254740993").reply(200, sent, { "content-type": "application/json" });
    await expect(perform("searches.find_job", { id: "9007199254740993" })).resolves.toMatchObject([
      { id: "9007199254740993", assignee_id: "u1" },
    ]);
  });

  it.each(["Success", "SUCCESS", "completed", ...copiesOf("success")])(
    "kind 20: a choice in another letter case, or by its label, is that choice: %j",
    async (progress) => {
      const createdAt = Date.now() - 60_000;
      vendor()
        .get("/jobs")
        .query((query) => query.progress === "success")
        .reply(200, items({ ...job, createdAt, progress: "success" }));
      await expect(perform("triggers.new_job", { progress })).resolves.toMatchObject([{ id: "j1" }]);
    },
  );

  it("free text arrives byte for byte", async () => {
    const sent = { notes: FREE_TEXT, address: FREE_TEXT, contact: { name: FREE_TEXT } };
    await creates({ notes: FREE_TEXT, address: FREE_TEXT, contact_name: FREE_TEXT }, sent);
  });
});

describe("against the sandbox", () => {
  const sandbox = useApp(App, "hellotracks");

  it("kind 21: Updated Job answered with the same update ends", async () => {
    const zap = sandbox.zap("updated_job");
    await zap.turnOn();
    const [job] = sandbox.server.actions.create_jobs({ title: "Watched", agoSeconds: 5 });
    const update = () =>
      sandbox.perform("creates.update_job", {
        id: job?.id,
        title: "Ring first",
        date: "2026-03-31",
        contact_name: "Kim Novak",
      });

    sandbox.server.state.clock.advance(60_000);
    const written = await update();
    await expect(zap.poll()).resolves.toMatchObject([{ job_id: job?.id, title: "Ring first" }]);

    sandbox.server.state.clock.advance(60_000);
    sandbox.server.requests.length = 0;
    await expect(update()).resolves.toEqual(written);
    expect(sandbox.server.requests.map(({ method }) => method)).toEqual(["GET"]);
    await expect(zap.poll()).resolves.toEqual([]);
  });
});
