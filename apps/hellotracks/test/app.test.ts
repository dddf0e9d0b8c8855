import { auditApp, auditLive, visibleOperations } from "@integrations/testing";
import { describe, expect, it } from "@jest/globals";
import App from "../src/index.ts";
import { useSandbox } from "./useSandbox.ts";

const sandbox = useSandbox();

/** Inputs with which each visible operation returns a record. */
const inputs: Record<string, (jobId: string) => Record<string, unknown>> = {
  "triggers.new_job": () => ({}),
  "triggers.updated_job": () => ({}),
  "triggers.completed_job": () => ({}),
  "triggers.failed_job": () => ({}),
  "creates.create_job": () => ({ title: "Deliver parcel", external_id: "p-1", date: "2026-03-31" }),
  "creates.update_job": (id) => ({ id, notes: "Ring twice" }),
  "creates.archive_job": (id) => ({ id }),
  "creates.delete_job": (id) => ({ id }),
  "searches.find_job": (id) => ({ id }),
  "searches.find_member": () => ({ query: "ana.horvat@northwind.example" }),
};

describe("the app", () => {
  it("is sound", () => {
    expect(auditApp(App)).toEqual([]);
  });

  it("has inputs for every visible operation below", () => {
    expect(Object.keys(inputs).sort()).toEqual(visibleOperations(App).sort());
  });

  it.each(visibleOperations(App))("%s returns what its sample and output fields promise", async (address) => {
    const { actions, state } = sandbox.server;
    const whole = {
      agoSeconds: 60,
      date: "2026-03-31",
      address: "18 Harbour Street, Hull",
      assigneeUsername: "ana",
      contact: { name: "Ingrid Solberg", phone: "+47 22 12 34 56", email: "ingrid@solberg.example" },
    };
    actions.create_jobs({ ...whole, title: "Open", externalId: "open" });
    actions.create_jobs({ ...whole, title: "Done", externalId: "done", progress: "success" });
    actions.create_jobs({ ...whole, title: "Lost", externalId: "lost", progress: "failed" });
    actions.update_job({ externalId: "done" });
    const id = state.jobs.getByExternalId("open")?.id ?? "";
    const result = await sandbox.perform(address, inputs[address]?.(id));
    const record = Array.isArray(result) ? result[0] : result;
    expect(record).toBeDefined();
    expect(auditLive(App, address, record as Record<string, unknown>)).toEqual([]);
  });
});
