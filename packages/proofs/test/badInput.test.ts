import { allowLoopback } from "@integrations/testing";
import { afterAll, beforeEach, describe, expect, it } from "@jest/globals";
import { buildFirst } from "../../../scripts/buildFirst.ts";
import { BadInputRun, triedOperations } from "../src/badInput/badInputRun.ts";
import { badInputs, badInputsOfEach } from "../src/badInput/badValues.ts";
import { prove, provenVendors } from "../src/runs.ts";

/** Cases for each operation beside those that each of its fields is tried with. */
const CASES = 5;

buildFirst(...provenVendors);
const vendors = await Promise.all(
  provenVendors.map(async (vendor) => ({ vendor, operations: await triedOperations(vendor) })),
);

beforeEach(allowLoopback);

describe.each(vendors)("copied input: $vendor", ({ vendor, operations }) => {
  const run = new BadInputRun(vendor);
  afterAll(() => run.close());

  it.each(operations.map(({ address }) => address))("%s takes it as what it is", async (address) => {
    await run.ready(address);
    expect(await run.tryCopied(address)).toEqual([]);
  });
});

describe.each(vendors)("bad input: $vendor", ({ vendor, operations }) => {
  const run = new BadInputRun(vendor);
  afterAll(() => run.close());

  it.each(operations.map(({ address }) => address))("%s", async (address) => {
    const fields = await run.ready(address);
    const examples = badInputsOfEach(fields);
    await prove({
      suite: "badInput",
      test: `bad input: ${vendor} ${address}`,
      cases: badInputs(fields),
      examples,
      usual: examples.length + CASES,
      check: async (bad) => expect(await run.try(address, bad)).toEqual([]),
    });
  });
});
