import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { type Json, rawApp } from "../../../integration-checks/test/promises/anApp.ts";
import { exitCodes } from "../../src/appCommand.ts";
import { promisesCommand } from "../../src/promises/command.ts";
import { toJson } from "../../src/promises/promisesFile.ts";
import { Checkout } from "../aCheckout.ts";

const file = "apps/deals/promises.json";
let checkout: Checkout;
const promises = (...args: string[]) => checkout.run(promisesCommand, ...args);

beforeEach(() => {
  checkout = new Checkout();
  checkout.build("deals");
});
afterEach(() => checkout.delete());

const inputs = "creates.create_deal.operation.inputFields";
const rebuilt = (set: Json, version = "1.0.0") =>
  checkout.build("deals", { definition: rawApp({ set }), version });

const withoutNotes = `apps/deals breaks what running Zaps rely on:
  - Create Deal (create_deal): the input \`notes\` is gone. Zaps that fill it in would lose what they send. Bring it back (Notes, text).
  If it must be: raise the version in apps/deals/package.json to 2.0.0, run npm run promises and commit promises.json.`;

describe("npm run promises", () => {
  it("writes an app's first promises, and keeps them", async () => {
    await expect(promises()).resolves.toBe(exitCodes.held);
    expect(checkout.out).toEqual([
      `${file}: wrote connection, triggers.coded_deal, triggers.paid_deal, triggers.updated_deal, creates.create_deal, searches.find_deal, searchOrCreates.find_deal, dropdowns.owner_list`,
    ]);
    expect(checkout.read(file)).toContain(`
      "inputs": {
        "amount": { "label": "Amount", "type": "number" },
`);
    const written = checkout.read(file);
    await expect(promises()).resolves.toBe(exitCodes.held);
    expect(checkout.out).toEqual([`${file}: all promises kept`]);
    expect(checkout.read(file)).toBe(written);
  });

  it("adds what is new", async () => {
    await promises();
    rebuilt({ [`${inputs}.8`]: { key: "stage", label: "Stage" } });
    await expect(promises("apps/deals")).resolves.toBe(exitCodes.held);
    expect(checkout.out).toEqual([`${file}: wrote creates.create_deal`]);
    expect(checkout.read(file)).toContain('"stage": { "label": "Stage", "type": "string" }');
  });

  it("refuses to drop a promise, and writes nothing", async () => {
    await promises();
    const written = checkout.read(file);
    rebuilt({ [`${inputs}.1`]: undefined });
    await expect(promises()).resolves.toBe(exitCodes.problems);
    expect(checkout.errors).toEqual([withoutNotes]);
    expect(checkout.read(file)).toBe(written);
  });

  it.each(["1.9.0", "0.1.0"])("refuses it in version %s too", async (version) => {
    await promises();
    rebuilt({ [`${inputs}.1`]: undefined }, version);
    await expect(promises()).resolves.toBe(exitCodes.problems);
  });

  it("drops a promise in a new major version", async () => {
    await promises();
    rebuilt({ [`${inputs}.1`]: undefined }, "2.0.0");
    await expect(promises("--check")).resolves.toBe(exitCodes.problems);
    expect(checkout.errors).toEqual([
      `${file} lacks what is new (creates.create_deal): npm run promises, and commit it.`,
    ]);
    await expect(promises()).resolves.toBe(exitCodes.held);
    expect(JSON.parse(checkout.read(file))).toMatchObject({ major: 2 });
    expect(checkout.read(file)).not.toContain("notes");
  });

  it("keeps count of major versions", async () => {
    await promises();
    rebuilt({}, "2.0.0");
    await expect(promises("--check")).resolves.toBe(exitCodes.problems);
    expect(checkout.errors).toEqual([
      `${file} lacks what is new (version 2): npm run promises, and commit it.`,
    ]);
  });
});

describe("npm run promises --check", () => {
  it("writes nothing", async () => {
    await expect(promises("--check")).resolves.toBe(exitCodes.problems);
    expect(checkout.errors[0]).toContain(`${file} lacks what is new (connection, triggers.coded_deal, `);
    expect(() => checkout.read(file)).toThrow("ENOENT");
  });

  it("says what is broken, and what is not up to date, of every app", async () => {
    checkout.build("orders");
    await promises();
    rebuilt({ [`${inputs}.1`]: undefined });
    const definition = rawApp({ set: { [`${inputs}.8`]: { key: "stage" } } });
    checkout.build("orders", { definition });
    await expect(promises("--check")).resolves.toBe(exitCodes.problems);
    expect(checkout.errors).toEqual([
      withoutNotes,
      "apps/orders/promises.json lacks what is new (creates.create_deal): npm run promises, and commit it.",
    ]);
    await expect(promises("--check", "apps/orders")).resolves.toBe(exitCodes.problems);
    expect(checkout.errors).toHaveLength(1);
  });
});

describe("wrong usage of npm run promises", () => {
  it.each([
    ["an option that does not exist", ["--force"], "error: unknown option '--force'"],
    [
      "an app that is not built",
      ["apps/orders"],
      "Not built: apps/orders. npm run build:zip builds all apps.",
    ],
  ])("is %s", async (_name, args, message) => {
    await expect(promises(...args)).resolves.toBe(exitCodes.usage);
    expect(checkout.errors).toEqual([message]);
  });

  it("is an app with promises that is not built", async () => {
    checkout.write("apps/orders/promises.json", "{}");
    await expect(promises()).resolves.toBe(exitCodes.usage);
    expect(checkout.errors).toEqual(["Not built: apps/orders. npm run build:zip builds all apps."]);
  });

  it("is a checkout where nothing is built", async () => {
    const empty = new Checkout();
    await expect(empty.run(promisesCommand)).resolves.toBe(exitCodes.usage);
    expect(empty.errors).toEqual(["No app is built. npm run build:zip builds all apps."]);
    empty.delete();
  });

  it.each([
    ["no JSON", "{", "JSON"],
    ["something else", '{ "major": 1 }', "triggers"],
  ])("is a promises.json that holds %s", async (_name, content, message) => {
    checkout.write(file, content);
    await expect(promises()).resolves.toBe(exitCodes.usage);
    expect(checkout.errors[0]).toContain(message);
    expect(checkout.errors[0]).toContain("It is written by npm run promises only: take it from git again.");
  });

  it("is a version that is none", async () => {
    checkout.build("deals", { version: "one" });
    await expect(promises()).resolves.toBe(exitCodes.usage);
    expect(checkout.errors[0]).toContain("apps/deals/package.json: ");
  });

  it("is not what its help is for, nor a fault of its own", async () => {
    await expect(promises("--help")).resolves.toBe(exitCodes.held);
    expect(checkout.out.join("")).toContain("Exit codes: 0 all promises kept");
    const failing = () => {
      throw new TypeError("a bug");
    };
    await expect(checkout.run({ ...promisesCommand, run: failing })).rejects.toThrow("a bug");
  });
});

describe("promises.json", () => {
  it.each([
    ["110 columns at the end of an object, in one line", 89, {}, true],
    ["111 columns, an item a line", 90, {}, false],
    ["110 columns and a comma, an item a line", 89, { dynamicOutputs: true as const }, false],
  ])("has a list of %s, as Biome has", (_name, length, more, isOneLine) => {
    const output = "x".repeat(length);
    const one = { label: "Create Deal", inputs: {}, outputs: [output], ...more };
    const text = toJson({
      major: 1,
      triggers: {},
      creates: { create_deal: one },
      searches: {},
      searchOrCreates: {},
      dropdowns: {},
    });
    expect(text.includes(`      "outputs": ["${output}"]`)).toBe(isOneLine);
  });

  it("has one line for an input, and for an output where they do not fit into one", async () => {
    const choices = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`choice_${index}`, "x"]));
    rebuilt({ [`${inputs}.1.choices`]: choices, [`${inputs}.0.label`]: "N".repeat(80) });
    await promises();
    const text = checkout.read(file);
    expect(text).toContain('        "extra": { "label": "Extra", "type": "string map" },\n');
    expect(text).toContain('          "choices": [\n            "choice_0",\n            "choice_1",\n');
    expect(text).toContain(
      `        "name": {\n          "label": "${"N".repeat(80)}",\n          "type": "string",\n`,
    );
    expect(text.split("\n").every((line) => line.length <= 110)).toBe(true);
    expect(text).toContain('"inputs": {},');
    expect(JSON.parse(text)).toMatchObject({ major: 1 });
  });
});
