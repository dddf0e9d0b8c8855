import { readFileSync } from "node:fs";
import { performWith, useApp } from "@integrations/app-testing";
import { vendors } from "@integrations/sandbox";
import { describe, expect, it } from "@jest/globals";
import App from "../src/index.ts";
import { agreedScopes, FIRST_SCOPES, laterScopeOf } from "../src/resources/scopes.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const table = readme.split("## Every endpoint, and what sends it")[1]?.split("\n## ")[0] ?? "";
/** Endpoint by endpoint, what the README says that sends it. */
const senders = new Map(
  [...table.matchAll(/^\| `([A-Z]+ [^`]+)`\s*\|(.*)\|$/gm)].map(([, endpoint, operations]) => [
    endpoint ?? "",
    operations?.trim(),
  ]),
);
const inBraces = (route: string): string => route.replace(/:(\w+)/g, "{$1}");
const endpoints = Object.keys(vendors.highlevel.open().routes)
  .filter((route) => !route.includes("oauth"))
  .map(inBraces)
  .sort();

const contact_id = "Con00000000000000001";
const workflow_id = "78559bb3-b920-461e-b010-7b2a2816d2a9";
const calendar_id = "YlWd2wuCAZQzh2cH1fVZ";
const email = "ingrid@solberg.example";
const task = { contact_id, title: "Call", due_date: "2026-03-31T09:00:00Z" };

/** Each operation in the order in which it finds what it needs; a function takes what the step before gave. */
const steps: [string, object | ((before: { id: string }) => object)][] = [
  ["triggers.new_contact", {}],
  ["triggers.new_task", {}],
  ["triggers.new_note", { contact_id }],
  ["triggers.tag_list", {}],
  ["triggers.user_list", {}],
  ["searches.find_user", { name: "Maya Brandt" }],
  ["triggers.campaign_list", {}],
  ["creates.add_contact_to_campaign", { contact_id, campaign_id: "mIVALPYuTD7YjUHnFEx4" }],
  ["creates.remove_contact_from_campaign", { contact_id, campaign_id: "mIVALPYuTD7YjUHnFEx4" }],
  ["creates.create_business", { name: "Contoso Care" }],
  ["creates.update_business", ({ id }) => ({ business_id: id, city: "York" })],
  ["creates.set_contact_business", ({ id }) => ({ contact_id, business_id: id })],
  ["searches.find_business", { id: "641c094001436dbc2081e642" }],
  ["triggers.workflow_list", {}],
  ["triggers.business_list", {}],
  ["searches.find_contact", { id: contact_id }],
  ["searches.find_contact", { email }],
  ["searches.find_contact", { query: "Ingrid Solberg" }],
  ["searches.find_contacts_by_business", { business_id: "641c094001436dbc2081e642" }],
  ["searches.find_task", { contact_id }],
  ["searches.find_appointment", { contact_id: "Con00000000000000003" }],
  ["creates.update_contact", { contact_id, city: "Hull", field_cfText00000000000001: "Inge" }],
  ["creates.upsert_contact", { email, city: "York" }],
  ["creates.add_tags", { contact_id, tags: ["vip"] }],
  ["creates.remove_tags", { contact_id, tags: ["vip"] }],
  ["creates.create_task", task],
  ["searches.find_task", ({ id }) => ({ contact_id, id })],
  ["creates.create_task", task],
  ["creates.update_task", ({ id }) => ({ contact_id, task_id: id, title: "Write" })],
  ["creates.complete_task", ({ id }) => ({ contact_id, task_id: id })],
  ["creates.delete_task", ({ id }) => ({ contact_id, task_id: id })],
  ["creates.create_note", { contact_id, body: "Rang." }],
  ["creates.update_note", ({ id }) => ({ contact_id, note_id: id, body: "Rang twice." })],
  ["searches.find_note", ({ id }) => ({ contact_id, id })],
  ["creates.create_note", { contact_id, body: "Rang." }],
  ["creates.delete_note", ({ id }) => ({ contact_id, note_id: id })],
  ["creates.add_contact_to_workflow", { contact_id, workflow_id }],
  ["creates.remove_contact_from_workflow", { contact_id, workflow_id }],
  ["creates.send_message", { contact_id, channel: "SMS", message: "See you." }],
  ["searches.find_message", { contact_id, channel: "SMS" }],
  ["triggers.new_inbound_message", {}],
  ["triggers.new_form_submission", {}],
  ["triggers.new_survey_submission", {}],
  ["triggers.form_list", {}],
  ["triggers.survey_list", {}],
  ["triggers.new_appointment", { calendar_id }],
  ["searches.find_free_slots", { calendar_id }],
  ["creates.create_appointment", { calendar_id, contact_id, start_time: "2036-03-31T09:00:00Z" }],
  ["creates.update_appointment", ({ id }) => ({ appointment_id: id, start_time: "2036-03-31T12:00:00Z" })],
  ["triggers.new_opportunity", {}],
  ["triggers.pipeline_list", {}],
  ["creates.create_opportunity", { contact_id, name: "Braces", pipeline_id: "VDm7RPYC2GLUvdpKmBfC" }],
  ["creates.update_opportunity", ({ id }) => ({ opportunity_id: id, status: "won" })],
  ["searches.find_opportunity", ({ id }) => ({ id })],
  ["creates.delete_opportunity", ({ id }) => ({ opportunity_id: id })],
  ["creates.create_contact", { first_name: "Rosa" }],
  ["creates.delete_contact", ({ id }) => ({ contact_id: id })],
];

const sandbox = useApp(App, "highlevel");

describe("every endpoint of the vendor", () => {
  it("is in the README, with what sends it", () => {
    expect([...senders.keys()].sort()).toEqual(endpoints);
    expect([...senders.values()]).not.toContain("");
  });

  it("is reached by an operation", async () => {
    let before = { id: "" };
    for (const [address, input] of steps) {
      const given = typeof input === "function" ? input(before) : input;
      const result = await sandbox.perform(address, { ...given });
      before = [result].flat()[0] as { id: string };
    }
    // A connection that was made before the app kept the agency's id.
    const { companyId: _unknown, ...older } = sandbox.server.authData;
    await performWith(App, older)("triggers.user_list");
    const reached = sandbox.server.requests.map(({ endpoint }) => inBraces(endpoint ?? "none"));
    expect([...new Set(reached)].sort()).toEqual(endpoints);

    const { demands } = sandbox.server.state.oauth;
    // The app asks for what some request needs, and no more.
    expect(new Set(demands.values())).toEqual(new Set(agreedScopes));
    for (const [request, scope] of demands) {
      expect([request, laterScopeOf(request)]).toEqual([
        request,
        FIRST_SCOPES.includes(scope) ? undefined : scope,
      ]);
    }
  });
});
