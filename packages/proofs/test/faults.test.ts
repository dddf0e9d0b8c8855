import { readFileSync } from "node:fs";
import { type VendorName, vendors } from "@integrations/sandbox";
import { allowLoopback } from "@integrations/testing";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { buildFirst } from "../../../scripts/buildFirst.ts";
import { problemsOf, problemsOfTime } from "../src/faults/judge.ts";
import { endingsOf, readEndings, unknownEndings } from "../src/faults/knownEndings.ts";
import { faultsPage, PAGE } from "../src/faults/page.ts";
import { type Trials, tryFaults } from "../src/faults/trials.ts";
import { provenVendors, shareFor } from "../src/runs.ts";
import { operationsInOrder } from "../src/workingInputs.ts";

/** Of the faults on each operation, one in six is tried. */
const share = shareFor(6);
const results = new Map<VendorName, Trials>();

beforeAll(async () => {
  buildFirst(...provenVendors);
  allowLoopback();
  await Promise.all(provenVendors.map(async (vendor) => results.set(vendor, await tryFaults(vendor, share))));
});

describe.each(provenVendors)("whatever the server of %s does wrong", (vendor) => {
  const result = (): Trials => results.get(vendor) as Trials;

  it("every operation ends in words, is sent once where it must be, and goes to no other host", () => {
    expect(problemsOf(result())).toEqual([]);
  });

  it(`ends as is known: npm run faults -- ${vendor} keeps that`, () => {
    const known = readEndings()[vendors[vendor].label];
    expect(unknownEndings(endingsOf(result().trials), known)).toEqual([]);
  });

  it("is tried on every operation", async () => {
    const tried = new Set(result().trials.map(({ address }) => address));
    const all = (await operationsInOrder(vendor)).map(({ address }) => address);
    expect(all.filter((address) => !tried.has(address))).toEqual([]);
  });
});

it("slow answers end within the 30 seconds that Zapier gives", () => {
  expect(problemsOfTime([...results.values()].flatMap(({ trials }) => trials))).toEqual([]);
});

it("docs/faults.md says how it ends: npm run faults writes it", () => {
  expect(readFileSync(PAGE, "utf8")).toBe(faultsPage(readEndings()));
});
