import { spawnSync } from "node:child_process";
import { rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, expect, jest, test } from "@jest/globals";
import { strToU8, zipSync } from "fflate";
import { type AppHost, type AppObserver, openApp } from "../src/appHost.ts";
import { closing } from "./fixture/closing.ts";
import { type Desk, deskApp, returning, startDesk, throwing } from "./fixture/desk.ts";
import { temporaryFolder } from "./fixture/temporaryFolder.ts";

let desk: Desk;
let host: AppHost;

beforeAll(async () => {
  desk = await startDesk();
  host = await openApp(deskApp, { env: { DESK_URL: desk.url } });
});

afterAll(() => desk.close());
afterAll(() => host?.close());

afterEach(() => {
  jest.restoreAllMocks();
  for (const operation of Object.keys(desk.on)) delete desk.on[operation];
});

test("gives the compiled definition and validates it", async () => {
  const definition = await host.definition();
  expect(definition.triggers.new_ticket?.noun).toBe("Ticket");
  expect(definition.creates.file_ticket?.operation.inputFields).toContainEqual(
    expect.stringMatching(/^\$func\$/),
  );
  expect(await host.validate()).toEqual([]);
});

test("executes a method with the bundle as given, counting requests and keeping console lines", async () => {
  desk.on.find_person = () => ({ ...returning([{ id: "7" }]), log: "looked twice" });
  const bundle = { authData: { key: "k" }, inputData: { query: "{{curly}} & # 🚚\n" }, meta: { limit: -1 } };
  const call = await host.execute("searches.find_person.operation.perform", bundle);
  expect(call).toMatchObject({ results: [{ id: "7" }], requests: 1, logs: ["looked twice"] });
  expect(call.ms).toBeGreaterThanOrEqual(0);
  expect(desk.calls.at(-1)?.bundle).toMatchObject(bundle);
});

test("calls run one after the other", async () => {
  let running = 0;
  let most = 0;
  desk.on.find_person = async () => {
    most = Math.max(most, ++running);
    await wait(20);
    running--;
    return returning([]);
  };
  await Promise.all([1, 2, 3].map(() => host.execute("searches.find_person.operation.perform")));
  expect(most).toBe(1);
});

test("the process sees its own variables only, UTC, and works in the app's folder", async () => {
  process.env.SECRET_OF_THE_RUNNER = "s";
  const { results } = await host.execute("creates.show_process.operation.perform");
  const { env, cwd } = results as { env: Record<string, string>; cwd: string };
  expect(env).toMatchObject({ DESK_URL: desk.url, TZ: "UTC" });
  expect(env).not.toHaveProperty("SECRET_OF_THE_RUNNER");
  expect(env).not.toHaveProperty("NODE_ENV");
  expect(cwd).toBe(deskApp);
});

test.each([
  ["AppError", throwing("Error", "No such ticket", "not_found", 404), { message: "No such ticket" }],
  ["HaltedError", throwing("HaltedError", "Nothing to do"), { message: "Nothing to do", delay: null }],
  ["ExpiredAuthError", throwing("ExpiredAuthError", "Reconnect"), { message: "Reconnect" }],
  ["RefreshAuthError", throwing("RefreshAuthError"), { message: "" }],
  ["ThrottledError", throwing("ThrottledError", "Slow down", 30), { message: "Slow down", delay: 30 }],
  ["ThrottledError", throwing("ThrottledError", "Slow down"), { message: "Slow down", delay: null }],
])("%s crosses with name, words and delay", async (name, outcome, parts) => {
  desk.on.create_ticket = () => ({ ...outcome, log: "a line" });
  const call = host.execute("creates.create_ticket.operation.perform");
  await expect(call).rejects.toMatchObject({ name, ...parts, cost: { requests: 1, logs: ["a line"] } });
});

const breaking = (how: string) => host.execute("creates.break.operation.perform", { inputData: { how } });

test("a bug in the app comes with its own words, without core's trace and console lines", async () => {
  const error = { name: "TypeError", message: "Cannot read properties of undefined (reading 'here')" };
  await expect(breaking("bug")).rejects.toMatchObject({ ...error, cost: { logs: ["about to break"] } });
});

test("an unhandled answer names address and status, without the query", async () => {
  await expect(breaking("response")).rejects.toMatchObject({
    name: "ResponseError",
    message: `${desk.url}/status/418 answered 418: a teapot`,
  });
});

test("a request that finds no server counts", async () => {
  expect(await breaking("request")).toMatchObject({ requests: 1 });
});

test.each([
  ["no array", { id: "1" }, /Results must be an array/],
  ["a result without id", [{ name: "x" }], /missing the "id" property/],
  ["an id twice", [{ id: "1" }, { id: "1" }], /primary key should be unique/],
])("a poll that returns %s is a CheckError", async (_, results, words) => {
  desk.on.new_ticket = () => returning(results);
  const poll = host.execute("triggers.new_ticket.operation.perform");
  await expect(poll).rejects.toMatchObject({ name: "CheckError", message: expect.stringMatching(words) });
});

test("an observer sees all of a reply, and a process that ends by itself", async () => {
  desk.on.create_ticket = () => returning({ id: "1" });
  const replies: Record<string, Parameters<AppObserver["replied"]>[1]> = {};
  const deaths: string[] = [];
  const observer: AppObserver = {
    replied: (method, reply) => {
      replies[method.split(".")[1] ?? method] = reply;
    },
    died: (how) => deaths.push(how),
  };
  const observed = closing(await openApp(deskApp, { env: { DESK_URL: desk.url }, observer }));
  await expect(
    observed.execute("creates.break.operation.perform", { inputData: { how: "bug" } }),
  ).rejects.toThrow("Cannot read properties");
  await observed.execute("creates.create_ticket.operation.perform");
  desk.on.create_ticket = () => ({ exit: 3 });
  await expect(observed.execute("creates.create_ticket.operation.perform")).rejects.toThrow("ended");

  expect(replies.break?.error?.message).toContain("What happened:");
  expect(replies.create_ticket).toMatchObject({ results: { id: "1" }, hosts: [new URL(desk.url).host] });
  expect(replies.create_ticket?.trace.join()).toContain('"log_type":"http"');
  expect(deaths).toEqual(["exit code 3"]);
  await observed.close();
  expect(deaths).toHaveLength(1);
});

test("a narrowed app is the operation that is called, without the others", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  writeFileSync(
    join(folder, "zapierwrapper.js"),
    `export const appRaw = { authentication: { test: 1 }, triggers: { a: 2, b: 3 }, creates: { a: 4 } };
     export const handler = async ({ appRawOverride }) => ({ results: appRawOverride ?? "the whole app" });`,
  );
  const given = async (narrowed: boolean, method: string) =>
    (await closing(await openApp(folder, { narrowed })).execute(method)).results;
  const nothing = {
    authentication: { test: 1 },
    triggers: {},
    searches: {},
    creates: {},
    searchOrCreates: {},
  };
  expect(await given(true, "triggers.b.operation.perform")).toEqual({ ...nothing, triggers: { b: 3 } });
  expect(await given(true, "authentication.test")).toEqual(nothing);
  expect(await given(false, "triggers.b.operation.perform")).toBe("the whole app");
});

test("the time and more variables may change from call to call, for one app alone", async () => {
  let now = Date.UTC(2030, 0, 31, 12);
  const surroundings = () => ({ now, env: { DESK_URL: desk.url, HOUR: String(now) } });
  const elsewhere = closing(await openApp(deskApp, { surroundings }));
  const seen = async (app: AppHost) => {
    const { results } = await app.execute("creates.show_process.operation.perform");
    return results as { dates: string[]; env: Record<string, string> };
  };
  const hours = ({ dates }: { dates: string[] }) =>
    dates.map((date) => new Date(date).toISOString().slice(0, 13));

  expect(hours(await seen(elsewhere))).toEqual(["2030-01-31T12", "2030-01-31T12", "2030-01-31T12"]);
  now += 2 * 3_600_000;
  const later = await seen(elsewhere);
  expect(hours(later)).toEqual(["2030-01-31T14", "2030-01-31T14", "2030-01-31T14"]);
  expect(later.env.HOUR).toBe(String(now));
  const [today] = (await seen(host)).dates;
  expect(Math.abs(Date.parse(String(today)) - Date.now())).toBeLessThan(60_000);
});

test("a method that does not exist is an error", async () => {
  await expect(host.execute("creates.nothing.operation.perform")).rejects.toThrow(
    /Could not find the method/,
  );
});

test("a process that ends during a call is reported and replaced", async () => {
  desk.on.create_ticket = () => ({ exit: 3 });
  const call = host.execute("creates.create_ticket.operation.perform");
  await expect(call).rejects.toMatchObject({
    name: "ProcessExitedError",
    message: "The app's process ended (exit code 3) during creates.create_ticket.operation.perform.",
  });
  expect(await host.execute("creates.show_process.operation.perform")).toHaveProperty("results.pid");
});

test("a call over its time is killed, reported, and the next one has a new process", async () => {
  const slow = closing(await openApp(deskApp, { env: { DESK_URL: desk.url }, timeoutMs: 1500 }));
  desk.on.create_ticket = () => new Promise(() => undefined);
  const call = slow.execute("creates.create_ticket.operation.perform");
  await expect(call).rejects.toMatchObject({
    name: "TimeoutError",
    message: "creates.create_ticket.operation.perform took longer than 1.5 s and was stopped.",
    cost: { requests: null },
  });
  // On a busy machine a process may take longer than that to start.
  const next = () => slow.execute("creates.show_process.operation.perform");
  expect(await next().catch(next).catch(next).catch(next)).toHaveProperty("results.pid");
});

test("an app that cannot be loaded says why", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "zapierwrapper.js"), "throw new Error('half built')");
  const broken = closing(await openApp(folder));
  await expect(broken.definition()).rejects.toThrow("half built");
});

test("a built app's definition is what the build wrote, and takes no process of the app", async () => {
  const path = join(temporaryFolder(), "build.zip");
  const definition = { triggers: { new_ticket: { key: "new_ticket", noun: "Ticket", operation: {} } } };
  const code = { "zapierwrapper.js": strToU8("throw new Error('it was started')") };
  writeFileSync(path, zipSync({ ...code, "definition.json": strToU8(JSON.stringify(definition)) }));
  const built = closing(await openApp(path));
  expect((await built.definition()).triggers.new_ticket?.noun).toBe("Ticket");
  await expect(built.validate()).rejects.toThrow("it was started");
});

test("an app whose folder is gone cannot be reached", async () => {
  const folder = temporaryFolder();
  const gone = closing(await openApp(folder));
  rmSync(folder, { recursive: true });
  await expect(gone.definition()).rejects.toThrow(/process could not be reached/);
});

test("a zip is unpacked once, outside the repository, with its symbolic links", async () => {
  const path = join(temporaryFolder(), "build.zip");
  const handler =
    "export const handler = async () => ({ results: { cwd: process.cwd(), url: import.meta.url } });";
  writeFileSync(
    path,
    zipSync({
      "package.json": strToU8('{"type":"module"}'),
      "apps/": new Uint8Array(),
      "apps/desk/zapierwrapper.js": strToU8(handler),
      "zapierwrapper.js": [strToU8("apps/desk/zapierwrapper.js"), { os: 3, attrs: 0o120644 << 16 }],
    }),
  );
  const [first, second] = [closing(await openApp(path)), closing(await openApp(path))];
  const [one, two] = [await first.definition(), await second.definition()];
  expect(one.cwd).toContain(tmpdir());
  expect(one.url).toBe(pathToFileURL(`${one.cwd}/apps/desk/zapierwrapper.js`).href);
  expect(two.cwd).toBe(one.cwd);
  utimesSync(String(one.cwd), 0, 0);
  await first.definition();
  expect(statSync(String(one.cwd)).mtimeMs).toBeGreaterThan(0);
});

test("a host that nobody closed keeps no process alive, but a call in flight does", () => {
  const { href } = new URL("../src/appHost.ts", import.meta.url);
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      "--disable-warning=ExperimentalWarning",
      "--input-type=module",
      "--eval",
      `import { openApp } from ${JSON.stringify(href)};
      const host = await openApp(${JSON.stringify(deskApp)});
      const calls = JSON.stringify([["cache", "get", ["a"]]]);
      await host.execute("creates.use_tools.operation.perform", { inputData: { calls } });
      const done = performance.now();
      process.on("exit", () => console.log(performance.now() - done));`,
    ],
    { encoding: "utf8" },
  );
  expect(status).toBe(0);
  // Less than the five seconds for which Node's server keeps an idle connection.
  expect(Number(stdout)).toBeLessThan(4500);
});

test("z.cache and z.cursor work, with time to live, scope and nx", async () => {
  const use = async (...calls: unknown[]) => {
    const { results } = await host.execute("creates.use_tools.operation.perform", {
      inputData: { calls: JSON.stringify(calls) },
    });
    return (results as { answers: unknown[] }).answers;
  };
  expect(
    await use(
      ["cache", "get", ["a"]],
      ["cache", "set", ["a", { n: 1 }]],
      ["cache", "get", ["a"]],
      ["cache", "set", ["a", 2, 60, ["user"]]],
      ["cache", "set", ["a", 3, null, ["user"], true]],
      ["cache", "delete", ["a"]],
      ["cache", "delete", ["a"]],
    ),
  ).toEqual([null, true, { n: 1 }, true, false, true, false]);
  const now = Date.now();
  jest.spyOn(Date, "now").mockReturnValue(now + 61_000);
  expect(await use(["cache", "set", ["a", 3, null, ["user"], true]])).toEqual([true]);
  expect(await use(["cursor", "get", []], ["cursor", "set", ["c1"]], ["cursor", "get", []])).toEqual([
    null,
    null,
    "c1",
  ]);
});

test("what only Zapier's servers can do says so", async () => {
  const calls = [["stashFile", "call", [null, "text"]]];
  const call = host.execute("creates.use_tools.operation.perform", {
    inputData: { calls: JSON.stringify(calls) },
  });
  await expect(call).rejects.toThrow(/works on Zapier's servers only/);
});
