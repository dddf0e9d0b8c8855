import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Sandbox, startSandbox } from "@integrations/sandbox";
import { allowLoopback } from "@integrations/testing";
import { type AppHost, openApp } from "@integrations/zap-runner";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";

/** What `npm run build:zip` made and `zapier-platform push` would upload. */
const ZIP = fileURLToPath(new URL("../build/build.zip", import.meta.url));

describe("the built zip, unpacked outside the repository", () => {
  let sandbox: Sandbox<"hellotracks">;
  let app: AppHost;
  const call = async (address: string, inputData = {}, meta = {}) => {
    const bundle = { authData: sandbox.authData, inputData, meta };
    const { results } = await app.execute(`${address}.operation.perform`, bundle);
    return results as Record<string, unknown>[];
  };

  beforeEach(allowLoopback);
  beforeAll(async () => {
    allowLoopback();
    sandbox = await startSandbox("hellotracks");
    app = await openApp(ZIP, { env: { HELLOTRACKS_BASE_URL: sandbox.url } });
  });
  afterAll(async () => {
    await app.close();
    await sandbox.close();
  });

  it("weighs less than 1.5 MB", () => {
    expect(statSync(ZIP).size).toBeLessThan(1_500_000);
  });

  it("passes the schema validation of Zapier", async () => {
    await expect(app.validate()).resolves.toEqual([]);
  });

  it("tests its connection", async () => {
    await expect(app.execute("authentication.test", { authData: sandbox.authData })).resolves.toMatchObject({
      results: { company_name: sandbox.state.company.name },
    });
  });

  it("polls, creates, updates, finds and deletes", async () => {
    const created = await call("creates.create_job", {
      title: "From the zip",
      external_id: "zip-1",
      date: "2026-03-31",
    });
    expect(created).toMatchObject({ title: "From the zip", date: "2026-03-31" });
    const found = await call("searches.find_job", { external_id: "zip-1" });
    expect(found).toEqual([created]);
    const polled = await call("triggers.new_job");
    expect(polled[0]).toEqual(created);
    const id = found[0]?.id;
    await expect(call("creates.update_job", { id, title: "Renamed" })).resolves.toMatchObject({
      id,
      title: "Renamed",
    });
    await expect(call("creates.delete_job", { id })).resolves.toEqual({ id, deleted: true });
    await expect(call("searches.find_job", { id })).resolves.toEqual([]);
  });

  it("fails at once on an answer that breaks off", async () => {
    sandbox.faults.add({ kind: "reset", path: "/jobs" });
    await expect(call("creates.create_job", { title: "x" })).rejects.toThrow("Hellotracks cannot be reached");
  });

  it("does not follow a redirect with the key", async () => {
    sandbox.faults.add({ kind: "redirect", location: `${sandbox.url}/auth/whoami` });
    const before = sandbox.requests.length;
    await expect(call("triggers.new_job")).rejects.toThrow("Hellotracks points to another address");
    expect(sandbox.requests).toHaveLength(before + 1);
  });
});
