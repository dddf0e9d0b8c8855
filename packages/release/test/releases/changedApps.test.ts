import { beforeEach, describe, expect, it } from "@jest/globals";
import { changedApps } from "../../src/releases/changedApps.ts";
import { runWith } from "../../src/releases/run.ts";
import { TestRepository } from "./aRepository.ts";

const run = runWith({ ...process.env, TURBO_TELEMETRY_DISABLED: "1" });
const workspace = (name: string, dependencies: Record<string, string> = {}) =>
  JSON.stringify({ name, version: "1.0.0", dependencies });

/** Two apps on one package, one of them with a dependency of its own. */
const monorepo = {
  "package.json": JSON.stringify({
    private: true,
    packageManager: "npm@11.19.1",
    workspaces: ["apps/*", "packages/*"],
  }),
  "package-lock.json": JSON.stringify({
    lockfileVersion: 3,
    packages: {
      "": { workspaces: ["apps/*", "packages/*"] },
      "apps/acme": { version: "1.0.0", dependencies: { kit: "*", zod: "4.0.0" } },
      "apps/hellotracks": { version: "1.0.0", dependencies: { kit: "*" } },
      "packages/kit": { version: "1.0.0" },
      "packages/other": { version: "1.0.0" },
      "node_modules/acme": { resolved: "apps/acme", link: true },
      "node_modules/hellotracks": { resolved: "apps/hellotracks", link: true },
      "node_modules/kit": { resolved: "packages/kit", link: true },
      "node_modules/other": { resolved: "packages/other", link: true },
      "node_modules/zod": { version: "4.0.0" },
    },
  }),
  "turbo.json": JSON.stringify({ globalDependencies: ["scripts/bundle-app.mjs"], tasks: {} }),
  "scripts/bundle-app.mjs": "",
  "apps/acme/package.json": workspace("acme", { kit: "*", zod: "4.0.0" }),
  "apps/hellotracks/package.json": workspace("hellotracks", { kit: "*" }),
  "packages/kit/package.json": workspace("kit"),
  "packages/other/package.json": workspace("other"),
};

describe("the apps that changed", () => {
  let repository: TestRepository;
  let first: string;
  beforeEach(async () => {
    repository = await TestRepository.with(monorepo);
    first = await repository.git("rev-parse", "HEAD");
  });

  it.each<[what: string, files: Record<string, string>, apps: string[]]>([
    ["its own files", { "apps/acme/src/index.ts": "" }, ["acme"]],
    ["a package that both bundle", { "packages/kit/src/index.ts": "" }, ["acme", "hellotracks"]],
    ["a package that none bundles", { "packages/other/src/index.ts": "" }, []],
    ["how all are bundled", { "scripts/bundle-app.mjs": "// new" }, ["acme", "hellotracks"]],
    ["a document", { "README.md": "" }, []],
    [
      "a dependency in the lock file",
      {
        "package-lock.json": monorepo["package-lock.json"].replace(
          '{"version":"4.0.0"}',
          '{"version":"4.0.1"}',
        ),
      },
      ["acme"],
    ],
  ])("by %s", async (_what, files, apps) => {
    await repository.commit(files);
    await expect(changedApps(run, repository.root, first)).resolves.toEqual(apps);
  });

  it("over several commits, however the first one is named", async () => {
    await repository.git("tag", "acme@1.0.0");
    await repository.commit({ "apps/acme/src/index.ts": "" });
    await repository.commit({ "apps/hellotracks/src/index.ts": "" });
    await expect(changedApps(run, repository.root, "acme@1.0.0")).resolves.toEqual(["acme", "hellotracks"]);
    await expect(changedApps(run, repository.root, "HEAD~1")).resolves.toEqual(["hellotracks"]);
  });

  it.each([undefined, "", "0000000000000000000000000000000000000000", "--all", "gone"])(
    "are all where no commit is named (%j)",
    async (since) => {
      await expect(changedApps(run, repository.root, since)).resolves.toEqual(["acme", "hellotracks"]);
    },
  );

  it("are all where the named commit is no part of what is checked out", async () => {
    const abandoned = await repository.commit({ "apps/acme/src/index.ts": "" });
    await repository.git("reset", "--quiet", "--hard", first);
    await repository.commit({ "README.md": "" });
    await expect(changedApps(run, repository.root, abandoned)).resolves.toEqual(["acme", "hellotracks"]);
  });

  it("are none where the named commit has all that is checked out, and more", async () => {
    const later = await repository.commit({ "apps/acme/src/index.ts": "" });
    await repository.git("checkout", "--quiet", first);
    await expect(changedApps(run, repository.root, later)).resolves.toEqual([]);
    await expect(changedApps(run, repository.root, first)).resolves.toEqual([]);
  });
});
