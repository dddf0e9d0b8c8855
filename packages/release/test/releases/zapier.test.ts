import { describe, expect, it } from "@jest/globals";
import { runWith } from "../../src/releases/run.ts";
import { ZapierApp } from "../../src/releases/zapier.ts";
import { releasable, TestRepository } from "./aRepository.ts";
import { startZapierServer } from "./zapierServer.ts";

/** A linked app at a Zapier that has one version of it, through the real CLI. */
const openApp = async (version: string, status: string) => {
  const { requests, url } = await startZapierServer({ version, lifecycle: { status } });
  const { root } = await TestRepository.with(releasable);
  const run = runWith({
    ...process.env,
    ZAPIER_BASE_ENDPOINT: url,
    ZAPIER_DEPLOY_KEY: "deploy-key-1",
    DISABLE_ZAPIER_ANALYTICS: "1",
    NO_UPDATE_NOTIFIER: "1",
    NO_COLOR: "1",
  });
  return { requests, app: new ZapierApp(run, `${root}/apps/hellotracks`) };
};

describe("Zapier's CLI", () => {
  it("lists the versions that Zapier has, deprecated ones too", async () => {
    const { requests, app } = await openApp("1.1.0", "deprecated");
    await expect(app.versions()).resolves.toEqual([{ version: "1.1.0", state: "deprecated" }]);
    expect(requests.map(({ key }) => key)).toEqual(["deploy-key-1", "deploy-key-1"]);
  });

  it("promotes a version with its section of the changelog, asking nothing", async () => {
    const { requests, app } = await openApp("1.2.0", "private");
    await expect(app.promote("1.2.0")).resolves.toContain("Changelog found for 1.2.0");
    expect(requests.at(-1)).toMatchObject({
      method: "POST",
      path: "/api/platform/cli/apps/7/migrations",
      body: { job: { name: "promote", to_version: "1.2.0", changelog: "- New trigger/new_job." } },
    });
  });

  it("tells why it fails", async () => {
    const { app } = await openApp("1.2.0", "private");
    await expect(app.promote("1.3.0")).rejects.toThrow(
      /^zapier-platform promote 1\.3\.0 --yes failed \(exit code \d+\):\n.*Changelog not found/s,
    );
  });
});
