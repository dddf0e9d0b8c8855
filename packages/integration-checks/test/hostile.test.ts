import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { strToU8, zipSync } from "fflate";
import { main } from "../src/commands.ts";
import { aCreate, type Json, rawApp } from "./anApp.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hostile-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const checkFile = async (name: string, content: string | Uint8Array, ...options: string[]) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  const lines: string[] = [];
  const write = (text: string) => lines.push(text);
  const exitCode = await main([path, ...options], { write, writeError: write, command: write, color: false });
  return { exitCode, text: lines.join("\n") };
};
const deep = (start: string, end: string, levels = 100_000) => start.repeat(levels) + end.repeat(levels);
const json = (create: Json): string => JSON.stringify(rawApp({ creates: [aCreate(create)] }));

describe("S4: a hostile definition", () => {
  it.each(["[", "`", "{{", "[a](", "(", " ", "[ ", "{{a", "https://"])(
    "with a text of 200 kB of %j ends in findings",
    async (unit) => {
      const text = unit.repeat(200_000 / unit.length);
      const inputFields = [{ key: "name", label: text, helpText: `${text}x`, required: true }];
      const definition = json({ display: { description: text }, operation: { inputFields } });
      expect((await checkFile("definition.json", definition)).exitCode).toBe(1);
    },
  );

  it("with fields named like what every object has is like any other", async () => {
    const keys = ["constructor", "toString", "x__constructor", "hasOwnProperty"];
    const outputFields = keys.map((key) => ({ key, type: "__defineGetter__" }));
    const definition = json({ operation: { outputFields, sample: { id: "1", toString: "x" } } });
    const { exitCode, text } = await checkFile("definition.json", definition, "--rule", "schema=off");
    expect(text).not.toContain("constructor");
    expect(exitCode).toBe(0);
  });

  it.each([
    [
      "a sample",
      json({ operation: { sample: { id: "1", deep: "DEEP" } } }).replace('"DEEP"', deep("[", "]")),
    ],
    [
      "line items",
      json({ operation: { inputFields: ["DEEP"] } }).replace('"DEEP"', deep('{"key":"a","children":[', "]}")),
    ],
  ])("with %s of 100,000 levels is refused in words", async (_, definition) => {
    const { exitCode, text } = await checkFile("definition.json", definition);
    expect(exitCode).toBe(2);
    expect(text).toMatch(
      /definition\.json\n {2}It is nested more than 100 levels deep, which no definition is\.$/m,
    );
  });

  it("of a gigabyte in a small zip is refused before it is unpacked", async () => {
    const zip = Buffer.from(zipSync({ "definition.json": strToU8("{}") }));
    zip.writeUInt32LE(2 ** 30, zip.indexOf("PK\x01\x02") + 24);
    const { exitCode, text } = await checkFile("build.zip", zip);
    expect(exitCode).toBe(2);
    expect(text).toMatch(/has more than 32 MB, which no definition has\.$/m);
  });

  it.each(["", "PK", "PK\x05\x06 and more", "no zip"])("of %j as a zip is refused in words", async (text) => {
    const { exitCode, text: said } = await checkFile("build.zip", text);
    expect(exitCode).toBe(2);
    expect(said).toMatch(/\n {2}(?:It is no zip, or a damaged one|There is no definition\.json in it)[.:]/);
  });

  it.each([
    ["null", "It is null, not an object."],
    ["{}", "platformVersion is missing."],
    ['{"platformVersion":"1.0.0","creates":[]}', "creates is an array, not an object."],
    ['{"platformVersion":"1.0.0","creates":{"a":{},"b":{},"c":7}}', "creates.a.key is missing; "],
    [
      '{"platformVersion":"1.0.0","authentication":{"type":"custom","connectionLabel":7}}',
      "authentication.connectionLabel: Invalid input.",
    ],
  ])("of %s is refused in words", async (text, reason) => {
    const { exitCode, text: said } = await checkFile("a.json", text, "--rule", "schema=off");
    expect(exitCode).toBe(2);
    expect(said).toContain(reason);
  });

  it("S5: cannot forge the report, nor command the build that it runs in", async () => {
    const key = "\x1b[2J\u202e\n1 app: no problems\n::error::x";
    const inputFields = [{ key, label: "Name", required: true, dynamic: "nothing.id" }];
    const { text } = await checkFile("definition.json", json({ operation: { inputFields } }));
    expect(text).toContain("\\u001b[2J\\u202e\\n1 app: no problems\\n::error::x");
    expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]|^\s*::|^1 app: no problems/mu);
  });
});
