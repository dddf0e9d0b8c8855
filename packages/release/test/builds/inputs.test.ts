import { globSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { build } from "esbuild";
import * as zod from "zod";
import { outputOf, runWith } from "../../src/releases/run.ts";
import { repository } from "./standIn.ts";

const plan = zod.object({
  tasks: zod.array(
    zod.object({
      task: zod.string(),
      directory: zod.string(),
      inputs: zod.record(zod.string(), zod.string()),
    }),
  ),
});

/** The files by which turbo tells whether a zip is to be built again, for each app. */
const dry = await outputOf(
  runWith(process.env),
  "turbo",
  ["run", "build:zip", "--filter=./apps/*", "--dry=json"],
  repository,
);
const inputsOf = new Map(
  plan
    .parse(JSON.parse(dry))
    .tasks.filter(({ task }) => task === "build:zip")
    .map(({ directory, inputs }) => [
      directory,
      new Set(Object.keys(inputs).map((path) => relative(repository, resolve(repository, directory, path)))),
    ]),
);

describe.each(globSync("apps/*", { cwd: repository }))("the zip of %s", (app) => {
  it("is built again when any source in it changes", async () => {
    const { metafile } = await build({
      absWorkingDir: join(repository, app),
      entryPoints: ["src/index.ts"],
      bundle: true,
      splitting: true,
      platform: "node",
      format: "esm",
      external: ["zapier-platform-core"],
      outdir: "dist",
      metafile: true,
      write: false,
    });
    const bundled = Object.keys(metafile.inputs)
      .map((path) => relative(repository, resolve(repository, app, path)))
      .filter((path) => !path.startsWith("node_modules"));
    expect(bundled.length).toBeGreaterThan(10);
    expect(bundled.filter((path) => !path.includes("node_modules") && !inputsOf.get(app)?.has(path))).toEqual(
      [],
    );
  });

  it("is not built again for a test or a page", () => {
    const needless = [...(inputsOf.get(app) ?? [])].filter((path) => /\.md$|\.test\.ts$|\/test\//.test(path));
    expect(needless).toEqual([]);
  });
});
