import { resolve } from "node:path";
import { allowLoopback } from "@integrations/testing";
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { buildFirst } from "../../../scripts/buildFirst.ts";
import { readConfig } from "../src/config.ts";
import { lint } from "../src/lint.ts";
import { checkInSandbox } from "../src/sandboxRun.ts";
import { type AppSource, readApp } from "../src/source.ts";

const app = resolve(import.meta.dirname, "../../../apps/hellotracks");

describe("the built Hellotracks app", () => {
  let source: AppSource;

  beforeEach(allowLoopback);
  beforeAll(async () => {
    buildFirst("hellotracks");
    allowLoopback();
    source = await readApp(app);
  });

  it("breaks no rule without a reason", async () => {
    const wanted = { style: false, levels: {}, only: [], isLive: false, hasOld: false };
    const { problems } = await lint(app, { ...wanted, isFromSource: false, isBaselineWritten: false });
    expect(problems).toEqual([]);
  });

  it("returns what it promises, run against its sandbox", async () => {
    await expect(checkInSandbox(source, readConfig(app).live)).resolves.toEqual({ problems: [], notRun: [] });
  });

  it("is caught when its sample shows what it does not return", async () => {
    const definition = structuredClone(source.definition);
    Object.assign(definition.triggers.new_job?.operation.sample ?? {}, { color: "red" });
    const { problems, notRun } = await checkInSandbox({ ...source, definition }, {});
    expect(problems).toEqual([
      expect.objectContaining({ rule: "T004", where: "triggers.new_job.sample.color" }),
    ]);
    expect(notRun).toContain("creates.create_job");
  });

  it("can be run only where it is built and has a sandbox", async () => {
    await expect(checkInSandbox({ ...source, name: "slack" }, {})).rejects.toThrow(
      "There is no sandbox for slack: leave out --live.",
    );
    await expect(checkInSandbox({ ...source, folder: import.meta.dirname }, {})).rejects.toThrow(
      "hellotracks is not built: npm run build:zip builds all apps.",
    );
  });
});
