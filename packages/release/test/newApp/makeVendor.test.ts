import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { listingFiles } from "../../../../scripts/newApp/lists.ts";
import { type MadeVendor, makeVendor } from "../../../../scripts/newApp/makeVendor.ts";
import { removeVendor } from "../../../../scripts/newApp/removeVendor.ts";
import { outputOf, runWith } from "../../src/releases/run.ts";

const repository = resolve(import.meta.dirname, "../../../..");
const templates = join(repository, "templates/vendor");
/** A key that nobody has: "acme" may be here, made by `npm run new-app`. */
const names = { key: "templatetest", name: "Template Test" };

/** A copy of what a vendor is made in and compiled with; the installed packages are this repository's. */
const copyRepository = (): string => {
  const root = mkdtempSync(join(tmpdir(), "new-app-"));
  for (const file of ["package.json", "package-lock.json", "tsconfig.json", "biome.json", ".gitignore"])
    cpSync(join(repository, file), join(root, file));
  const isSource = (path: string) => !/[\\/](node_modules|coverage|\.turbo)$/.test(path);
  for (const folder of ["packages", "scripts"])
    cpSync(join(repository, folder), join(root, folder), { recursive: true, filter: isSource });
  const modules = join(root, "node_modules");
  mkdirSync(join(modules, "@integrations"), { recursive: true });
  for (const name of readdirSync(join(repository, "node_modules")))
    if (name !== "@integrations") symlinkSync(join(repository, "node_modules", name), join(modules, name));
  for (const name of readdirSync(join(root, "packages")))
    symlinkSync(join(root, "packages", name), join(modules, "@integrations", name));
  return root;
};

describe("a new vendor", () => {
  let root: string;
  let vendor: MadeVendor;
  const read = (path: string): string => readFileSync(join(root, path), "utf8");
  const lockOf = (folder: string) => JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8"));

  beforeAll(() => {
    root = copyRepository();
    vendor = makeVendor(root, templates, names);
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it("has a sandbox, a client, an app, a Zap, and tests of each", () => {
    expect(vendor.made).toEqual(
      expect.arrayContaining([
        "packages/sandbox/src/templatetest/index.ts",
        "packages/sandbox/test/templatetest/templatetest.test.ts",
        "packages/clients/src/templatetest/index.ts",
        "packages/clients/test/templatetest/client.test.ts",
        "apps/templatetest/.gitignore",
        "apps/templatetest/package.json",
        "apps/templatetest/src/index.ts",
        "apps/templatetest/test/app.test.ts",
        "packages/zap-runner/zaps/templatetest-note-review.yaml",
        "packages/proofs/src/exactlyOnce/vendors/templatetest.ts",
        "packages/bench/src/subjects/templatetest.ts",
      ]),
    );
    expect(vendor.made.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it("has its own names everywhere", () => {
    const leftOvers = vendor.made.filter((path) => /new ?vendor/i.test(path + read(path)));
    expect(leftOvers).toEqual([]);
    expect(read("apps/templatetest/README.md")).toMatch(/^# Template Test\n/);
  });

  it("is listed where the repository lists vendors, and nothing else changes there", () => {
    expect(JSON.parse(read("packages/clients/package.json")).exports["./templatetest"]).toBe(
      "./src/templatetest/index.ts",
    );
    expect(read("packages/sandbox/src/vendors.ts")).toMatch(/export const vendors = \{[^}]*\btemplatetest\b/);
    const { version, license, dependencies, devDependencies } = JSON.parse(
      read("apps/templatetest/package.json"),
    );
    const { packages: before } = lockOf(repository);
    const { packages: after } = lockOf(root);
    expect(after).toEqual({
      ...before,
      "apps/templatetest": { version, license, dependencies, devDependencies },
      "node_modules/templatetest": { resolved: "apps/templatetest", link: true },
    });
    expect(Object.keys(after).filter((name) => name in before)).toEqual(Object.keys(before));
  });

  it("lints once it is formatted, and all that knows the vendors is sound TypeScript with it", async () => {
    const run = runWith(process.env);
    const files = [...vendor.made, ...vendor.changed];
    await outputOf(run, "biome", ["check", "--write", "--error-on-warnings", ...files], root);
    const include = [
      "apps/templatetest",
      "packages/clients/*/templatetest",
      // Types of packages that have none.
      "packages/*/src/*.d.ts",
      // What goes over all vendors.
      ...["sandbox", "zap-runner", "proofs", "bench", "app-testing"].map((name) => `packages/${name}`),
    ];
    const compilerOptions = { incremental: false };
    writeFileSync(
      join(root, "tsconfig.vendor.json"),
      JSON.stringify({ extends: "./tsconfig.json", compilerOptions, include }),
    );
    await expect(outputOf(run, "tsc", ["--project", "tsconfig.vendor.json"], root)).resolves.toBe("");
  });

  it("passes its own tests", async () => {
    const jest = [
      "--experimental-vm-modules",
      "--disable-warning=ExperimentalWarning",
      join(repository, "node_modules/jest/bin/jest.js"),
      "--coverage=false",
    ];
    const run = runWith(process.env);
    for (const [folder, pattern] of [
      ["packages/sandbox", "test/templatetest"],
      ["packages/clients", "test/templatetest"],
      // What tests the zip needs a build, as in `npm test` of an app that was really made.
      ["apps/templatetest", "--testPathIgnorePatterns=built"],
    ])
      await outputOf(run, "node", [...jest, pattern ?? ""], join(root, folder ?? ""));
  });

  it("is not made a second time, nor over a package", () => {
    const before = read("package-lock.json");
    expect(() => makeVendor(root, templates, names)).toThrow("apps/templatetest is there already.");
    expect(() => makeVendor(root, templates, { key: "zod", name: "Zod" })).toThrow(
      "A package in node_modules is called zod: choose another key.",
    );
    expect(read("package-lock.json")).toBe(before);
  });

  it("is not made in part where one of its files is left", () => {
    const left = "packages/zap-runner/zaps/leftover-note-review.yaml";
    writeFileSync(join(root, left), "");
    expect(() => makeVendor(root, templates, { key: "leftover", name: "Leftover" })).toThrow(
      `${left} is there already.`,
    );
    expect(existsSync(join(root, "apps/leftover"))).toBe(false);
    rmSync(join(root, left));
  });

  it("is taken away again, with what was added to it, and nothing else", async () => {
    const files = () => globSync("**/*.*", { cwd: root, exclude: (name) => name === "node_modules" }).sort();
    // The templates have folders of this name too.
    const other = { key: "test", name: "Other" };
    const before = new Map(listingFiles.map((file) => [file, read(file)]));
    const there = files();
    const { made } = makeVendor(root, templates, other);
    writeFileSync(join(root, "apps/test/src/more.ts"), "");
    writeFileSync(join(root, "packages/zap-runner/zaps/test-second.yaml"), "");
    mkdirSync(join(root, "packages/proofs/endings"), { recursive: true });
    writeFileSync(join(root, "packages/proofs/endings/test.json"), "{}");
    const { removed, changed } = removeVendor(root, templates, other.key);
    expect(made.filter((path) => !removed.some((gone) => path.startsWith(gone)))).toEqual([]);
    expect(files()).toEqual(there);
    await outputOf(runWith(process.env), "biome", ["check", "--write", ...changed], root);
    expect(new Map(changed.map((file) => [file, read(file)]))).toEqual(before);
    expect(() => removeVendor(root, templates, other.key)).toThrow("There is no apps/test.");
  });
});
