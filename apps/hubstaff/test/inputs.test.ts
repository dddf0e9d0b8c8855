import { copiesOf, FREE_TEXT, HIDDEN_ALONE, performWith, useApp } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../src/index.ts";
import { schedule } from "./timeAnswers.ts";
import { client, clientForZap, TOKEN, task, taskForZap, vendor } from "./vendorAnswers.ts";

const perform = performWith(App, { token: TOKEN });
const inLaboratory = { organization_id: "31" };

/** Creates a client, of which Hubstaff has to get exactly this. */
const creates = async (input: object, sent: object) => {
  vendor()
    .post("/organizations/31/clients", { name: "N", ...sent })
    .reply(200, { client });
  const created = perform("creates.create_client", { name: "N", ...inLaboratory, ...input });
  await expect(created).resolves.toEqual(clientForZap);
};

/** Changes a schedule, of which Hubstaff has to get exactly this. */
const changesSchedule = async (input: object, sent: object) => {
  vendor()
    .put("/attendance_schedules/75003", { ...sent })
    .reply(200, { attendance_schedule: schedule });
  const changed = perform(
    "creates.update_schedule",
    { id: "75003", ...input },
    { timezone: "America/Chicago" },
  );
  await expect(changed).resolves.toMatchObject({ id: "75003" });
};

const clientsAre = (...clients: object[]) =>
  vendor().get("/organizations/31/clients").query(true).reply(200, { clients });
const find = (query: object) => perform("searches.find_client", { ...inLaboratory, ...query });

describe("what people enter", () => {
  it.each(copiesOf("4103"))("kind 1: an ID with white space around it is the same ID: %j", async (id) => {
    vendor().get("/clients/4103").reply(200, { client });
    await expect(find({ id })).resolves.toEqual([clientForZap]);
    await creates({ project_ids: [id] }, { project_ids: ["4103"] });
  });

  it.each<[string, unknown]>([
    ...copiesOf("hl-100").map((typed): [string, unknown] => [typed, "hl-100"]),
    ["hl-100", "hl-100 "],
    ["123", 123],
    ["123 ", 123],
    ["true", true],
  ])("kind 2: the key of another app, %j, finds what is kept as %j", async (metadata_value, kept) => {
    clientsAre({ ...client, metadata: { other: kept } }, { ...client, metadata: { crm_id: kept } });
    await expect(find({ metadata_key: "crm_id", metadata_value })).resolves.toEqual([
      { ...clientForZap, metadata: { crm_id: kept } },
    ]);
    vendor()
      .get("/organizations/31/tasks")
      .query(true)
      .reply(200, { tasks: [task, { ...task, metadata: { crm_id: kept } }] });
    const pair = { metadata_key: "crm_id", metadata_value };
    await expect(perform("searches.find_task", { ...pair, ...inLaboratory })).resolves.toEqual([
      { ...taskForZap, metadata: { crm_id: kept } },
    ]);
  });

  it("kind 2: it is kept without white space", async () => {
    await creates(
      { metadata: { " crm_id": " hl-100\n" } },
      { metadata: [{ key: "crm_id", value: "hl-100" }] },
    );
  });

  it.each([...copiesOf("+44 1482 123456"), "tel:+44 1482 123456", "\uff0b44 1482 123456"])(
    "kind 3: a phone number is read without what does not show: %j",
    async (phone) => {
      await creates({ phone }, { phone: "+44 1482 123456" });
    },
  );

  it("kind 4: hidden characters alone are blank, and overwrite nothing", async () => {
    vendor().get("/clients/4103").reply(200, { client });
    vendor().put("/clients/4103", { address: "Hull" }).reply(200, { client });
    const input = { id: "4103", name: HIDDEN_ALONE, emails: [HIDDEN_ALONE], address: "Hull" };
    await expect(perform("creates.update_client", input)).resolves.toEqual(clientForZap);
  });

  it.each(["Harbour  Brewery", "harbour\u00a0BREWERY", " Harbour Brewery\n", "Harbour\u200b Brewery"])(
    "kind 5: white space and letter case inside a name make no other: %j",
    async (name) => {
      clientsAre({ ...client, name: "Harbourbrewery" }, client);
      await expect(find({ name })).resolves.toEqual([clientForZap]);
    },
  );

  it("kind 5: so it is with what Hubstaff holds", async () => {
    clientsAre({ ...client, name: " Harbour  Brewery" });
    await expect(find({ name: "Harbour Brewery" })).resolves.toMatchObject([{ id: "4103" }]);
  });

  it.each([
    ["Cafe\u0301 Noir", "Caf\u00e9 Noir"],
    ["Caf\u00e9 Noir", "Cafe\u0301 Noir"],
  ])("kind 6: %j finds the letters of %j", async (typed, name) => {
    clientsAre({ ...client, name });
    await expect(find({ name: typed })).resolves.toMatchObject([{ id: "4103" }]);
  });

  it.each([
    ["2026-03-31T00:00:00.000Z", "2026-03-31"],
    ["2026-03-31T00:00:00-05:00", "2026-03-31"],
    ["2026-03-31T03:00:00Z", "2026-03-30"],
  ])("kind 7: %s in Chicago is the day %s", async (typed, day) => {
    await changesSchedule(
      { start_date: typed, excluded_dates: [typed] },
      { start_date: day, excluded_dates: [day] },
    );
  });

  it.each(["2:00\u202fPM", "2\u00a0pm", "\u200b14:00 "])(
    "kind 9: a time with other white space is read: %j",
    async (start_time) => {
      await changesSchedule({ start_time }, { start_time: "14:00" });
    },
  );

  it.each(["Member", "USER", "member ", "\u202auser\u202c"])(
    "kind 11: an option in other letters, or by its label, is that option: %j",
    async (use_time_zone) => {
      await changesSchedule({ use_time_zone }, { use_time_zone: "user" });
    },
  );

  it("kind 14: each address of a list of emails is taken without blanks", async () => {
    const emails = [...copiesOf("a@x.example"), "mailto:b@x.example", " "];
    const sent = [...copiesOf("").map(() => "a@x.example"), "b@x.example"];
    await creates({ emails }, { emails: sent });
  });

  it.each(["1.000", "1,000", "3600.5"])("kind 16: %j is no number that all read alike", async (typed) => {
    const entry = { user_id: "902", project_id: "8203", start_time: "2026-03-24 09:00", tracked: typed };
    await expect(perform("creates.create_time_entry", entry)).rejects.toThrow(
      "Tracked Seconds: enter a whole number",
    );
    await expect(perform("creates.update_schedule", { id: "75003", duration: typed })).rejects.toThrow(
      "Duration: enter hours and minutes such as 8:00, or seconds",
    );
  });

  it("kind 19: IDs above 2^53 are exact, of the row and of what belongs to it", async () => {
    const sent = JSON.stringify({ task: { ...task, id: 0, assignee_ids: [1] } })
      .replace('"id":0', '"id":9007199254740993')
      .replace("[1]", "[9007199254740995]");
    vendor().get("/tasks/9007199254740993").reply(200, sent, { "content-type": "application/json" });
    await expect(perform("searches.find_task", { id: "9007199254740993" })).resolves.toEqual([
      {
        ...taskForZap,
        id: "9007199254740993",
        assignee_id: "9007199254740995",
        assignee_ids: ["9007199254740995"],
      },
    ]);
  });

  it.each(["Late", "LATE", ...copiesOf("late")])(
    "kind 20: a choice in another letter case is that choice: %j",
    async (status) => {
      const today = new Date().toISOString();
      const shift = { id: 7, date: today.slice(0, 10), status: "late", created_at: today, updated_at: today };
      vendor()
        .get("/organizations/31/attendance_shifts")
        .query(true)
        .reply(200, { attendance_shifts: [shift, { ...shift, id: 8, status: "missed" }] });
      await expect(perform("triggers.shift_issue", { ...inLaboratory, status })).resolves.toMatchObject([
        { shift_id: "7", status: "late" },
      ]);
    },
  );

  it("kind 20: another one is refused, which never happens", async () => {
    await expect(perform("triggers.shift_issue", { organization_id: "31", status: "tardy" })).rejects.toThrow(
      "Status: choose late, missed, or abandoned",
    );
  });

  it("free text arrives byte for byte", async () => {
    await creates(
      { address: FREE_TEXT, invoice_notes: FREE_TEXT },
      { address: FREE_TEXT, invoice_notes: FREE_TEXT },
    );
  });
});

describe("against the sandbox", () => {
  const sandbox = useApp(App, "hubstaff");

  it.each([
    ["client", { address: "Hull", emails: ["a@x.example"], metadata: { crm_id: "7" } }],
    ["project", { description: "Pipes" }],
    ["task", { metadata: { crm_id: "7" }, summary: "Ring first" }],
  ])("kind 21: Updated %s answered with the same update ends", async (noun, changes) => {
    const zap = sandbox.zap(`updated_${noun}`);
    await zap.turnOn();
    const [one] = (await sandbox.perform(`triggers.${noun}_list`, {}, { page: 0 })) as { id: string }[];
    const update = () => sandbox.perform(`creates.update_${noun}`, { id: one?.id, ...changes });

    sandbox.server.state.clock.advance(60_000);
    const written = await update();
    await expect(zap.poll()).resolves.toMatchObject([{ [`${noun}_id`]: one?.id }]);

    sandbox.server.state.clock.advance(60_000);
    sandbox.server.requests.length = 0;
    await expect(update()).resolves.toEqual(written);
    expect(sandbox.server.requests.map(({ method }) => method)).toEqual(["GET"]);
    await expect(zap.poll()).resolves.toEqual([]);
  });
});
