import { beforeEach, describe, expect, test } from "@jest/globals";
import { openApp } from "../src/appHost.ts";
import { Connection } from "../src/connection.ts";
import type { Delivery } from "../src/delivery.ts";
import { Ledger } from "../src/ledger.ts";
import { parseZap } from "../src/zapFile.ts";
import { ZapRunner } from "../src/zapRunner.ts";
import { closing } from "./fixture/closing.ts";
import { type Desk, deskApp, returning, startDesk, throwing } from "./fixture/desk.ts";

const { zap } = parseZap(`
name: Announced ticket gets a copy
trigger: { app: desk, key: ticket_hook }
steps:
  - { id: copy, app: desk, create: create_ticket, inputs: { title: "Copy of {{trigger.title}}" } }
`);

const delivery = (body: string): Delivery => ({
  headers: { "content-type": "application/json", "x-signature": "s1" },
  body,
});

let desk: Desk;
let runner: ZapRunner;
let lines: string[];
beforeEach(async () => {
  desk = closing(await startDesk());
  const host = closing(await openApp(deskApp, { env: { DESK_URL: desk.url } }));
  lines = [];
  runner = new ZapRunner({
    zap,
    connections: { desk: new Connection(host, { access_token: "t" }) },
    ledger: closing(Ledger.open(":memory:", "sandbox")),
    log: (line) => lines.push(line),
  });
  desk.on.ticket_hook = returning.bind(null, [{ id: "7", title: "No light" }]);
  desk.on.create_ticket = ({ inputData }) => returning({ id: "8", ...inputData });
});

describe("a Zap on webhooks", () => {
  test("calls nothing when it is turned on", async () => {
    expect(await runner.isHook()).toBe(true);
    expect(await runner.turnOn()).toMatchObject({ fired: 0, requests: 0, error: null });
    expect(runner.isOn).toBe(true);
    expect(desk.calls).toEqual([]);
  });

  test("hands each to the trigger as Zapier does, and takes what it returns through the steps", async () => {
    await runner.turnOn();
    const result = await runner.receive([delivery('{"title": "Kein Licht 💡"}')]);
    expect(result).toMatchObject({ fired: 1, requests: 1, error: null, runs: [{ status: "success" }] });
    const [{ bundle }] = desk.calls as [Desk["calls"][number]];
    expect(bundle).toMatchObject({
      rawRequest: {
        method: "POST",
        querystring: "",
        headers: { "Content-Type": "application/json", "Http-X-Signature": "s1" },
        content: '{"title": "Kein Licht 💡"}',
      },
      cleanedRequest: { title: "Kein Licht 💡" },
    });
    expect(desk.inputsOf("create_ticket")).toMatchObject([{ title: "Copy of No light" }]);
  });

  test("hands on a body that is no JSON too", async () => {
    await runner.turnOn();
    await runner.receive([delivery("title=No+light")]);
    expect(desk.calls[0]?.bundle).toMatchObject({
      rawRequest: { content: "title=No+light" },
      cleanedRequest: {},
    });
  });

  test("fires again for the same id: only the app can know a repeat", async () => {
    await runner.turnOn();
    expect(await runner.receive([delivery("{}"), delivery("{}")])).toMatchObject({ fired: 2, requests: 2 });
    expect(runner.runs()).toHaveLength(2);
  });

  test("goes on after one that the app refuses, and says why", async () => {
    await runner.turnOn();
    desk.on.ticket_hook = ({ rawRequest }) =>
      rawRequest?.content === "{}"
        ? throwing("Error", "Not signed", "invalid_webhook", 400)
        : returning([{ id: "9", title: "A" }]);
    const result = await runner.receive([delivery("{}"), delivery('{"id":9}')]);
    expect(result).toMatchObject({ fired: 1, error: expect.stringContaining("Not signed") });
    expect(lines).toContainEqual(expect.stringMatching(/^The webhook failed: Not signed/));
  });

  test("goes off when the app has to be reconnected", async () => {
    await runner.turnOn();
    desk.on.ticket_hook = () => throwing("ExpiredAuthError", "Reconnect the desk");
    expect(await runner.receive([delivery("{}")])).toMatchObject({
      fired: 0,
      reconnect: "Reconnect the desk",
    });
  });

  test("receives nothing before it is on", async () => {
    await expect(runner.receive([])).rejects.toThrow("Turn the Zap on");
  });
});
