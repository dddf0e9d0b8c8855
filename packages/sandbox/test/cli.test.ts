import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { allowLoopback } from "@integrations/testing";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { runCli } from "../src/cli/runCli.ts";
import { startSandbox, vendors } from "../src/index.ts";

let appsFolder: string;
let envFile: string;
beforeEach(() => {
  allowLoopback();
  appsFolder = mkdtempSync(join(tmpdir(), "apps-"));
  for (const vendor of Object.keys(vendors)) mkdirSync(join(appsFolder, vendor));
  envFile = join(appsFolder, "hellotracks", ".env");
});
afterEach(() => rmSync(appsFolder, { recursive: true }));

/** Runs the command until it would wait for Ctrl-C, does `meanwhile`, and stops it. */
const run = async (args: string[], meanwhile: (printed: string) => Promise<void> = async () => {}) => {
  const output = { printed: "", complained: "" };
  const code = await runCli(args, {
    print: (text) => {
      output.printed += text;
    },
    complain: (text) => {
      output.complained += text;
    },
    stopped: () => meanwhile(output.printed),
    appsFolder,
  });
  return { code, ...output };
};

describe("npm run sandbox", () => {
  it("prints what a person needs, and it is true", async () => {
    const { code, complained } = await run([], async (printed) => {
      const [, url = ""] = /HELLOTRACKS_BASE_URL=(\S+)/.exec(printed) ?? [];
      const [, key = ""] = /authData_apiKey=(\S+)/.exec(printed) ?? [];
      expect(printed).toContain(`Hellotracks: ${url}`);
      expect(printed).toContain("apps/hellotracks/.env:");
      expect(printed).toMatch(/curl \S+\/__sandbox\/actions\/create_jobs -d '\{"count":3,/);
      expect(printed).toMatch(/curl \S+\/__sandbox\/actions\/fault -d '\{"kind":429,/);
      expect((await fetch(`${url}/auth/whoami`, { headers: { "API-Key": key } })).status).toBe(200);
    });
    expect({ code, complained }).toEqual({ code: 0, complained: "" });
  });

  it("takes a vendor, a port and a latency", async () => {
    const free = await startSandbox("hellotracks");
    const { port } = new URL(free.url);
    await free.close();
    const { code, printed } = await run(
      ["--vendor", "hellotracks", "--port", port, "--latency", "40"],
      async () => {
        const start = performance.now();
        await fetch(`http://127.0.0.1:${port}/v1/jobs`);
        expect(performance.now() - start).toBeGreaterThanOrEqual(39);
      },
    );
    expect(code).toBe(0);
    expect(printed).toContain(`http://127.0.0.1:${port}/v1`);
  });

  it("prints each request as it comes, without what is in it", async () => {
    const ask = async (printed: string) => {
      const [, url = ""] = /HELLOTRACKS_BASE_URL=(\S+)/.exec(printed) ?? [];
      const [, key = ""] = /authData_apiKey=(\S+)/.exec(printed) ?? [];
      const headers = { "API-Key": key };
      await fetch(`${url}/jobs?limit=1`, { headers });
      const control = new URL("/__sandbox/actions/fault", url);
      await fetch(control, { method: "POST", body: '{"kind":"dropped"}' });
      await fetch(`${url}/jobs`, { method: "POST", headers, body: '{"title":"secret"}' }).catch(
        () => undefined,
      );
    };
    const { printed } = await run(["--vendor", "hellotracks"], ask);
    const [, requests] = printed.split("Ctrl-C stops.\n");
    expect(requests).toBe(
      "Hellotracks: GET /jobs?limit=1, 200\nHellotracks: POST /jobs, no answer (fault dropped)\n",
    );
    const quiet = await run(["--vendor", "hellotracks", "--quiet"], ask);
    expect(quiet.printed).toMatch(/Ctrl-C stops\.\n$/);
  });

  it("says that a port is in use and ends with 1", async () => {
    const sandbox = await startSandbox("hellotracks");
    const { port } = new URL(sandbox.url);
    expect(await run(["--port", port])).toEqual({
      code: 1,
      printed: "",
      complained: `error: Port ${port} is in use by another program\n`,
    });
    await sandbox.close();
  });

  it.each([
    [["--vendor", "nobody"], `Allowed choices are ${Object.keys(vendors).join(", ")}`],
    [["--port", "70000"], "Not an integer from 0 to 65535"],
    [["--latency", "soon"], "Not an integer from 0 to 600000"],
    [["--nonsense"], "unknown option '--nonsense'"],
    [["more"], "too many arguments"],
  ])("ends with 2 on %j", async (args, message) => {
    const { code, complained } = await run(args);
    expect(code).toBe(2);
    expect(complained).toContain(message);
  });

  it("shows help and ends with 0", async () => {
    const { code, printed } = await run(["--help"]);
    expect(code).toBe(0);
    expect(printed).toContain("Usage: npm run sandbox -- [options]");
  });
});

describe("--write-env", () => {
  it("writes the .env that it prints, and may do so again", async () => {
    await run(["--write-env"]);
    const { code, printed } = await run(["--write-env"]);
    expect(code).toBe(0);
    expect(printed).toContain(`Wrote ${envFile}`);
    const [mark, ...lines] = readFileSync(envFile, "utf8").trimEnd().split("\n");
    expect(mark).toMatch(/^# Written by `npm run sandbox -- --write-env`/);
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(printed).toContain(line);
  });

  it("leaves somebody else's .env alone", async () => {
    writeFileSync(envFile, "authData_apiKey=mine\n");
    const { code, complained } = await run(["--write-env"]);
    expect(code).toBe(1);
    expect(complained).toBe(`error: ${envFile} was not written by the sandbox; --force overwrites it\n`);
    expect(readFileSync(envFile, "utf8")).toBe("authData_apiKey=mine\n");
  });

  it("overwrites it with --force", async () => {
    writeFileSync(envFile, "authData_apiKey=mine\n");
    expect((await run(["--write-env", "--force"])).code).toBe(0);
    expect(readFileSync(envFile, "utf8")).toContain("authData_apiKey=ht_sandbox_");
  });
});

describe("the real command", () => {
  it.each(["SIGINT", "SIGTERM"] as const)("runs until %s and ends with 0", async (signal) => {
    const cli = resolve(import.meta.dirname, "../src/cli.ts");
    const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", cli]);
    let printed = "";
    await new Promise<void>((isReady) => {
      child.stdout.on("data", (chunk) => {
        printed += chunk;
        if (printed.includes("Ctrl-C stops.")) isReady();
      });
    });
    const [, url = ""] = /Hellotracks: (\S+)/.exec(printed) ?? [];
    expect((await fetch(`${url}/jobs`)).status).toBe(401);
    child.kill(signal);
    expect(await once(child, "close")).toEqual([0, null]);
    expect(printed).toMatch(/Hellotracks: GET \/jobs, 401\n$/);
  });
});
