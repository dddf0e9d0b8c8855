import { type AppDefinition, type Operation, OperationError } from "@integrations/zap-runner";
import { expect, it } from "@jest/globals";
import { Listener, readAccount } from "../src/reading.ts";

const trigger = (key: string): Operation =>
  ({ key, noun: "Row", operation: { inputFields: [], outputFields: [] } }) as unknown as Operation;
const triggers = { new_row: trigger("new_row"), new_cell: trigger("new_cell") };

/** Reads an account whose vendor throttles the calls of which `isThrottled` says so. */
const read = async (isThrottled: (call: number) => boolean) => {
  let calls = 0;
  const waits: number[] = [];
  const { outcomes } = await readAccount(
    {
      definition: async () => ({ triggers, searches: {}, creates: {} }) as unknown as AppDefinition,
      execute: async () => {
        calls++;
        if (isThrottled(calls)) throw new OperationError("ThrottledError", "slow down", undefined, 0);
        return [{ id: "1" }];
      },
    },
    new Listener(),
    { onThrottled: (seconds) => waits.push(seconds) },
  );
  return { calls, waits: waits.length, statuses: outcomes.map(({ status }) => status) };
};

it("waits for a vendor that wants a pause now and then", async () => {
  expect(await read((call) => call % 2 === 0)).toEqual({
    calls: 9,
    waits: 4,
    statuses: ["reads", "reads", "reads", "reads", "reads"],
  });
});

it("does not wait before each call for a vendor that throttles whatever comes", async () => {
  expect(await read((call) => call > 1)).toEqual({
    calls: 8,
    waits: 3,
    statuses: ["reads", "refused", "refused", "refused", "refused"],
  });
});
