import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vendors } from "@integrations/sandbox";
import { allowLoopback } from "@integrations/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { buildFirst } from "../../../scripts/buildFirst.ts";
import { main } from "../src/commands.ts";
import { readReport } from "../src/report.ts";
import { root } from "./checkedAccount.ts";

const names = Object.keys(vendors);
buildFirst(...names);
beforeEach(allowLoopback);

const folder = mkdtempSync(join(tmpdir(), "check-up-"));
const file = join(folder, "report.json");
afterAll(() => rmSync(folder, { recursive: true }));

const run = async (args: string[], at = root) => {
  const lines: string[] = [];
  const errors: string[] = [];
  const code = await main(args, at, {
    write: (line) => lines.push(line),
    writeError: (line) => errors.push(line),
    signal: new AbortController().signal,
  });
  return { code, text: lines.join("\n"), errors: errors.join("\n") };
};

it.each(names)("finds nothing in the sandbox of %s", async (name) => {
  const { code, text } = await run([name, "--sandbox"]);
  expect(text).toContain("The account shows nothing that the vendor's document does not.");
  expect(text).toMatch(
    /[1-9]\d* operations? read right, \d+ had nothing to read, 0 refused, 0 cannot be read/,
  );
  expect(code).toBe(0);
});

describe("a report", () => {
  let saved: Awaited<ReturnType<typeof run>>;
  beforeAll(async () => {
    allowLoopback();
    saved = await run(["taskee", "--sandbox", "--save", file, "--values"]);
  });

  it("is saved, and can be compared", async () => {
    expect(saved.code).toBe(0);
    expect(saved.text).toContain(`Saved ${file}`);
    const report = readReport(readFileSync(file, "utf8"));
    expect(report).toMatchObject({ version: 1, app: "taskee", findings: [] });

    const same = await run(["taskee", "--sandbox", "--compare", file]);
    expect(same.text).toContain(`Nothing has changed since ${report?.day}.`);

    const [first, ...others] = report?.operations ?? [];
    const earlier = {
      ...report,
      operations: [{ ...first, status: "refused" }, ...others],
      findings: [{ kind: "null", where: "GET /contacts", what: "contacts[].id is null in 1 of 2" }],
    };
    const other = join(folder, "earlier.json");
    writeFileSync(other, JSON.stringify(earlier));
    const changed = await run(["taskee", "--sandbox", "--compare", other]);
    expect(changed.text).toContain("authentication.test, connection test: refused, now reads");
    expect(changed.text).toContain("gone: GET /contacts: null, contacts[].id is null in 1 of 2");
  });

  it("has no values, which --values shows on the screen", () => {
    expect(saved.text).toMatch(/triggers\.contact_list: \{"id":"/);
    expect(readFileSync(file, "utf8")).not.toMatch(/@|\+\d{6}/);
  });

  it("of another app, or none at all, cannot be compared with", async () => {
    expect(await run(["nethunt", "--sandbox", "--compare", file])).toMatchObject({
      code: 2,
      errors: `${file} is about taskee, not nethunt.`,
    });
    expect(await run(["taskee", "--sandbox", "--compare", join(root, "package.json")])).toMatchObject({
      code: 2,
      errors: expect.stringContaining("is no report that --save wrote"),
    });
  });
});

it("lists with --dry-run what it would ask, and asks nothing", async () => {
  const { code, text } = await run(["taskee", "--dry-run"]);
  expect(code).toBe(0);
  expect(text.split("\n")).toEqual(
    expect.arrayContaining([
      "  authentication.test",
      "  triggers.contact_list: list",
      "  triggers.contact_list: list, page 2",
      "  triggers.new_contact: sample",
      "  triggers.new_contact: poll",
      "  searches.find_contact: search by id",
      "  not asked: triggers.contact_event, which the vendor calls",
    ]),
  );
});

it.each([
  [[], /^Usage: npm run check-up/],
  [["taskee", "nethunt"], /^Usage: npm run check-up/],
  [["nobody"], /^There is no app nobody/],
  [["taskee", "--loudly"], /loudly/],
])("%j is wrong usage", async (args, words) => {
  const { code, errors } = await run(args);
  expect(code).toBe(2);
  expect(errors).toMatch(words);
});

it("says that an app is not built, and what its .env lacks", async () => {
  expect(await run(["taskee"], folder)).toMatchObject({
    code: 2,
    errors: expect.stringContaining("npm run build:zip"),
  });
  const build = join(folder, "apps", "taskee", "build");
  mkdirSync(build, { recursive: true });
  writeFileSync(join(build, "build.zip"), "");
  expect(await run(["taskee"], folder)).toMatchObject({
    code: 2,
    text: "",
    errors: expect.stringMatching(/^No credentials for taskee: /),
  });
});

it("does not read an account whose report cannot be saved or compared", async () => {
  expect(await run(["taskee", "--sandbox", "--save", join(folder, "none", "report.json")])).toMatchObject({
    code: 2,
    text: "",
    errors: expect.stringMatching(/report\.json cannot be written: ENOENT/),
  });
  expect(await run(["taskee", "--sandbox", "--compare", folder])).toMatchObject({
    code: 2,
    text: "",
    errors: `${folder} is no report that --save wrote.`,
  });
});

it("shows its help", async () => {
  const { code, text } = await run(["--help"]);
  expect(code).toBe(0);
  expect(text).toMatch(/^Usage: npm run check-up -- <app>/);
});
