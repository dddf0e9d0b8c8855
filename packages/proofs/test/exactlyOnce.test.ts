import { builtZip, isPolling, readApp, visibleOperationsOf } from "@integrations/integration-checks";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { buildFirst } from "../../../scripts/buildFirst.ts";
import { factsOfVendor } from "../src/exactlyOnce/factsOfVendor.ts";
import { histories } from "../src/exactlyOnce/history.ts";
import { runHistory } from "../src/exactlyOnce/runHistory.ts";
import { openTravellingApp, type TravellingApp } from "../src/exactlyOnce/travellingApp.ts";
import { folderOf } from "../src/provenApp.ts";
import { prove, provenVendors } from "../src/runs.ts";

/** Histories of each trigger. */
const CASES = 3;
/** Polls as Zapier makes them. */
const usual = { minutes: { min: 1, max: 15 }, steps: { min: 4, max: 9 } };
/** Days of an account, for what an app remembers between polls. */
const days = { minutes: { min: 30, max: 115 }, steps: { min: 16, max: 32 } };

buildFirst(...provenVendors);
const apps = await Promise.all(
  provenVendors.map(async (vendor) => {
    const { definition } = await readApp(builtZip(folderOf(vendor)));
    const keys = visibleOperationsOf(definition)
      .filter(isPolling)
      .map(({ key }) => key);
    return { vendor, keys, facts: await factsOfVendor(vendor) };
  }),
);

describe.each(apps)("$vendor", ({ vendor, keys, facts }) => {
  let app: TravellingApp;
  beforeAll(async () => {
    app = await openTravellingApp(vendor);
  });
  afterAll(() => app?.close());

  it("has facts about each of its polling triggers", () => {
    expect(Object.keys(facts.triggers).sort()).toEqual(keys.sort());
  });

  const { servers = {}, triggers } = facts;
  const proveOf = (key: string, test: string, cases: number, pace: typeof usual) =>
    prove({
      suite: "exactlyOnce",
      test: `${vendor} ${key} ${test}`,
      cases: histories({
        happens: Object.keys(triggers[key]?.happens ?? {}),
        servers: Object.keys(servers),
        ...pace,
      }),
      usual: cases,
      check: async (history) => expect(await runHistory({ vendor, key, facts, app }, history)).toEqual([]),
    });

  it.each(keys)("%s fires once for each event since the Zap was turned on, and for none from before", (key) =>
    proveOf(key, "fires once", CASES, usual),
  );

  const remembering = keys.filter((key) => triggers[key]?.remembers);
  if (remembering.length > 0)
    it.each(remembering)("%s does so for days, whatever the app remembers", (key) =>
      proveOf(key, "does so for days", 1, days),
    );
});
