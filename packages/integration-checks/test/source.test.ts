import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { loadDefinition } from "../src/appLoader.ts";
import type { Problem } from "../src/check.ts";
import { newestCoreFor } from "../src/facts.ts";
import { readFromSource } from "../src/fromSource.ts";
import { located } from "../src/locate.ts";
import { checkSchema } from "../src/schema.ts";
import { sourceFiles } from "../src/sourceFiles.ts";
import { type Json, rawApp } from "./anApp.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "integration-checks-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (files: Record<string, string>): void => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
};

/** A core that gives back the app it was made for, by a promise or, as before 10, by the callback. */
const core = (answer: string): Record<string, string> => ({
  "node_modules/zapier-platform-core/package.json": '{ "version": "9.0.0", "main": "index.js" }',
  "node_modules/zapier-platform-core/index.js": `exports.createAppHandler = (app) => (event, _context, callback) => ${answer};`,
});
const byPromise = core("Promise.resolve({ results: { app, ...event } })");

describe("an app that is loaded", () => {
  it.each<[name: string, packageFile: Json, files: Record<string, string>, entry: string]>([
    ["main", { main: "app.js" }, { "app.js": "exports.version = '1.0.0';" }, "app.js"],
    [
      "main without its ending",
      { main: "./lib" },
      { "lib/index.js": "exports.version = '1.0.0';" },
      "lib/index.js",
    ],
    ["nothing said", {}, { "index.js": "exports.version = '1.0.0';" }, "index.js"],
    [
      "an ES module",
      { type: "module", exports: "./a.js" },
      { "a.js": "export default { version: '1.0.0' };" },
      "a.js",
    ],
    [
      "conditions",
      { type: "module", exports: { ".": { types: "./a.d.ts", import: "./a.js" } } },
      { "a.js": "export const version = '1.0.0';" },
      "a.js",
    ],
    [
      "what TypeScript compiles",
      { main: "a.js" },
      { "a.js": "exports.__esModule = true; exports.default = { version: '1.0.0' };" },
      "a.js",
    ],
  ])("is found by %s", async (_name, packageFile, files, entry) => {
    write({ "package.json": JSON.stringify(packageFile), ...byPromise, ...files });
    await expect(loadDefinition(folder)).resolves.toEqual({
      entry,
      definition: { app: expect.objectContaining({ version: "1.0.0" }), command: "definition" },
    });
  });

  it("may have a core that answers by a callback", async () => {
    write({
      "package.json": "{}",
      "index.js": "",
      ...core("void callback(null, { results: { old: true } })"),
    });
    await expect(loadDefinition(folder)).resolves.toEqual({ entry: "index.js", definition: { old: true } });
  });

  it("may have one that refuses it", async () => {
    write({ "package.json": "{}", "index.js": "", ...core('void callback(new Error("refused"))') });
    await expect(loadDefinition(folder)).resolves.toEqual({ error: "refused." });
  });

  it.each<[name: string, files: Record<string, string>, error: string]>([
    ["no package.json", {}, "There is no package.json in it."],
    ["no entry", { "package.json": '{ "main": "a.js" }' }, "There is no a.js, which its package.json names."],
    [
      "no core",
      { "package.json": "{}", "index.js": "" },
      "zapier-platform-core is not installed in it. Run npm install there.",
    ],
    [
      "a broken core",
      {
        "package.json": "{}",
        "index.js": "",
        "node_modules/zapier-platform-core/index.js": 'throw new Error("broken");',
      },
      "broken.",
    ],
    [
      "a fault in its code",
      {
        "package.json": "{}",
        ...byPromise,
        "index.js": 'require("./lib/a.js");',
        "lib/a.js": "exports = (;",
      },
      "Unexpected token ';' (lib/a.js:1).",
    ],
    [
      "an error in its code",
      { "package.json": "{}", ...byPromise, "index.js": "\nthrow new Error('No key.');" },
      "No key (index.js:2).",
    ],
    [
      "a package that is not there",
      {
        "package.json": '{ "type": "module" }',
        ...byPromise,
        "node_modules/zapier-platform-core/package.json": '{ "type": "commonjs" }',
        "index.js": "throw new Error(\"Cannot find package 'lodash' imported from index.js\\n- there\");",
      },
      "Cannot find package 'lodash' imported from index.js (index.js:1). Run npm install there.",
    ],
    [
      "something thrown that is no error",
      { "package.json": "{}", ...byPromise, "index.js": "throw 'no key';" },
      "no key.",
    ],
  ])("is told of with %s", async (_name, files, error) => {
    write(files);
    await expect(loadDefinition(folder)).resolves.toEqual({ error });
  });

  it("is told which Node it may need", async () => {
    write({ "package.json": "{}", ...byPromise, "index.js": "throw new Error('no Map.groupBy');" });
    await expect(loadDefinition(folder, "20.1.0")).resolves.toEqual({
      error: expect.stringContaining(
        "This is Node 20.1.0; Zapier runs apps on core 18 and newer with Node 22.",
      ),
    });
  });
});

describe("what is installed beside an app", () => {
  it("says which core is the newest", () => {
    expect(newestCoreFor(folder)).toBe("19.1.0");
    write({
      "node_modules/zapier-platform-core/package.json": '{ "version": "21.0.1" }',
      "node_modules/zapier-platform-cli/package.json": "{}",
      "node_modules/zapier-platform-schema/package.json": "no JSON",
    });
    expect(newestCoreFor(folder)).toBe("21.0.1");
    expect(newestCoreFor(folder, "22.0.0")).toBe("22.0.0");
    expect(newestCoreFor(folder, "newest", "20.0.0")).toBe("21.0.1");
    expect(newestCoreFor(join(folder, "nowhere"), undefined, "20.0.0")).toBe("20.0.0");
  });

  it.each([
    ["npm", "node_modules/zapier-platform-core", "node_modules/zapier-platform-core/node_modules"],
    ["pnpm", "store/core/node_modules/zapier-platform-core", "store/core/node_modules"],
  ])("is the schema that is asked, as %s installs it", (_name, core, beside) => {
    write({
      [`${core}/package.json`]: '{ "version": "12.0.0" }',
      [`${beside}/zapier-platform-schema/package.json`]: '{ "version": "12.0.0", "main": "index.js" }',
      [`${beside}/zapier-platform-schema/index.js`]: `exports.validateAppDefinition = () => ({ errors: [
        { property: "instance.creates.create_deal.operation.inputFields[0].label", message: "is not of a type(s) string. ", name: "type", argument: ["string", "null"], docLinks: ["https://a.example/%4012"] },
        { property: "instance", message: "is odd" },
      ] });`,
    });
    if (!core.startsWith("node_modules")) {
      mkdirSync(join(folder, "node_modules"));
      symlinkSync(join(folder, core), join(folder, "node_modules", "zapier-platform-core"));
    }
    expect(checkSchema(rawApp(), folder)).toEqual([
      {
        where: "creates.create_deal.inputFields.name.label",
        message: "zapier-platform-schema 12.0.0: it is not of type string.",
        fix: "Make it of type string, null.",
        page: "https://a.example/@12",
      },
      {
        where: "app",
        message: "zapier-platform-schema 12.0.0: it is odd.",
        fix: "Change it as the schema says: an app that breaks it cannot be pushed.",
      },
    ]);
  });
});

describe("a schema that is half installed", () => {
  it("is none, and ends no run", () => {
    write({
      "node_modules/zapier-platform-schema/package.json": '{ "version": "12.0.0", "main": "gone.js" }',
    });
    expect(checkSchema(rawApp(), folder)).toBeUndefined();
  });
});

describe("the source of an app", () => {
  const problem = (where: string): Problem => ({
    rule: "D004",
    severity: "advice",
    where,
    message: "",
    fix: "",
    page: "",
  });
  const named = (...keys: string[]) => Object.fromEntries(keys.map((key) => [key, {}]));
  const definition = {
    triggers: named("new_deal"),
    creates: named("create_deal", "update_deal", "delete_deal"),
    searches: named("find_deal", "leadSearch"),
  };
  const places = (...wheres: string[]) =>
    located(wheres.map(problem), folder, definition).map(({ file, line }) =>
      file ? `${file}:${line}` : undefined,
    );

  it("is what people wrote", () => {
    write({
      "index.js": "",
      "src/creates/a.ts": "",
      "src/types.d.ts": "",
      "dist/index.js": "",
      "node_modules/a/index.js": "",
      "test/a.js": "",
      "README.md": "",
    });
    expect(sourceFiles(folder)).toEqual(["index.js", "src/creates/a.ts"]);
    rmSync(join(folder, "src"), { recursive: true });
    expect(sourceFiles(folder)).toEqual(["dist/index.js", "index.js"]);
    write({ "tsconfig.json": "" });
    expect(sourceFiles(folder)).toEqual(["index.js"]);
  });

  it("says where an operation and its fields are", () => {
    write({
      "index.js": "\n\nconst notes = { key: 'create_deal' };",
      "creates/createDeal.js":
        "module.exports = {\n  key: `create_deal`,\n  inputFields: [{\n    key: 'line.items',\n  }],\n};",
      "searches/leadNote.js": "exports.inputs = [{ key: 'lead' }];",
      "resources/lead.js": "exports.key = 'lead';\nmodule.exports = {\n key: 'lead' };",
      "searches/deal.ts": 'export default {\n  "key": "find_deal" };',
    });
    expect(
      places(
        "creates.create_deal.noun",
        "creates.create_deal.inputFields.line.items.label",
        "creates.create_deal.inputFields.computed.label",
        "searches.find_deal.display.label",
        "triggers.new_deal",
        "searches.leadSearch.inputFields.email",
        "platformVersion",
      ),
    ).toEqual([
      "creates/createDeal.js:2",
      "creates/createDeal.js:4",
      "creates/createDeal.js:2",
      "searches/deal.ts:2",
      undefined,
      "resources/lead.js:3",
      undefined,
    ]);
  });
});

describe("an app in one file", () => {
  it("has the lines of each operation's own fields", () => {
    write({
      "index.js": `const shared = [{ key: "note" }];
const create = { key: "create_deal",
  inputFields: [{ key: "name" }, { key: "lines", children: [
    { key: "sku" }] }] };
const update = { inputFields: shared, key: "update_deal",
  more: [{ key: "sku" }, { key: "name" }] };
const remove = { key: "delete_deal" };`,
    });
    const keys = ["create_deal", "update_deal", "delete_deal"];
    const definition = { creates: Object.fromEntries(keys.map((key) => [key, {}])) };
    const at = (where: string): number | undefined =>
      located(
        [{ rule: "D004", severity: "advice", where, message: "", fix: "", page: "" }],
        folder,
        definition,
      )[0]?.line;
    expect(
      [
        "creates.create_deal.inputFields.name.helpText",
        "creates.create_deal.inputFields.lines.sku",
        "creates.create_deal.inputFields.note",
        "creates.update_deal.inputFields.name",
        "creates.update_deal.inputFields.note",
        "creates.delete_deal.inputFields.name",
      ].map(at),
    ).toEqual([3, 4, 1, 6, 5, 7]);
  });
});

describe("an app in another process", () => {
  it("has to answer with a definition", async () => {
    write({ "package.json": "{}", "index.js": "", ...core("Promise.resolve({ results: 7 })") });
    await expect(readFromSource(folder)).rejects.toThrow(`${folder}: It gave no definition.`);
    write({ "node_modules/zapier-platform-core/index.js": "process.exit(13);" });
    await expect(readFromSource(folder)).rejects.toThrow("An await at the top of a module never ended.");
    write({ "node_modules/zapier-platform-core/index.js": "process.kill(process.pid, 'SIGKILL');" });
    await expect(readFromSource(folder)).rejects.toThrow("It was ended by SIGKILL before it was loaded.");
  });
});
