import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { type AppHost, openApp } from "../src/appHost.ts";
import { Connection } from "../src/connection.ts";
import { Ledger } from "../src/ledger.ts";
import { toHistory } from "../src/report.ts";
import { parseZap } from "../src/zapFile.ts";
import { ZapRunner } from "../src/zapRunner.ts";
import { closing } from "./fixture/closing.ts";
import { type Desk, deskApp, returning, startDesk, throwing } from "./fixture/desk.ts";
import { temporaryFolder } from "./fixture/temporaryFolder.ts";

const secret = "token-of-the-desk/1";

const filing = `
name: File new tickets
timezone: Europe/Berlin
trigger: { app: desk, key: new_ticket, inputs: { queue: "42" } }
steps:
  - { id: copy, app: desk, create: create_ticket, inputs: { title: "Copy of {{trigger.title}}", note: "{{trigger.note}}" } }
  - { id: filed, app: desk, create: update_ticket, inputs: { id: "{{steps.copy.id}}", drawer: left } }
`;

let desk: Desk;
let host: AppHost;
let ledger: Ledger;
let lines: string[];
let stop: AbortController;

beforeAll(async () => {
  desk = await startDesk();
  host = await openApp(deskApp, { env: { DESK_URL: desk.url } });
});

afterAll(() => desk.close());
afterAll(() => host?.close());

beforeEach(() => {
  ledger = closing(Ledger.open(":memory:", "sandbox"));
  lines = [];
  stop = new AbortController();
  tickets = [];
  desk.on.new_ticket = () => returning(tickets);
  desk.on.create_ticket = ({ inputData }) =>
    returning({ id: `copy-${desk.inputsOf("create_ticket").length}`, ...inputData });
  desk.on.update_ticket = ({ inputData }) => returning(inputData);
});

afterEach(() => {
  desk.calls.length = 0;
  for (const operation of Object.keys(desk.on)) delete desk.on[operation];
});

/** What the desk lists, newest first. */
let tickets: Record<string, unknown>[];
const arrive = (...ids: string[]) => {
  for (const id of ids) tickets.unshift({ id, title: `Ticket ${id}` });
};

const runnerOf = (text: string, retries = 2) =>
  new ZapRunner({
    zap: parseZap(text).zap,
    connections: {
      desk: new Connection(host, { access_token: secret, refresh_token: "refresh-me", scope: "x" }),
    },
    ledger,
    log: (line) => lines.push(line),
    patience: { scale: 0.001, retries },
    signal: stop.signal,
  });

const turnedOn = async (text: string) => {
  const zap = runnerOf(text);
  await zap.turnOn();
  return zap;
};

test("turning on sees what is there, with isPopulatingDedupe, and fires nothing", async () => {
  arrive("1", "2");
  const zap = runnerOf(filing);
  expect(zap.isOn).toBe(false);
  expect(await zap.turnOn()).toMatchObject({
    fired: 0,
    isPopulatingDedupe: true,
    error: null,
    requests: 1,
    runs: [],
  });
  expect(zap.isOn).toBe(true);
  expect(desk.calls).toMatchObject([
    {
      operation: "new_ticket",
      bundle: { inputData: { status: "open", queue: "42" }, meta: { isPopulatingDedupe: true } },
    },
  ]);
  expect(await zap.poll()).toMatchObject({ fired: 0, runs: [] });
  expect(desk.calls[1]?.bundle).toMatchObject({
    authData: { access_token: secret },
    meta: {
      isLoadingSample: false,
      isPopulatingDedupe: false,
      isFillingDynamicDropdown: false,
      isBulkRead: false,
      limit: -1,
      page: 0,
      timezone: "Europe/Berlin",
      inputFields: {},
    },
  });
});

test("a Zap that is off does not poll", async () => {
  await expect(runnerOf(filing).poll()).rejects.toThrow("Turn the Zap on");
});

test("each new event fires once, oldest first, and goes through the steps", async () => {
  const zap = await turnedOn(filing);
  arrive("1", "2", "3");
  const { fired, runs } = await zap.poll();
  expect(fired).toBe(3);
  expect(runs.map(({ key, status }) => [key, status])).toEqual([
    ["1", "success"],
    ["2", "success"],
    ["3", "success"],
  ]);
  expect(runs[0]).toMatchObject({
    trigger: { title: "Ticket 1" },
    message: null,
    steps: [
      {
        id: "copy",
        operation: "create_ticket",
        status: "success",
        input: { title: "Copy of Ticket 1", note: "", priority: "normal" },
        output: { id: "copy-1" },
        error: null,
        requests: 1,
        throttled: 0,
      },
      { id: "filed", input: { id: "copy-1", drawer: "left" }, output: { id: "copy-1" } },
    ],
  });
  expect(await zap.poll()).toMatchObject({ fired: 0, runs: [] });
  expect(zap.runs()).toHaveLength(3);
});

test("text arrives exactly as the record has it", async () => {
  const zap = await turnedOn(filing);
  const title = "{{trigger.id}} {{curly}} & # 🚚\nnext line";
  tickets = [{ id: "1", title, note: title }];
  await zap.poll();
  expect(desk.inputsOf("create_ticket")).toEqual([
    { title: `Copy of ${title}`, note: title, priority: "normal" },
  ]);
});

test("what is mapped into a text field arrives as text", async () => {
  const zap = await turnedOn(filing.replace("drawer: left", 'drawer: "{{trigger.tags}}"'));
  tickets = [{ id: "1", title: "x", note: 7, tags: ["a", 2] }];
  await zap.poll();
  expect(desk.inputsOf("create_ticket")).toMatchObject([{ note: "7" }]);
  expect(desk.inputsOf("update_ticket")).toEqual([{ id: "copy-1", drawer: "a,2" }]);
});

test("a trigger with primary fields is deduped by them", async () => {
  const replies: unknown[] = [];
  desk.on.new_reply = () => returning(replies);
  const zap = await turnedOn(`
name: Replies
trigger: { app: desk, key: new_reply }
steps: [{ id: copy, app: desk, create: create_ticket, inputs: { title: x } }]
`);
  replies.push({ ticket: "1", number: 2 }, { ticket: "1", number: 1 }, { ticket: 2, number: 1 });
  expect(await zap.poll()).toMatchObject({ fired: 3 });
  expect(await zap.poll()).toMatchObject({ fired: 0 });
});

test("a poll that fails marks nothing as seen; the next one fires", async () => {
  const zap = await turnedOn(filing);
  arrive("1");
  desk.on.new_ticket = () => throwing("Error", `Down, says ${encodeURIComponent(secret)} and ${secret}`);
  expect(await zap.poll()).toMatchObject({
    fired: 0,
    error: "Down, says [redacted] and [redacted]",
    requests: 1,
    reconnect: null,
  });
  desk.on.new_ticket = () => returning([...tickets, { title: "no id" }]);
  expect(await zap.poll()).toMatchObject({ fired: 0, error: expect.stringContaining('missing the "id"') });
  desk.on.new_ticket = () => returning(tickets);
  expect(await zap.poll()).toMatchObject({ fired: 1, error: null });
  expect(ledger.polls().map(({ error }) => error !== null)).toEqual([false, true, true, false]);
});

test("a first poll that fails leaves the Zap off", async () => {
  desk.on.new_ticket = () => throwing("Error", "Down");
  const zap = runnerOf(filing);
  expect(await zap.turnOn()).toMatchObject({ error: "Down" });
  expect(zap.isOn).toBe(false);
});

test("other inputs of the trigger are another trigger, to be turned on anew", async () => {
  await turnedOn(filing);
  expect(runnerOf(filing.replace("42", "43")).isOn).toBe(false);
});

test.each([
  ["HaltedError", throwing("HaltedError", "Already filed"), "halted", "Already filed"],
  ["AppError", throwing("Error", `Not with ${secret}`), "errored", "Not with [redacted]"],
])("%s ends the run and not the Zap", async (_, outcome, status, message) => {
  const zap = await turnedOn(filing);
  arrive("1", "2");
  desk.on.create_ticket = ({ inputData: { title } }) =>
    title === "Copy of Ticket 1" ? { ...outcome, log: `used ${secret}` } : returning({ id: "c" });
  const { runs, reconnect } = await zap.poll();
  expect(reconnect).toBeNull();
  expect(runs).toMatchObject([
    {
      key: "1",
      status,
      message,
      steps: [
        {
          id: "copy",
          status,
          output: null,
          error: { message },
          logs: [expect.stringMatching(/^used :censored:/)],
        },
      ],
    },
    { key: "2", status: "success" },
  ]);
  expect(JSON.stringify([runs, lines])).not.toContain(secret);
});

test("a create that does not return an object errs", async () => {
  const zap = await turnedOn(filing);
  arrive("1");
  desk.on.create_ticket = () => returning([{ id: "1" }]);
  expect((await zap.poll()).runs).toMatchObject([
    { status: "errored", steps: [{ error: { name: "CheckError" } }] },
  ]);
});

test("a lost connection turns the Zap off; what has fired waits", async () => {
  const zap = await turnedOn(filing);
  arrive("1", "2");
  desk.on.create_ticket = () => throwing("ExpiredAuthError", "Please reconnect the desk");
  expect(await zap.poll()).toMatchObject({
    fired: 2,
    reconnect: "Please reconnect the desk",
    runs: [{ status: "errored" }],
  });
  expect(lines.at(-1)).toBe("The Zap is off until the app is reconnected.");

  desk.on.new_ticket = () => throwing("ExpiredAuthError", "Still not");
  expect(await zap.poll()).toMatchObject({ reconnect: "Still not", runs: [] });

  desk.on.new_ticket = () => returning(tickets);
  desk.on.create_ticket = () => returning({ id: "c" });
  expect(await zap.poll()).toMatchObject({
    fired: 0,
    reconnect: null,
    runs: [{ key: "2", status: "success" }],
  });
});

test("an app that is not connected fails its step", async () => {
  const zap = await turnedOn(filing.replace("copy, app: desk", "copy, app: crm"));
  arrive("1");
  const { runs } = await zap.poll();
  expect(runs).toMatchObject([{ status: "errored", message: "The app crm is not connected." }]);
});

test("a throttled step waits what the app asks for and goes on; so does a poll", async () => {
  const zap = await turnedOn(filing);
  arrive("1");
  const answers = [
    throwing("ThrottledError", "Slow down", 30),
    throwing("ThrottledError", "Slow down"),
    returning({ id: "c" }),
  ];
  desk.on.create_ticket = () => answers.shift() ?? {};
  const polls = [throwing("ThrottledError", "Slow down", 5), returning(tickets)];
  desk.on.new_ticket = () => polls.shift() ?? {};
  expect(await zap.poll()).toMatchObject({
    fired: 1,
    requests: 2,
    runs: [{ status: "success", steps: [{ requests: 3, throttled: 2 }, { throttled: 0 }] }],
  });
  expect(lines.filter((line) => line.includes("throttled"))).toEqual([
    "  new_ticket is throttled: waiting 5 s (shortened to 0.005 s)",
    "  create_ticket is throttled: waiting 30 s (shortened to 0.03 s)",
    "  create_ticket is throttled: waiting 60 s (shortened to 0.06 s)",
  ]);
});

test("hole 10: a delay of 0 seconds is none", async () => {
  const zap = await turnedOn(filing);
  const polls = [throwing("ThrottledError", "Slow down", 0), returning([])];
  desk.on.new_ticket = () => polls.shift() ?? {};
  await zap.poll();
  expect(lines).toContain("  new_ticket is throttled: waiting 0 s");
});

test("a step that stays throttled errs after the last try", async () => {
  const zap = await turnedOn(filing);
  arrive("1");
  desk.on.create_ticket = () => throwing("ThrottledError", "Slow down", 1);
  const { runs } = await zap.poll();
  expect(runs).toMatchObject([
    { status: "errored", message: "Slow down", steps: [{ requests: 3, throttled: 2 }] },
  ]);
});

test("a signal ends a wait; the run goes on where it was at the next poll", async () => {
  const zap = await turnedOn(filing);
  arrive("1", "2");
  desk.on.update_ticket = () => {
    stop.abort();
    return throwing("ThrottledError", "Slow down", 3600);
  };
  await expect(zap.poll()).rejects.toThrow(/aborted/);
  stop = new AbortController();
  desk.on.update_ticket = () => returning({});
  const { runs } = await runnerOf(filing).poll();
  expect(runs.map(({ status }) => status)).toEqual(["success", "success"]);
  expect(desk.inputsOf("create_ticket")).toHaveLength(2);
});

test("a signal ends a poll after the step in flight", async () => {
  const zap = await turnedOn(filing);
  arrive("1");
  desk.on.create_ticket = () => {
    stop.abort();
    return returning({ id: "c" });
  };
  await expect(zap.poll()).rejects.toThrow(/aborted/);
  expect(zap.runs()).toMatchObject([{ status: "running", steps: [{ id: "copy", status: "success" }] }]);
});

const searching = (otherwise: string) => `
name: Search
trigger: { app: desk, key: new_ticket }
steps:
  - id: found
    app: desk
    search: find_ticket
    inputs: { reference: "ref-{{trigger.id}}" }
    otherwise: ${otherwise}
  - { id: filed, app: desk, create: update_ticket, inputs: { id: "{{steps.found.id}}" } }
`;
const orCreate =
  '{ create: create_ticket, inputs: { title: "New {{trigger.id}}", reference: "ref-{{trigger.id}}" } }';

test("a search goes on with its first result", async () => {
  const zap = await turnedOn(searching("stop"));
  arrive("1");
  desk.on.find_ticket = () => returning([{ id: "a" }, { id: "b" }]);
  expect((await zap.poll()).runs).toMatchObject([
    { steps: [{ output: { id: "a" } }, { input: { id: "a" } }] },
  ]);
});

test.each([
  ["stop", [{ status: "halted", message: "find_ticket found nothing.", steps: [{ status: "halted" }] }]],
  ["continue", [{ status: "success", steps: [{ output: {} }, { input: { id: "" } }] }]],
  [
    orCreate,
    [
      {
        steps: [
          { operation: "find_ticket, create_ticket", input: { title: "New 1" } },
          { input: { id: "copy-1" } },
        ],
      },
    ],
  ],
])("a search that finds nothing: %s", async (otherwise, runs) => {
  desk.on.find_ticket = () => returning([]);
  const zap = await turnedOn(searching(otherwise));
  arrive("1");
  expect((await zap.poll()).runs).toMatchObject(runs);
});

const withFilter = (...conditions: string[]) => `
name: Filter
trigger: { app: desk, key: new_ticket }
steps:
  - { id: first, app: desk, create: create_ticket, inputs: { title: "T {{trigger.title}}" } }
  - { id: wanted, filter: [${conditions.join(", ")}] }
  - { id: filed, app: desk, create: update_ticket, inputs: { id: "{{steps.first.id}}" } }
`;

test.each([
  ["Gate 7", "condition: (Text) Contains, value: gATE", true],
  ["Door 7", "condition: (Text) Contains, value: gate", false],
  ["Door 7", "condition: (Text) Does not contain, value: gate", true],
  ["Gate 7", "condition: (Text) Does not contain, value: gATE", false],
  ["Gate", "condition: (Text) Exactly matches, value: Gate", true],
  ["gate", "condition: (Text) Exactly matches, value: Gate", false],
  [1, 'condition: (Text) Exactly matches, value: "{{trigger.id}}"', true],
  ["x", 'condition: (Text) Exactly matches, value: "{{steps.first.title}}"', false],
  ["gate", "condition: (Text) Does not exactly match, value: Gate", true],
  ["Gate", "condition: (Text) Does not exactly match, value: Gate", false],
  [["a", "b"], 'condition: (Text) Exactly matches, value: "a,b"', true],
  ["x", "condition: Exists", true],
  [false, "condition: Exists", true],
  ["", "condition: Exists", false],
  [null, "condition: Exists", false],
  [[], "condition: Exists", false],
  [undefined, "condition: Does not exist", true],
  ["x", "condition: Does not exist", false],
])("of the title %j, %s: %j", async (title, condition, holds) => {
  const zap = await turnedOn(withFilter(`{ field: "{{trigger.title}}", ${condition} }`));
  tickets = [{ id: "1", title }];
  expect((await zap.poll()).runs).toMatchObject([{ status: holds ? "success" : "filtered" }]);
});

test("a filter ends the run where one of its conditions does not hold, without an error and without a call", async () => {
  const zap = await turnedOn(
    withFilter(
      '{ field: "{{trigger.id}}", condition: Exists }',
      '{ field: "{{steps.first.id}}", condition: (Text) Exactly matches, value: "copy-{{trigger.note}}" }',
    ),
  );
  tickets = [
    { id: "2", title: "b", note: 2 },
    { id: "1", title: "a", note: 9 },
  ];
  expect(await zap.poll()).toMatchObject({
    error: null,
    reconnect: null,
    runs: [
      {
        key: "1",
        status: "filtered",
        message: null,
        steps: [
          { id: "first" },
          {
            id: "wanted",
            app: "zapier",
            status: "filtered",
            input: { "{{trigger.id}}": "1", "{{steps.first.id}}": "copy-1" },
            output: null,
            error: null,
            requests: 0,
            logs: ['does not hold: {{steps.first.id}} ("copy-1") (Text) Exactly matches "copy-9"'],
          },
        ],
      },
      { key: "2", status: "success", steps: [{}, { status: "success", logs: [] }, { id: "filed" }] },
    ],
  });
  expect(desk.inputsOf("update_ticket")).toEqual([{ id: "copy-2" }]);
  expect(lines.filter((line) => line.includes("wanted"))).toEqual([
    "  run 1 (1), wanted: filter filtered (0 requests, 0 ms)",
    "  run 2 (2), wanted: filter success (0 requests, 0 ms)",
  ]);
});

test("a run that was held up behind a filter goes on behind it", async () => {
  const text = withFilter('{ field: "{{trigger.id}}", condition: Exists }');
  const zap = await turnedOn(text);
  arrive("1");
  desk.on.update_ticket = () => {
    stop.abort();
    return throwing("ThrottledError", "Slow down", 3600);
  };
  await expect(zap.poll()).rejects.toThrow(/aborted/);
  stop = new AbortController();
  desk.on.update_ticket = () => returning({});
  const { runs } = await runnerOf(text).poll();
  expect(runs.map(({ status, steps }) => [status, steps.map(({ id }) => id)])).toEqual([
    ["success", ["first", "wanted", "filed"]],
  ]);
});

test("a required input that is blank fails the step by name, without a call", async () => {
  const zap = await turnedOn(`
name: Find
trigger: { app: desk, key: new_ticket }
steps: [{ id: person, app: desk, search: find_person, inputs: { query: "{{trigger.assignee}}" } }]
`);
  arrive("1");
  const { runs } = await zap.poll();
  expect(runs).toMatchObject([
    { status: "errored", message: 'Required input missing: "Name" (query).', steps: [{ requests: 0 }] },
  ]);
  expect(desk.inputsOf("find_person")).toEqual([]);
});

test("an input is not refused where a run maps what decides which fields there are", async () => {
  desk.on.drawer_fields = () => returning([]);
  desk.on.file_ticket = ({ inputData }) => returning(inputData);
  const zap = await turnedOn(`
name: Drawers
trigger: { app: desk, key: new_ticket }
steps: [{ id: filed, app: desk, create: file_ticket, inputs: { id: "1", cabinet: "{{trigger.id}}", drawer: top } }]
`);
  arrive("1");
  expect((await zap.poll()).runs).toMatchObject([
    { status: "success", steps: [{ output: { drawer: "top" } }] },
  ]);
});

test("fields that a function adds count too; it is asked once, with the fixed inputs", async () => {
  const drawers = `
name: Drawers
trigger: { app: desk, key: new_ticket }
steps: [{ id: filed, app: desk, create: file_ticket, inputs: { id: "{{trigger.id}}", room: cellar } }]
`;
  desk.on.drawer_fields = () => returning([{ key: "drawer", default: "top" }, { key: "room" }]);
  desk.on.file_ticket = ({ inputData }) => returning(inputData);
  const zap = await turnedOn(drawers);
  arrive("1", "2");
  expect((await zap.poll()).runs).toMatchObject([
    { steps: [{ output: { id: "1", room: "cellar", drawer: "top" }, requests: 2 }] },
    { steps: [{ output: { id: "2", room: "cellar", drawer: "top" }, requests: 1 }] },
  ]);
  expect(desk.inputsOf("drawer_fields")).toEqual([{ room: "cellar" }]);
});

test("hole 3: fields that could not be had are asked for again", async () => {
  const zap = await turnedOn(`
name: Drawers
trigger: { app: desk, key: new_ticket }
steps: [{ id: filed, app: desk, create: file_ticket, inputs: { id: "{{trigger.id}}", room: cellar } }]
`);
  desk.on.drawer_fields = () => throwing("Error", "The cellar is locked");
  desk.on.file_ticket = ({ inputData }) => returning(inputData);
  arrive("1");
  expect((await zap.poll()).runs).toMatchObject([{ status: "errored", message: "The cellar is locked" }]);
  desk.on.drawer_fields = () => returning([{ key: "drawer", default: "top" }, { key: "room" }]);
  arrive("2");
  expect((await zap.poll()).runs).toMatchObject([{ steps: [{ output: { id: "2", drawer: "top" } }] }]);
});

test("credentials that ran out are refreshed once and the call made again", async () => {
  desk.on.refreshAccessToken = () => returning({ access_token: "a-new-token" });
  desk.on.new_ticket = ({ authData }) =>
    authData.access_token === secret ? throwing("RefreshAuthError") : returning(tickets);
  const zap = await turnedOn(filing);
  expect(zap.isOn).toBe(true);
  expect(desk.calls.map(({ operation }) => operation)).toEqual([
    "new_ticket",
    "refreshAccessToken",
    "new_ticket",
  ]);
  expect(desk.calls[2]?.bundle.authData).toEqual({
    access_token: "a-new-token",
    refresh_token: "refresh-me",
    scope: "x",
  });

  desk.on.new_ticket = () => throwing("RefreshAuthError", "again");
  desk.calls.length = 0;
  expect(await zap.poll()).toMatchObject({ reconnect: "again", requests: 3 });
});

test("credentials that cannot be refreshed need a person", async () => {
  desk.on.refreshAccessToken = () => throwing("Error", "Revoked");
  desk.on.new_ticket = () => throwing("RefreshAuthError");
  expect(await runnerOf(filing).turnOn()).toMatchObject({
    reconnect: "The credentials could not be refreshed: Revoked",
  });
});

test("z.cache and z.cursor of a Zap live in its ledger", async () => {
  const zap = await turnedOn(`
name: Tools
trigger: { app: desk, key: new_ticket }
steps: [{ id: tools, app: desk, create: use_tools, inputs: { calls: "{{trigger.calls}}" } }]
`);
  tickets = [
    {
      id: "1",
      calls: JSON.stringify([
        ["cache", "set", ["k", { a: 1 }]],
        ["cursor", "set", ["c"]],
        ["cursor", "get", []],
      ]),
    },
  ];
  expect((await zap.poll()).runs).toMatchObject([
    { steps: [{ output: { answers: [true, null, "c"] }, requests: 0 }] },
  ]);
  expect(ledger.store.get("cache::k")).toBe('{"a":1}');
});

test("an app that cannot be asked for its definition is asked again", async () => {
  const folder = temporaryFolder();
  const wrapper = join(folder, "zapierwrapper.js");
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  writeFileSync(wrapper, "process.exit(1)");
  const late = closing(await openApp(folder));
  const connection = new Connection(late, {});
  await expect(connection.definition()).rejects.toThrow(/process ended/);
  writeFileSync(
    wrapper,
    `export * from ${JSON.stringify(pathToFileURL(join(deskApp, "zapierwrapper.js")).href)};`,
  );
  expect(await connection.definition()).toHaveProperty("triggers.new_ticket");
});

test("S11: a delay that no timer can wait is a day", async () => {
  const zap = await turnedOn(filing);
  desk.on.new_ticket = () => throwing("ThrottledError", "Slow down", 1e12);
  lines.push = (line) => {
    stop.abort();
    return Array.prototype.push.call(lines, line);
  };
  await expect(zap.poll()).rejects.toThrow();
  expect(lines.at(-1)).toContain("waiting 86400 s");
});

test("S5: a vendor's words stay on their line, and command no terminal", async () => {
  const zap = await turnedOn(filing);
  arrive("\x1b[2J1");
  desk.on.create_ticket = () => throwing("Error", "no\r\n::error::\x1b[2J\u202eproblem", "code", 400);
  await zap.poll();
  const shown = [lines.join("\n"), toHistory(ledger.polls(), ledger.runs())].join("\n");
  expect(shown).toContain("no\\r\\n::error::\\u001b[2J\\u202eproblem");
  expect(shown).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]|^\s*::/mu);
});
