import { readFileSync } from "node:fs";
import { join } from "node:path";
import { allowLoopback } from "@integrations/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { buildFirst } from "../../../scripts/buildFirst.ts";
import { folderOf, openProvenApp, type ProvenApp } from "../src/provenApp.ts";
import { provenVendors } from "../src/runs.ts";
import { connectAgain } from "../src/secrets/connectAgain.ts";
import { sendWebhooks } from "../src/secrets/forgedWebhooks.ts";
import { runZap } from "../src/secrets/keptByZap.ts";
import { collectRefusals } from "../src/secrets/refusals.ts";
import { operationsInOrder, WorkingInputs } from "../src/workingInputs.ts";

beforeAll(() => buildFirst(...provenVendors));
beforeEach(allowLoopback);

/** All that leaves the app passes through `app.secrets` (src/secrets/appWatch.ts); here it gets something to see. */
describe.each(provenVendors)("secrets: %s", (vendor) => {
  let app: ProvenApp;
  let inputs: WorkingInputs;
  const env: Record<string, string> = {};

  beforeAll(async () => {
    allowLoopback();
    app = await openProvenApp(vendor, () => ({ env }));
    inputs = new WorkingInputs(app);
  });
  afterAll(async () => {
    await app.close();
  });

  const noLeak = () => expect(app.secrets.leaks).toEqual([]);

  it("are known", () => {
    expect(app.secrets.names.length).toBeGreaterThan(0);
  });

  it("are in no result, log or error of any operation", async () => {
    await app.call("authentication.test");
    for (const { address } of await operationsInOrder(vendor)) await inputs.run(address);
    noLeak();
  });

  it("S1: are in no error and no log when the vendor refuses any call and quotes them in any form", async () => {
    const endings = await collectRefusals(app, inputs, env);
    noLeak();
    expect(endings.filter((ending) => ending.endsWith(" succeeded"))).toEqual([]);
    expect(endings.filter((ending) => ending.includes("[hidden]")).length).toBeGreaterThan(
      endings.length / 2,
    );
  });

  it("are in no error when a webhook is not the vendor's", async () => {
    const { genuine, forged } = await sendWebhooks(app);
    expect(genuine.filter((ending) => ending !== "succeeded")).toEqual([]);
    expect(forged).not.toContain("succeeded");
    noLeak();
  });

  it("are nowhere but in the connection when it is made and refreshed", async () => {
    if (app.definition.authentication?.type === "oauth2") await connectAgain(app);
    await app.call("authentication.test");
    noLeak();
  });

  it("are in no ledger, history or report of a Zap", async () => {
    const { ledger, printed, failures } = await runZap(app);
    expect(failures.length).toBeGreaterThan(0);
    expect(ledger).toContain(failures[0]);
    app.secrets.see("the ledger", ledger);
    app.secrets.see("what a Zap prints", printed);
    noLeak();
  });

  it("are in no sample and no promise", () => {
    const promises = readFileSync(join(folderOf(vendor), "promises.json"), "utf8");
    const texts = `${JSON.stringify(app.definition)}\n${promises}`;
    app.secrets.see("the definition or the promises", texts);
    noLeak();
    expect(texts).not.toMatch(/\b(Bearer|Basic) [\w+/=.-]{12,}|\beyJ[\w-]{10,}\.|\b(?=\w*\d)[a-f\d]{32,}\b/);
  });
});
