import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "@jest/globals";
import { strToU8, zipSync } from "fflate";
import { appFolder } from "../src/unpack.ts";
import { UsageError } from "../src/usageError.ts";
import { temporaryFolder } from "./fixture/temporaryFolder.ts";

const DAY_S = 24 * 60 * 60;

let base: string;
let zip: string;

beforeEach(() => {
  const folder = temporaryFolder();
  base = join(folder, "apps");
  zip = join(folder, "build.zip");
  build("one");
});

const build = (content: string) =>
  writeFileSync(
    zip,
    zipSync({
      "zapierwrapper.js": strToU8(content),
      "deep/b.js": strToU8("b"),
      "link.js": [strToU8("deep/b.js"), { os: 3, attrs: 0o120644 << 16 }],
    }),
  );

const daysAgo = (days: number) => Date.now() / 1000 - days * DAY_S;
const age = (path: string, days: number) => utimesSync(path, daysAgo(days), daysAgo(days));

test("unpacks once, where only this user may", () => {
  const { path } = appFolder(zip, base);
  expect(statSync(base).mode & 0o777).toBe(0o700);
  expect(readdirSync(path).sort()).toEqual([".complete.json", "deep", "link.js", "zapierwrapper.js"]);
  expect(readFileSync(join(path, "link.js"), "utf8")).toBe("b");
  const { ino } = statSync(join(path, "zapierwrapper.js"));
  expect(appFolder(zip, base).path).toBe(path);
  expect(statSync(join(path, "zapierwrapper.js")).ino).toBe(ino);
});

test("a zip has the definition that its build wrote; a folder may have changed since", () => {
  expect(appFolder(zip, base)).not.toHaveProperty("definition");
  writeFileSync(zip, zipSync({ "definition.json": strToU8('{"triggers":{}}') }));
  const { path, definition } = appFolder(zip, base);
  expect(definition).toEqual({ triggers: {} });
  expect(appFolder(path, base)).not.toHaveProperty("definition");
});

const link = (target: string) => [strToU8(target), { os: 3, attrs: 0o120777 << 16 }] as const;

test.each([
  ["a file above", { "../evil.js": strToU8("x") }],
  ["a file above, on the way", { "a/../../evil.js": strToU8("x") }],
  ["a file at the root", { "/tmp/evil.js": strToU8("x") }],
  ["a file above on Windows", { "..\\evil.js": strToU8("x") }],
  ["a link above", { "a/link": link("../../evil") }],
  ["a link to the root", { link: link("/etc") }],
  ["a link that goes up behind another one", { "a/b/c": link("../.."), f: link("a/b/c/../x") }],
  ["a file behind a link", { "a/c": link(".."), "a/c/evil.js": strToU8("x") }],
])("S11: a zip with %s is no app's", (_, files) => {
  writeFileSync(zip, zipSync({ "zapierwrapper.js": strToU8("one"), ...(files as object) }));
  expect(() => appFolder(zip, base)).toThrow(UsageError);
  expect(readdirSync(base)).toEqual([]);
});

test("S11: links of a workspace are unpacked", () => {
  const files = { "packages/a/x.js": strToU8("x"), "node_modules/@i/a": link("../../packages/a") };
  writeFileSync(zip, zipSync(files as never));
  const { path } = appFolder(zip, base);
  expect(readFileSync(join(path, "node_modules/@i/a/x.js"), "utf8")).toBe("x");
});

test("S11: a zip that says it has more than any app may is not unpacked", () => {
  const bytes = Buffer.from(zipSync({ "zapierwrapper.js": strToU8("one") }));
  bytes.writeUInt32LE(300 * 1024 * 1024, bytes.indexOf("PK\x01\x02") + 24);
  writeFileSync(zip, bytes);
  expect(() => appFolder(zip, base)).toThrow("more than 250 MB");
});

test.each([
  ["a file", "deep/b.js"],
  ["a link", "link.js"],
  ["a folder", "deep"],
  ["the mark", ".complete.json"],
])("%s that is gone comes back", (_, name) => {
  const { path } = appFolder(zip, base);
  rmSync(join(path, name), { recursive: true });
  expect(appFolder(zip, base).path).toBe(path);
  expect(existsSync(join(path, name))).toBe(true);
});

test.each([
  ["a file of another size", "zapierwrapper.js", "onetwo", "one"],
  ["a mark that cannot be read", ".complete.json", "", expect.stringContaining("zapierwrapper.js")],
])("%s is written anew", (_, name, broken, whole) => {
  const { path } = appFolder(zip, base);
  writeFileSync(join(path, name), broken);
  appFolder(zip, base);
  expect(readFileSync(join(path, name), "utf8")).toEqual(whole);
});

test("deletes what was not used for a week", () => {
  const [old, recent] = ["old", "recent"].map((content) => {
    build(content);
    return appFolder(zip, base);
  });
  age(old?.path ?? "", 8);
  age(recent?.path ?? "", 6);
  build("new");
  appFolder(zip, base);
  expect([old, recent].map((app) => existsSync(app?.path ?? ""))).toEqual([false, true]);
});

test("opening and calling an app is using it", () => {
  const app = appFolder(zip, base);
  age(app.path, 8);
  app.markUsed();
  expect(statSync(app.path).mtimeMs / 1000).toBeGreaterThan(daysAgo(1));
  const { ino } = statSync(join(app.path, "zapierwrapper.js"));
  age(app.path, 8);
  appFolder(zip, base);
  expect(statSync(join(app.path, "zapierwrapper.js")).ino).toBe(ino);
});

test("a folder that a cleaner took away is no error of a call", () => {
  const app = appFolder(zip, base);
  rmSync(app.path, { recursive: true });
  expect(app.markUsed).not.toThrow();
});

const refused = () => {
  expect(() => appFolder(zip, base)).toThrow(UsageError);
  expect(() => appFolder(zip, base)).toThrow(`Apps are not run from ${base}`);
};

test.each([0o777, 0o770])("refuses a folder that others can write to (%s)", (mode) => {
  mkdirSync(base);
  chmodSync(base, mode);
  refused();
});

test("refuses a link, wherever it leads", () => {
  symlinkSync(temporaryFolder(), base);
  refused();
});

test("refuses another user's folder", () => {
  if (process.getuid?.() === 0) {
    mkdirSync(base, { mode: 0o700 });
    chownSync(base, 65534, 65534);
  } else base = "/usr";
  refused();
});
