import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { main } from "../src/commands.ts";
import { Ledger } from "../src/ledger.ts";
import { rehearseAll } from "../src/rehearseAll.ts";
import { Workshop } from "../src/workshop.ts";
import { type Desk, type DeskBundle, returning, startDesk, throwing } from "./fixture/desk.ts";
import { deskDefinition, makeWorkshop } from "./fixture/workshop.ts";

const filing = `name: File tickets
description: Copies them
trigger: { app: desk, key: new_ticket }
steps:
  - id: copy
    app: desk
    search: find_ticket
    inputs: { reference: "copy-{{trigger.id}}" }
    otherwise: { create: create_ticket, inputs: { title: "Copy of {{trigger.title}}", reference: "copy-{{trigger.id}}" } }
`;

const rehearsed = `${filing}
rehearsal:
  - round: nothing
    expect: { fired: 0, pollRequests: 1 }
  - round: a ticket arrives
    happens: [{ sandbox: desk, action: arrive }]
    expect:
      fired: 1
      succeeded: 1
      halted: 0
      errored: 0
      received:
        - { sandbox: desk, request: POST /create_ticket, times: 1, body: { title: "Copy of {{curly}} 🚚" } }
        - { sandbox: desk, request: POST /find_ticket }
        - { sandbox: desk, request: POST /*, times: 3 }
        - { sandbox: desk, request: POST /*/find_ticket, times: 0 }
  - round: the desk is down
    happens: [{ sandbox: desk, action: break }]
    expect: { pollError: is down }
`;

let desk: Desk;
let definition: unknown;
let root: string;
let workshop: Workshop;
let out: string[];
let errors: string[];
let stop: AbortController;
let tickets: unknown[];

beforeAll(async () => {
  desk = await startDesk();
  definition = await deskDefinition();
});

afterAll(() => desk.close());

const arrive = () => {
  tickets.unshift({ id: String(tickets.length + 1), title: "{{curly}} 🚚" });
};

beforeEach(() => {
  out = [];
  errors = [];
  stop = new AbortController();
  tickets = [];
  desk.calls.length = 0;
  Object.assign(desk.on, {
    "authentication.test": () => returning({ id: "me" }),
    new_ticket: () => returning(tickets),
    find_ticket: () => returning([]),
    create_ticket: ({ inputData }: DeskBundle) => returning({ id: "c", ...inputData }),
  } satisfies Desk["on"]);
  const down = () => {
    desk.on.new_ticket = () => throwing("Error", "The desk is down");
  };
  const announce = () => ({ headers: { "X-Signature": "genuine" }, body: '{"title":"Gate"}' });
  const forge = () => ({ headers: {}, body: '{"title":"Gate"}' });
  const jam = () => {
    throw new Error("The door is jammed");
  };
  const actions = { arrive, break: down, announce, forge, jam };
  ({ root, workshop } = makeWorkshop(desk, actions, { filing, rehearsed }, definition));
});

const zap = (...args: string[]) =>
  main(args, workshop, {
    write: (line) => out.push(line),
    writeError: (line) => errors.push(line),
    signal: stop.signal,
  });
const addZap = (name: string, text: string) =>
  writeFileSync(join(root, "packages/zap-runner/zaps", `${name}.yaml`), text);
const printed = () => out.join("\n");
const credentials = (token = "live token", url = desk.url, more = "") =>
  writeFileSync(join(root, "apps/desk/.env"), `authData_access_token='${token}'\nDESK_URL=${url}\n${more}`);

test("help names commands and exit codes", async () => {
  expect(await zap("--help")).toBe(0);
  expect(printed()).toMatch(
    /^Usage: npm run zap -- \[options\][\s\S]*run \[options\] <file>[\s\S]*Exit codes: 0 all held, 1 /,
  );
});

test.each([
  ["no command that exists", ["dance"], /unknown command 'dance'/],
  ["a duration that is none", ["run", "filing", "--every", "soon"], /Write a duration such as 60s/],
  ["once and every", ["run", "filing", "--once", "--every", "60s"], /cannot be used with/],
  ["a file that does not exist", ["run", "nothing"], /There is no Zap file nothing/],
  ["a folder", ["check", "src"], /^src is a folder: "npm run zap -- list" shows/],
  [
    "live without credentials",
    ["run", "filing", "--live"],
    /^No credentials for desk: write lines authData_<field>=<value> into apps\/desk\/.env/,
  ],
  ["a history without runs", ["history", "filing", "--live"], /filing.yaml has not run live yet/],
  ["a ledger that is not there", ["history", "filing", "--ledger", "no.sqlite"], /no ledger at \S+no.sqlite/],
])("%s: 2", async (_, args, words) => {
  expect(await zap(...args)).toBe(2);
  expect(errors.join("\n")).toMatch(words);
});

test("list names the repository's Zaps", async () => {
  expect(await zap("list")).toBe(0);
  expect(printed()).toMatch(/│ Zap +│ Apps +│ What it does +│/);
  expect(printed()).toMatch(/│ filing +│ desk +│ File tickets\. Copies them +│\n│ rehearsed +│ desk +│/);
  expect(
    Math.max(
      ...printed()
        .split("\n")
        .map((line) => line.length),
    ),
  ).toBeLessThanOrEqual(120);
});

test("check holds", async () => {
  expect(await zap("check", "filing")).toBe(0);
  expect(out).toEqual(["filing.yaml can run: new_ticket, then copy."]);
});

test("check names every problem with its line", async () => {
  addZap(
    "wrong",
    `name: Wrong
trigger: { app: desk, key: old_ticket }
steps:
  - { id: a, app: crm, create: anything }
  - { id: b, app: desk, search: find_ticket, inputs: { ref: x } }
  - id: c
    app: desk
    search: find_person
    inputs: { query: x }
    otherwise: { create: create_ticket }
  - { id: d, app: desk, search: find_ticket, inputs: { reference: x }, otherwise: { create: create_ticket } }
  - { id: e, app: desk, create: file_ticket, inputs: { id: "1", anything: y } }
  - { id: f, app: desk, create: forget_ticket }
  - { id: g, app: crm, search: anything }
`,
  );
  expect(await zap("check", "wrong")).toBe(2);
  expect(errors.join("\n").split("\n")).toEqual([
    'wrong.yaml, line 2: trigger.key: there is no trigger "old_ticket" (there is: new_ticket, new_reply, ticket_hook, reply_hook)',
    'wrong.yaml, line 4: step 1: app: there is no app "crm" (there is: desk)',
    'wrong.yaml, line 5: step 2: inputs.ref: find_ticket has no input "ref" (it has: reference)',
    'wrong.yaml, line 5: step 2: inputs: find_ticket requires the input "reference"',
    "wrong.yaml, line 10: step 3: otherwise.create: the app does not offer find_person with create_ticket",
    'wrong.yaml, line 11: step 4: otherwise.inputs: create_ticket requires the input "title"',
    expect.stringMatching(
      /^wrong.yaml, line 13: step 6: create: there is no create "forget_ticket" \(there is: create_ticket, /,
    ),
  ]);
});

test("an operation that is missing from a zip older than its source says what to do", async () => {
  addZap("new", filing.replace("create_ticket", "close_ticket"));
  const source = join(root, "apps/desk/src");
  mkdirSync(source);
  writeFileSync(join(source, "index.ts"), "");
  const old = new Date(Date.now() - 60_000);
  utimesSync(join(root, "apps/desk/build/build.zip"), old, old);
  expect(await zap("check", "new")).toBe(2);
  expect(errors.join("\n")).toMatch(
    /does not offer find_ticket with close_ticket[\s\S]*apps\/desk\/build\/build.zip is older than apps\/desk\/src: npm run build:zip builds it anew/,
  );

  utimesSync(join(source, "index.ts"), old, old);
  errors = [];
  expect(await zap("check", "new")).toBe(2);
  expect(errors.join("\n")).not.toContain("older");
});

test("check names references to fields that there are not", async () => {
  addZap(
    "mistyped",
    `name: Mistyped
trigger: { app: desk, key: new_ticket }
steps:
  - { id: person, app: desk, search: find_person, inputs: { query: "{{trigger.titel}}" } }
  - id: copy
    app: desk
    search: find_ticket
    inputs: { reference: "{{trigger.id}} {{steps.person.nam}}" }
    otherwise:
      create: create_ticket
      inputs:
        title: "{{steps.person.phones.0}} on {{run.date}}"
        note: "{{trigger.text.first}}"
  - { id: filed, app: desk, create: file_ticket, inputs: { id: "{{steps.copy.ident}}" } }
  - { id: last, app: desk, create: update_ticket, inputs: { id: "{{steps.filed.whatever}}" } }
`,
  );
  expect(await zap("check", "mistyped")).toBe(2);
  expect(errors.join("\n").split("\n")).toEqual([
    'mistyped.yaml, line 4: step 1: inputs.query: {{trigger.titel}}: new_ticket has no field "titel" (it has: id, title)',
    'mistyped.yaml, line 8: step 2: inputs.reference: {{steps.person.nam}}: find_person has no field "nam" (it has: name, phones, id)',
    'mistyped.yaml, line 13: step 2: otherwise.inputs.note: {{trigger.text.first}}: new_ticket has no field "text" (it has: id, title)',
    'mistyped.yaml, line 14: step 3: inputs.id: {{steps.copy.ident}}: find_ticket or create_ticket has no field "ident" (it has: id)',
  ]);
});

test("check looks at the rehearsal too", async () => {
  addZap(
    "hasty",
    `${filing}
rehearsal:
  - round: mistyped
    happens:
      - { sandbox: dsk, action: arrive }
      - { sandbox: desk, action: arive }
      - { sandbox: desk, action: arrive, with: { wrong: 1 } }
      - { sandbox: desk, action: arrive }
    expect:
      received:
        - { sandbox: dsk, request: POST /create_ticket }
`,
  );
  for (const command of ["check", "run"]) expect(await zap(command, "hasty")).toBe(2);
  const problems = [
    'hasty.yaml, line 14: round 1: happens.0.sandbox: there is no sandbox "dsk" in this Zap (there is: desk)',
    'hasty.yaml, line 15: round 1: happens.1.action: there is no action "arive" (there is: arrive, break, announce, forge, jam)',
    'hasty.yaml, line 16: round 1: happens.2.with: arrive: Unrecognized key: "wrong"',
    'hasty.yaml, line 20: round 1: expect.received.0.sandbox: there is no sandbox "dsk" in this Zap (there is: desk)',
  ];
  expect(errors).toEqual([problems.join("\n"), problems.join("\n")]);
  expect(desk.calls).toEqual([]);
});

test("check names an app that is not built, once", async () => {
  rmSync(join(root, "apps/desk/build/build.zip"));
  expect(await zap("check", "filing")).toBe(2);
  expect(errors).toEqual([
    'filing.yaml, line 3: trigger.app: the app "desk" is not built: npm run build:zip builds all apps',
  ]);
});

test("check refuses what is no Zap, and a trigger that subscribes to webhooks", async () => {
  addZap("hook", filing.replace("new_ticket", "reply_hook"));
  addZap("text", "hello");
  expect(await zap("check", "hook")).toBe(2);
  expect(await zap("check", "text")).toBe(2);
  expect(errors).toEqual([
    "hook.yaml, line 3: trigger.key: reply_hook subscribes to webhooks; only polling triggers and static webhooks run here",
    expect.stringMatching(/^text.yaml, line 1: the file must be a map/),
  ]);
});

const announced = filing.replace("new_ticket", "ticket_hook");

test("run hands the webhooks of a rehearsal to the trigger, each once", async () => {
  desk.on.ticket_hook = ({ rawRequest, cleanedRequest }) =>
    rawRequest?.headers["Http-X-Signature"] === "genuine"
      ? returning([{ id: "7", ...cleanedRequest }])
      : throwing("Error", "Not signed");
  addZap(
    "announced",
    `${announced}
rehearsal:
  - round: nothing is announced, though a ticket arrives
    happens: [{ sandbox: desk, action: arrive }]
    expect: { fired: 0, pollRequests: 0 }
  - round: two are announced, one of them by a stranger
    happens: [{ sandbox: desk, action: announce }, { sandbox: desk, action: forge }]
    expect:
      fired: 1
      succeeded: 1
      pollError: Not signed
      received:
        - { sandbox: desk, request: POST /create_ticket, times: 1, body: { title: Copy of Gate } }
`,
  );
  expect(await zap("run", "announced")).toBe(0);
  expect(printed()).toMatch(/│ +desk +│ ticket_hook +│ +3 │ +2 │ +\d+ ms │ 1 fired, 1 failed on purpose/);
});

test.each([["--once"], ["--every", "60s"], ["--live"]])(
  "run %s has no webhook for a Zap that waits for one: 2",
  async (...options) => {
    credentials();
    addZap("announced", announced);
    expect(await zap("run", "announced", ...options)).toBe(2);
    expect(errors).toEqual([
      "ticket_hook waits for webhooks, which reach a Zap at Zapier only: it runs in the rounds of a rehearsal.",
    ]);
    expect(desk.calls).toEqual([]);
  },
);

test("run rehearses against the sandbox; the history tells what happened", async () => {
  expect(await zap("run", "rehearsed")).toBe(0);
  expect(out[0]).toBe(`desk: sandbox at ${desk.url}`);
  expect(out).toContain("Round: a ticket arrives");
  expect(printed()).toMatch(/│ +desk +│ find_ticket or create_ticket +│ +1 │ +2 │ +\d+ ms │ 1 success/);

  out = [];
  expect(await zap("history", "rehearsed")).toBe(0);
  expect(printed()).toMatch(
    /^Turned on \S+Z\nLast poll \S+Z: failed, The desk is down \(.*\)\nRun 1 \(1\), .*: success\n {2}trigger {3}\{"id":"1","title":"\{\{curly\}\} 🚚"\}\n {2}copy \(find_ticket, create_ticket\): success, 2 requests/,
  );
  out = [];
  expect(await zap("history", "rehearsed", "--json")).toBe(0);
  expect(JSON.parse(printed())).toMatchObject({
    polls: [{ isPopulatingDedupe: true }, {}, { fired: 1 }, { error: "The desk is down" }],
    runs: [{ key: "1", status: "success", steps: [{ id: "copy", output: { id: "c" } }] }],
  });
});

test("the history calls a run interrupted that nobody works on, and running while somebody does", async () => {
  const path = join(root, "kept.sqlite");
  const ledger = Ledger.open(path, "sandbox");
  const poll = { at: "2026-01-02T03:04:05.000Z", isPopulatingDedupe: false, requests: 1, ms: 5, error: null };
  ledger.fire("t", [{ key: "7", record: { id: "7" } }], { ...poll, fired: 1 });
  expect(await zap("history", "filing", "--ledger", path)).toBe(0);
  expect(printed()).toMatch(/^Run 1 \(7\), \S+: running$/m);
  ledger.close();
  out = [];
  expect(await zap("history", "filing", "--ledger", path)).toBe(0);
  expect(printed()).toMatch(/^Run 1 \(7\), \S+: interrupted, the next run of the Zap goes on with it$/m);
  out = [];
  expect(await zap("history", "filing", "--ledger", path, "--json")).toBe(0);
  expect(JSON.parse(printed())).toMatchObject({ runs: [{ status: "interrupted", trigger: { id: "7" } }] });
});

test("run deletes the ledgers of rehearsals that nobody has used for a week, and no other", async () => {
  const folder = join(root, ".zap-runner");
  const old = ["gone.sqlite", "used.sqlite", "kept.live.sqlite", "new.sqlite"];
  for (const name of old) Ledger.open(join(folder, name), "sandbox").close();
  const used = Ledger.open(join(folder, "used.sqlite"), "sandbox");
  const lastMonth = new Date(Date.now() - 30 * 86_400_000);
  for (const name of old.slice(0, 3)) utimesSync(join(folder, name), lastMonth, lastMonth);
  expect(await zap("run", "rehearsed")).toBe(0);
  used.close();
  const left = readdirSync(folder).filter((name) => /\.sqlite$/.test(name));
  expect(left.sort()).toEqual(["kept.live.sqlite", "new.sqlite", "rehearsed.sqlite", "used.sqlite"]);
  expect(existsSync(join(folder, "gone.sqlite-lock"))).toBe(false);
});

test("an input that neither the operation nor the account has is refused with the names there are", async () => {
  desk.on.drawer_fields = () => returning([{ key: "drawer" }]);
  desk.on.file_ticket = () => returning({ id: "f" });
  const filed = (inputs: string) =>
    `name: File\ntrigger: { app: desk, key: new_ticket }\nsteps:\n  - { id: f, app: desk, create: file_ticket, inputs: { id: "1", ${inputs} } }\nrehearsal: [{ round: r, happens: [{ sandbox: desk, action: arrive }], expect: { fired: 1, succeeded: 1 } }]`;
  addZap("mistyped", filed("drawwer: top"));
  addZap("right", filed("drawer: top"));
  expect(await zap("check", "mistyped")).toBe(0);
  expect(out).toEqual([
    "mistyped.yaml can run: new_ticket, then f.",
    "mistyped.yaml, line 4: step 1: inputs.drawwer: file_ticket has such an input only if the account has: a run tells",
  ]);
  desk.calls.length = 0;
  expect(await zap("run", "mistyped")).toBe(1);
  expect(printed()).toContain('file_ticket has no input "drawwer" (it has: id, cabinet, drawer).');
  expect(desk.inputsOf("file_ticket")).toEqual([]);
  expect(await zap("run", "right")).toBe(0);
});

test("a rehearsal begins anew each time", async () => {
  expect(await zap("run", "rehearsed")).toBe(0);
  desk.on.new_ticket = () => returning(tickets);
  expect(await zap("run", "rehearsed")).toBe(0);
});

test("what a rehearsal expected in vain is named: 1", async () => {
  addZap(
    "vain",
    `${filing}
rehearsal:
  - round: all wrong
    happens: [{ sandbox: desk, action: arrive }]
    expect:
      fired: 2
      halted: 1
      pollRequests: 0
      pollError: anything
      message: no words
      received:
        - { sandbox: desk, request: POST /create_ticket, times: 2 }
        - { sandbox: desk, request: GET /* }
        - { sandbox: desk, request: POST /create_ticket, body: { title: other } }
        - { sandbox: desk, request: POST /create_ticket, body: { title: { deep: 1 } } }
  - round: impossible
    happens: [{ sandbox: desk, action: jam }]
    expect: { fired: 3, received: [{ sandbox: desk, request: GET /never }] }
  - round: down
    happens: [{ sandbox: desk, action: break }]
    expect: {}
`,
  );
  expect(await zap("run", "vain")).toBe(1);
  expect(out.filter((line) => line.startsWith("✗"))).toEqual([
    '✗ round "all wrong": fired: expected 2, was 1',
    '✗ round "all wrong": halted: expected 1, was 0',
    '✗ round "all wrong": pollRequests: expected at most 0, was 1',
    '✗ round "all wrong": pollError: expected anything, was none',
    '✗ round "all wrong": message: expected no words, was none',
    '✗ round "all wrong": received POST /create_ticket: expected 2 times, was 1',
    '✗ round "all wrong": received GET /*: expected, but there was none',
    '✗ round "all wrong": received POST /create_ticket with {"title":"other"}: expected, but there was none',
    '✗ round "all wrong": received POST /create_ticket with {"title":{"deep":1}}: expected, but there was none',
    '✗ round "impossible": happens: The door is jammed',
    '✗ round "down": pollError: expected none, was The desk is down',
  ]);
});

test("a rehearsal whose first poll fails says so", async () => {
  desk.on.new_ticket = () => throwing("Error", "The desk is down");
  expect(await zap("run", "rehearsed")).toBe(1);
});

test("live runs use the app's .env and a ledger of their own: on first, then polls", async () => {
  credentials();
  arrive();
  expect(await zap("run", "filing", "--live")).toBe(0);
  expect(await zap("history", "filing")).toBe(2);
  expect(errors.at(-1)).toMatch("filing.yaml has run live only: add --live.");
  expect(await zap("history", "filing", "--live")).toBe(0);
  expect(out.splice(1).join()).toMatch(/^Turned on \S+Z\nNo runs yet\.$/);
  arrive();
  expect(await zap("run", "filing", "--live", "--once")).toBe(0);
  expect(desk.calls[0]?.bundle.authData).toEqual({ access_token: "live token" });
  expect(out[0]).toMatch(/^Turned on: 1 ticket that is there already does not start it \(/);
  expect(out[1]).toMatch(/^Polled: 1 new/);
  out = [];
  expect(await zap("history", "filing", "--live")).toBe(0);
  expect(printed()).toMatch(/^Turned on .*\nLast poll .*: 1 new .*\nRun 1 \(2\)/);
});

test("a run that errs: 1", async () => {
  const ledger = join(root, "own.sqlite");
  expect(await zap("run", "filing", "--once", "--ledger", ledger)).toBe(0);
  arrive();
  desk.on.create_ticket = () => ({ ...throwing("Error", "No room"), log: "full" });
  expect(await zap("run", "filing", "--once", "--ledger", ledger)).toBe(1);
  out = [];
  expect(await zap("history", "filing", "--ledger", ledger)).toBe(0);
  expect(printed()).toMatch(/errored, No room\n[\s\S]*error {3}AppError: No room\n {4}log {5}full/);
});

test("a poll that fails: 1", async () => {
  desk.on.new_ticket = () => throwing("Error", "The desk is down");
  expect(await zap("run", "filing", "--once")).toBe(1);
});

test("a lost connection: 3, also while polling again and again", async () => {
  desk.on.new_ticket = () => throwing("ExpiredAuthError", "Please reconnect");
  expect(await zap("run", "filing", "--every", "1h")).toBe(3);
  expect(out.slice(1)).toEqual([
    expect.stringMatching(/^The first poll failed: Please reconnect/),
    "The Zap is off until the app is reconnected.",
  ]);
  expect(await zap("history", "filing")).toBe(0);
  expect(out.at(-1)).toMatch(
    /^Not turned on yet\nLast poll \S+Z: failed, Please reconnect .*\nNo runs yet\.$/,
  );
});

test("a ledger of another account: 2", async () => {
  credentials();
  const path = join(root, "own.sqlite");
  Ledger.open(path, "sandbox").close();
  expect(await zap("run", "filing", "--live", "--ledger", path)).toBe(2);
  expect(errors.join()).toMatch(/belongs to "sandbox"/);
});

test.each([
  ["credentials", () => credentials("another token")],
  ["address", () => credentials("live token", `${desk.url}/`)],
])("a live ledger is refused with another %s, until the old is back: 2", async (_, change) => {
  credentials();
  expect(await zap("run", "filing", "--live", "--once")).toBe(0);
  const polls = desk.calls.length;
  change();
  arrive();
  expect(await zap("run", "filing", "--live", "--once")).toBe(2);
  expect(errors.join()).toMatch(
    /ledger \S+filing.live.sqlite belongs to "live account desk [0-9a-f]{16}", not to .* choose another with --ledger, put back/,
  );
  expect(desk.calls).toHaveLength(polls);

  credentials("live token", desk.url, "LOG_LEVEL=debug\n");
  expect(await zap("run", "filing", "--live", "--once")).toBe(0);
  expect(printed()).toContain("Polled: 1 new");
});

test("refreshed credentials are written into the app's .env, and the ledger stays that of the account", async () => {
  const path = join(root, "apps/desk/.env");
  const written = `# mine\nauthData_access_token=old\nDESK_URL=${desk.url}\nauthData_refresh_token=r1\nauthData_locationId=l1\n`;
  writeFileSync(path, written);
  desk.on.refreshAccessToken = ({ authData }) =>
    authData.refresh_token === "r1"
      ? returning({ access_token: "new", refresh_token: "r2" })
      : throwing("Error", "Used before");
  desk.on.new_ticket = ({ authData }) =>
    authData.access_token === "new" ? returning([]) : throwing("RefreshAuthError");
  for (let run = 0; run < 2; run++) expect(await zap("run", "filing", "--live", "--once")).toBe(0);
  expect(readFileSync(path, "utf8")).toBe(
    `# mine\nDESK_URL=${desk.url}\nauthData_locationId=l1\nauthData_access_token="new"\nauthData_refresh_token="r2"\n`,
  );
  expect(desk.inputsOf("refreshAccessToken")).toHaveLength(1);
});

test("a live ledger does not hold the key", async () => {
  credentials("key-of-the-account");
  await zap("run", "filing", "--live", "--once");
  expect(
    readFileSync(workshop.ledgerPath(workshop.find("filing"), true)).includes("key-of-the-account"),
  ).toBe(false);
});

test("files of one name have ledgers of their own, and the repository's Zaps the plain name", () => {
  const path = (file: string) => basename(workshop.ledgerPath(file, true));
  expect(path(workshop.find("filing"))).toBe("filing.live.sqlite");
  expect(path("/a/filing.yaml")).toMatch(/^filing-[0-9a-f]{8}\.live\.sqlite$/);
  expect(path("/a/filing.yaml")).not.toBe(path("/b/filing.yaml"));
  expect(path("/a/../b/filing.yaml")).toBe(path("/b/filing.yaml"));
});

test("once turns on and polls when nothing is kept from one command to the next", async () => {
  for (const _ of [1, 2]) {
    out = [];
    expect(await zap("run", "filing", "--once")).toBe(0);
    expect(out.slice(1)).toEqual([
      expect.stringMatching(/^--once is for your own account \(--live\)/),
      expect.stringMatching(/^Turned on: no ticket is there yet \(/),
      expect.stringMatching(/^Polled: 0 new/),
    ]);
  }
});

test("once does one after the other with a ledger", async () => {
  const ledger = join(root, "own.sqlite");
  expect(await zap("run", "filing", "--once", "--ledger", ledger)).toBe(0);
  expect(printed()).not.toContain("Polled");
  expect(await zap("run", "filing", "--once", "--ledger", ledger)).toBe(0);
  expect(printed()).toContain("Polled");
});

test("a sandbox whose app cannot be opened is closed", async () => {
  let closed = 0;
  const start = async () => ({
    url: desk.url,
    env: {},
    requests: [],
    actions: {},
    problemWith: () => undefined,
    close: async () => {
      closed += 1;
    },
  });
  writeFileSync(join(root, "apps/desk/build/build.zip"), "no zip");
  await expect(new Workshop(root, { desk: start }).connectSandbox("desk")).rejects.toThrow();
  expect(closed).toBe(1);
});

test("polls again and again until it is stopped", async () => {
  let polls = 0;
  desk.on.new_ticket = () => {
    polls += 1;
    if (polls === 2) arrive();
    if (polls === 3) stop.abort();
    return returning(tickets);
  };
  expect(await zap("run", "filing", "--every", "1ms")).toBe(0);
  expect(out.at(-1)).toBe("Stopped. What is not finished goes on at the next start.");
  expect(polls).toBe(3);
});

test("an app without sandbox runs live only, an app that is not built not at all", async () => {
  await expect(workshop.connectSandbox("crm")).rejects.toThrow(
    "There is no sandbox for crm: run its Zaps with --live.",
  );
  rmSync(join(root, "apps/desk/build/build.zip"));
  await expect(workshop.connectSandbox("desk")).rejects.toThrow(
    "The app desk is not built: npm run build:zip",
  );
});

/** One Zap at a time: all of them share one desk here. */
const rehearseEverything = () => rehearseAll(workshop, (line) => out.push(line), { most: 1 });

test("the whole rehearsal runs every Zap, tests connections and prints a table", async () => {
  expect(await rehearseEverything()).toBe(true);
  expect(out.slice(0, -2)).toEqual(["[1/2] File tickets", "[2/2] File tickets"]);
  expect(printed()).toMatch(/│ +desk +│ connection test +│ +1 │ +1 │ +\d+ ms │ connected/);
  expect(printed()).toMatch(
    /│ File tickets +│\n│ +desk +│ new_ticket +│ +4 │ +4 │ +\d+ ms │ 1 fired, 1 failed on purpose/,
  );
  expect(out.at(-1)).toMatch(/^All expectations held: 2 Zaps, 1 run, 8 requests, \d+ s\.$/);
});

test("the whole rehearsal shows one Zap first, step by step", async () => {
  const rounds = "[{ round: r, happens: [{ sandbox: desk, action: arrive }], expect: { fired: 1 } }]";
  addZap("shown", `${filing.replace("File tickets", "Copy tickets")}\nrehearsal: ${rounds}`);
  const options = { shown: "shown.yaml", most: 1 };
  expect(await rehearseAll(workshop, (line) => out.push(line), options)).toBe(true);
  const story = out.slice(0, out.indexOf("[2/3] File tickets"));
  expect(story.map((line) => line.replace(/\d+ ms/, "… ms"))).toEqual([
    "[1/3] Copy tickets, step by step",
    "  Turned on: no ticket is there yet (1 request, … ms)",
    "  Round: r",
    "  Polled: 1 new (1 request, … ms)",
    "    trigger: desk new_ticket",
    '      came  id: "1", title: "{{curly}} 🚚"',
    "    copy: desk find_ticket, create_ticket, success (2 requests, … ms)",
    '      got   priority: "normal", title: "Copy of {{curly}} 🚚", reference: "copy-1"',
    '      gave  id: "c", priority: "normal", title: "Copy of {{curly}} 🚚", reference: "copy-1"',
  ]);
});

test("a throttled step is told in its place", async () => {
  addZap(
    "throttled",
    `${filing}  - { id: last, app: desk, create: create_ticket, inputs: { title: Last } }
rehearsal: [{ round: r, happens: [{ sandbox: desk, action: arrive }], expect: { fired: 1, succeeded: 1 } }]`,
  );
  let busy = true;
  desk.on.create_ticket = ({ inputData }) => {
    if (inputData.title !== "Last" || !busy) return returning({ id: "c", ...inputData });
    busy = false;
    return throwing("ThrottledError", "Slow down", 2);
  };
  expect(await zap("run", "throttled")).toBe(0);
  expect(out.filter((line) => line.startsWith("  ")).map((line) => line.split(" (")[0])).toEqual([
    "  copy: find_ticket, create_ticket success",
    "  last: create_ticket success, throttled once",
  ]);
});

test("a rehearsal tells once what happened often, and what goes wrong on purpose", async () => {
  addZap(
    "often",
    `${filing}
rehearsal:
  - round: three come
    happens: [{ sandbox: desk, action: arrive }, { sandbox: desk, action: arrive }, { sandbox: desk, action: arrive }]
    expect: { fired: 3, succeeded: 2, errored: 1, message: No room }
`,
  );
  let room = 2;
  desk.on.create_ticket = ({ inputData }) => {
    room -= 1;
    return room < 0 ? throwing("Error", "No room") : returning({ id: "c", ...inputData });
  };
  expect(await zap("run", "often")).toBe(0);
  expect(out).toContain("Round: three come (goes wrong on purpose)");
  expect(out.filter((line) => line.startsWith("  copy: "))).toEqual([
    expect.stringMatching(/^ {2}copy: find_ticket, create_ticket success, 2 times \(4 requests, \d+ ms\)$/),
    expect.stringMatching(/^ {2}copy: find_ticket, create_ticket errored on purpose: No room \(2 requests/),
  ]);
  expect(printed()).toMatch(/│ 2 success, 1 errored on purpose +│/);
});

test("what errs against expectation is not called a purpose", async () => {
  desk.on.create_ticket = () => throwing("Error", "No room");
  addZap(
    "vain",
    `${filing}\nrehearsal: [{ round: r, happens: [{ sandbox: desk, action: arrive }], expect: { errored: 2 } }]`,
  );
  expect(await zap("run", "vain")).toBe(1);
  expect(printed()).toMatch(/copy: find_ticket, create_ticket errored: No room/);
  expect(printed()).toMatch(/│ 1 errored +│/);
});

const filtered = `${filing.replace(
  "steps:",
  `steps:
  - id: wanted
    filter: [{ field: "{{trigger.title}}", condition: (Text) Contains, value: Gate }]`,
)}
rehearsal:
  - round: two tickets come in
    happens: [{ sandbox: desk, action: arrive }, { sandbox: desk, action: arrive }]
    expect: { fired: 2, filtered: 2 }
  - round: nothing more
    expect: { filtered: 0 }
`;

test("filtered runs are no errors; the table and the history tell them", async () => {
  addZap("filtered", filtered);
  expect(await zap("run", "filtered")).toBe(0);
  expect(out).toContainEqual(expect.stringMatching(/^ {2}wanted: filter filtered, 2 times/));
  expect(printed()).toMatch(/│ +zapier +│ filter wanted +│ +2 │ +0 │ +0 ms │ 2 filtered/);
  expect(printed()).toMatch(/│ find_ticket or create_ticket +│ +0 │ +0 │ +0 ms │ not reached/);
  out = [];
  expect(await zap("history", "filtered")).toBe(0);
  expect(printed()).toMatch(
    /Run 1 \(1\), \S+: filtered\n {2}trigger .*\n {2}wanted \(filter\): filtered, .*\n {4}input .*\n {4}log {5}does not hold: \{\{trigger.title\}\} \("\{\{curly\}\} 🚚"\) \(Text\) Contains "Gate"\nRun 2/,
  );
});

test("a filter that holds lets the run go on", async () => {
  addZap("filtered", filtered.replace("value: Gate", "value: CURLY").replace("filtered: 2", "succeeded: 2"));
  expect(await zap("run", "filtered")).toBe(0);
  expect(desk.inputsOf("create_ticket")).toHaveLength(2);
});

test("check names fields of filters that there are not", async () => {
  addZap("filtered", filtered.replace("{{trigger.title}}", "{{trigger.titel}}"));
  expect(await zap("check", "filtered")).toBe(2);
  expect(errors).toEqual([
    'filtered.yaml, line 6: step 1: filter.0.field: {{trigger.titel}}: new_ticket has no field "titel" (it has: id, title)',
  ]);
});

test("the table keeps within 120 columns, whatever is in it", async () => {
  desk.on["authentication.test"] = () => throwing("Error", "The desk is closed for stocktaking. ".repeat(6));
  addZap(
    "long",
    rehearsed.replace("File tickets", "A Zap with a name that says a little too much ".repeat(4)),
  );
  await rehearseEverything();
  const table = printed()
    .split("\n")
    .filter((line) => /^[┌├│└]/.test(line));
  expect(table.length).toBeGreaterThan(10);
  expect(Math.max(...table.map((line) => line.length))).toBeLessThanOrEqual(120);
});

test("the whole rehearsal says what did not hold, by name", async () => {
  desk.on["authentication.test"] = () => throwing("Error", "Not with sandbox-token");
  addZap("broken", "hello");
  addZap("a-vain", `${filing}\nrehearsal: [{ round: quiet, expect: { fired: 7 } }]`);
  expect(await rehearseEverything()).toBe(false);
  expect(out.filter((line) => line.startsWith("✗"))).toEqual([
    "✗ desk: connection test failed: Not with [redacted]",
    '✗ a-vain.yaml: round "quiet": fired: expected 7, was 0',
    expect.stringMatching(/^✗ broken.yaml, line 1: /),
  ]);
});

test("Zaps that are rehearsed side by side are told one after the other", async () => {
  const names = ["a", "b", "c", "d", "e"];
  for (const name of names) addZap(name, filing.replace("File tickets", name));
  // The first takes longest.
  let polls = 0;
  desk.on.new_ticket = async () => {
    await new Promise((resolve) => setTimeout(resolve, polls++ === 0 ? 500 : 0));
    return returning([]);
  };
  addZap("rehearsed", filing);
  expect(await rehearseAll(workshop, (line) => out.push(line), { most: 3 })).toBe(true);
  const told = out.filter((line) => line.startsWith("["));
  const all = [...names, "File tickets", "File tickets"];
  expect(told).toEqual(all.map((name, index) => `[${index + 1}/7] ${name}`));
});

test("a zip whose build was broken off is named, once for each that needs it", async () => {
  const zip = join(root, "apps/desk/build/build.zip");
  writeFileSync(zip, readFileSync(zip).subarray(0, -30));
  expect(await rehearseEverything()).toBe(false);
  expect(out.filter((line) => line.startsWith("✗"))).toEqual(
    ["connections", "filing.yaml", "rehearsed.yaml"].map((what) =>
      expect.stringMatching(
        new RegExp(
          `^✗ ${what}: \\S+/apps/desk/build/build.zip is no whole zip: .* npm run build:zip makes it anew.$`,
        ),
      ),
    ),
  );
});

test("a Zap that runs elsewhere is named, and the others are rehearsed all the same", async () => {
  const elsewhere = Ledger.open(workshop.ledgerPath(workshop.find("filing"), false), "sandbox");
  expect(await rehearseEverything()).toBe(false);
  elsewhere.close();
  expect(out.filter((line) => line.startsWith("✗"))).toEqual([
    expect.stringMatching(/^✗ filing.yaml: The Zap is already running in another process/),
  ]);
  expect(printed()).toMatch(/│ File tickets +│/);
});

test("a run that errors fails the rehearsal unless that is expected", async () => {
  desk.on.create_ticket = () => throwing("AppError", "No room");
  const arrival = "round: arrival, happens: [{ sandbox: desk, action: arrive }]";
  addZap("rehearsed", `${filing}\nrehearsal: [{ ${arrival}, expect: { fired: 1, errored: 1 } }]`);
  expect(await rehearseEverything()).toBe(true);
  tickets = [];
  addZap("rehearsed", `${filing}\nrehearsal: [{ ${arrival}, expect: { fired: 1 } }]`);
  expect(await rehearseEverything()).toBe(false);
  expect(out.at(-2)).toBe('✗ rehearsed.yaml: round "arrival": errored: expected none, was 1');
  expect(out.at(-1)).toMatch(/^1 did not hold, see ✗: 2 Zaps, /);
});
