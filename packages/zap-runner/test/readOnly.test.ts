import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type AppHost, openApp } from "../src/appHost.ts";
import { type Desk, deskApp, returning, startDesk } from "./fixture/desk.ts";
import { temporaryFolder } from "./fixture/temporaryFolder.ts";

let desk: Desk;
let host: AppHost;
beforeAll(async () => {
  desk = await startDesk();
  host = await openApp(deskApp, { env: { DESK_URL: desk.url }, readOnly: true });
});
afterAll(() => desk.close());
afterAll(() => host?.close());

test("fetch is closed to an app that only reads", async () => {
  desk.on.find_person = () => returning([{ id: "7" }]);
  await expect(host.execute("searches.find_person.operation.perform")).rejects.toThrow(
    "This app was started to read only: fetch is not let through.",
  );
  expect(desk.calls).toEqual([]);
  expect((await host.definition()).triggers.new_ticket?.noun).toBe("Ticket");
});

/** An app without any transport of ours: nothing but its process can stop it. */
const WRAPPER = `
const { request } = require("node:http");
const { channel } = require("node:diagnostics_channel");
exports.handler = ({ bundle: { inputData: { url, method, announced } } }) =>
  new Promise((resolve, reject) => {
    if (announced) channel("integrations:let-through").publish({ method, url: announced });
    request(url, { method }, (answer) => {
      answer.resume();
      answer.on("end", () => resolve({ results: answer.statusCode }));
    }).on("error", reject).end("body");
  });
`;

test("no request that may write leaves the process, unless its transport has let through this very one", async () => {
  const arrived: string[] = [];
  const server = createServer(({ method, url }, answer) => {
    arrived.push(`${method} ${url}`);
    answer.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const folder = temporaryFolder();
  writeFileSync(join(folder, "zapierwrapper.js"), WRAPPER);
  const app = await openApp(folder, { readOnly: true });
  const send = (method: string, url: string, announced?: string) =>
    app.execute("any", { inputData: { method, url, announced } });
  try {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"])
      await expect(send(method, `${origin}/a`)).rejects.toThrow(`read only: ${method} was not sent`);
    await expect(send("POST", `${origin}/write`, `${origin}/search`)).rejects.toThrow("POST was not sent");
    expect(arrived).toEqual([]);

    await send("GET", `${origin}/b`);
    await send("POST", `${origin}/search?q=1`, `${origin}/search?q=1`);
    expect(arrived).toEqual(["GET /b", "POST /search?q=1"]);
    await expect(send("POST", `${origin}/search?q=1`)).rejects.toThrow("POST was not sent");
  } finally {
    await app.close();
    server.close();
  }
});

test.each(["require", "import"])("HTTP/2 is closed to an app that only reads, by %s too", async (how) => {
  const connects: string[] = [];
  const server = createServer().on("connection", () => connects.push("connection"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const folder = temporaryFolder();
  writeFileSync(
    join(folder, "zapierwrapper.js"),
    `exports.handler = async ({ bundle: { inputData: { url } } }) => {
      const { connect } = await ${how}("node:http2");
      connect(url).request({ ":method": "POST" }).end("body");
      return { results: "sent" };
    };`,
  );
  const app = await openApp(folder, { readOnly: true });
  try {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await expect(app.execute("any", { inputData: { url } })).rejects.toThrow("HTTP/2 is not let through");
    expect(connects).toEqual([]);
  } finally {
    await app.close();
    server.close();
  }
});
