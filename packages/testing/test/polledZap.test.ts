import { expect, it } from "@jest/globals";
import zapier, { type Bundle, type Trigger, type ZObject } from "zapier-platform-core";
import { polledZap } from "../src/index.ts";

it("fires once for each id, and for none that was there before", async () => {
  const polls: Partial<Bundle["meta"]>[] = [];
  let ids = ["1"];
  const trigger = {
    key: "new_job",
    noun: "Job",
    display: { label: "New Job", description: "Triggers when a new job is created." },
    operation: {
      type: "polling",
      perform: async (_z: ZObject, { meta }: Bundle) => {
        polls.push(meta);
        return ids.map((id) => ({ id }));
      },
    },
  } satisfies Trigger;
  const app = { version: "1.0.0", platformVersion: zapier.version, triggers: { new_job: trigger } };
  const zap = polledZap(zapier.createAppTester(app), trigger.operation, { authData: {} });

  await expect(zap.turnOn()).resolves.toEqual([{ id: "1" }]);
  await expect(zap.poll()).resolves.toEqual([]);
  ids = ["3", "2", "1"];
  await expect(zap.poll()).resolves.toEqual([{ id: "3" }, { id: "2" }]);
  await expect(zap.poll()).resolves.toEqual([]);
  await expect(zap.sample()).resolves.toHaveLength(3);
  expect(polls).toMatchObject([{ isPopulatingDedupe: true }, {}, {}, {}, { isLoadingSample: true }]);
});
