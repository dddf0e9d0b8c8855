import { createRequire } from "node:module";
import { expect, it } from "@jest/globals";
import zapier, { defineTrigger } from "zapier-platform-core";
import { defineIntegration } from "../src/index.ts";

const { prepareApp }: { prepareApp(definition: object): object } = createRequire(import.meta.url)(
  "zapier-platform-core/src/tools/schema",
);

const perform = async () => [{ id: "1" }];
const parts = () => ({
  version: "1.2.3",
  authentication: { type: "custom" as const, test: perform },
  triggers: {
    new_job: defineTrigger({
      key: "new_job",
      noun: "Job",
      display: { label: "New Job", description: "Triggers when a new job is created." },
      operation: { type: "polling", perform },
    }),
  },
  creates: {},
  searches: {},
});

it("adds what is the same for all apps", () => {
  expect(defineIntegration(parts())).toEqual({
    ...parts(),
    platformVersion: zapier.version,
    flags: { cleanInputData: false },
    searchOrCreates: {},
  });
});

it("cannot be changed, and goes to core's calls as it is", () => {
  const definition = defineIntegration(parts());
  expect(() => {
    definition.triggers.new_job.display.label = "Old Job";
  }).toThrow("read only");
  expect(prepareApp(definition)).toBe(definition);
});

it("leaves any other definition to core, such as Zapier's override of one", () => {
  const override = { ...defineIntegration(parts()) };
  const compiled = prepareApp(override);
  expect(compiled).not.toBe(override);
  expect(compiled).toEqual(override);
});
