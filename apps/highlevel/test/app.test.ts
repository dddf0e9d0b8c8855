import { describeAudit, useApp } from "@integrations/app-testing";
import { beforeEach } from "@jest/globals";
import App from "../src/index.ts";

const sandbox = useApp(App, "highlevel");
const EMAIL = "whole@harbour.example";

const contact_id = () => sandbox.server.state.contacts.duplicateOf({ email: EMAIL })?.contact.id ?? "";
const task_id = () => sandbox.server.state.tasks.find(({ contact }) => contact.email === EMAIL)?.id;
const note_id = () => sandbox.server.state.notes.find(({ contact }) => contact.email === EMAIL)?.id;
const opportunity_id = () =>
  [...sandbox.server.state.opportunities].find(({ contactId }) => contactId === contact_id())?.id;
const pipeline_id = "VDm7RPYC2GLUvdpKmBfC";
const calendar_id = "YlWd2wuCAZQzh2cH1fVZ";
const appointment_id = () => [...sandbox.server.state.appointments][0]?.id;
const business_id = "641c094001436dbc2081e642";
const campaign_id = "mIVALPYuTD7YjUHnFEx4";
const workflow_id = "78559bb3-b920-461e-b010-7b2a2816d2a9";

beforeEach(() => {
  const { actions, state } = sandbox.server;
  const businessId = "641c094001436dbc2081e642";
  actions.create_contacts({ email: EMAIL, tags: ["customer"], businessId, agoSeconds: 60 });
  actions.update_contact({ contact_email: EMAIL, city: "Hull" });
  actions.create_tasks({ contact_email: EMAIL });
  actions.create_tasks({ contact_email: EMAIL, completed: true });
  actions.create_note({ contact_email: EMAIL, body: "Prefers mornings." });
  actions.receive_messages({ contactId: contact_id() });
  actions.submit({ answers: { cfText00000000000001: "Rosie" } });
  actions.submit({ kind: "survey" });
  const [opportunity = ""] = actions.create_opportunities({ contactId: contact_id(), agoSeconds: 60 });
  const pipelineStageId = "7915dedc-8f18-44d5-8bc3-77c04e994a10";
  actions.update_opportunity({ id: opportunity, pipelineStageId, status: "won" });
  const [appointment] = [...state.appointments];
  if (appointment) {
    appointment.contact = state.contact(contact_id());
    actions.update_appointment({ id: appointment.id });
  }
  state.campaignMembers.push({ contactId: contact_id(), campaignId: campaign_id });
  state.enrollments.push({ contactId: contact_id(), workflowId: workflow_id, eventStartTime: undefined });
});

describeAudit(sandbox, {
  "triggers.new_contact": () => ({}),
  "triggers.updated_contact": () => ({}),
  "triggers.contact_tag_added": () => ({ tag: "customer" }),
  "triggers.new_task": () => ({}),
  "triggers.completed_task": () => ({}),
  "triggers.new_note": () => ({ contact_id: contact_id() }),
  "creates.make_api_request": () => ({ method: "get", path: `/contacts/${contact_id()}` }),
  "triggers.new_opportunity": () => ({}),
  "triggers.opportunity_stage_changed": () => ({ pipeline_id }),
  "triggers.opportunity_status_changed": () => ({ status: "won" }),
  "triggers.updated_opportunity": () => ({}),
  "triggers.new_inbound_message": () => ({ channel: "SMS" }),
  "triggers.new_form_submission": () => ({ form_id: "YSWdvS4Is98wtIDGnpmI" }),
  "triggers.new_survey_submission": () => ({}),
  "searches.find_message": () => ({ contact_id: EMAIL, channel: "SMS", text: "hour later" }),
  "creates.send_message": () => ({ channel: "Email", contact_id: EMAIL, message: "See you." }),
  "triggers.new_appointment": () => ({ calendar_id }),
  "triggers.updated_appointment": () => ({ calendar_id }),
  "creates.create_appointment": () => ({
    calendar_id,
    contact_id: EMAIL,
    start_time: "2036-03-31T09:00:00Z",
  }),
  "creates.update_appointment": () => ({
    appointment_id: appointment_id(),
    start_time: "2036-03-31T09:00:00Z",
  }),
  "creates.cancel_appointment": () => ({ appointment_id: appointment_id() }),
  "searches.find_free_slots": () => ({ calendar_id }),
  "creates.create_contact": () => ({ email: "new@harbour.example" }),
  "creates.update_contact": () => ({ contact_id: contact_id(), city: "York" }),
  "creates.upsert_contact": () => ({ email: EMAIL, city: "York" }),
  "creates.delete_contact": () => ({ contact_id: contact_id() }),
  "creates.add_tags": () => ({ contact_id: contact_id(), tags: ["vip"] }),
  "creates.remove_tags": () => ({ contact_id: contact_id(), tags: ["customer"] }),
  "creates.create_task": () => ({
    contact_id: contact_id(),
    title: "Call",
    due_date: "2026-03-31T09:00:00Z",
  }),
  "creates.update_task": () => ({ contact_id: contact_id(), task_id: task_id(), title: "Call twice" }),
  "creates.complete_task": () => ({ contact_id: contact_id(), task_id: task_id() }),
  "creates.delete_task": () => ({ contact_id: contact_id(), task_id: task_id() }),
  "creates.create_note": () => ({ contact_id: contact_id(), body: "Rang." }),
  "creates.update_note": () => ({ contact_id: contact_id(), note_id: note_id(), body: "Rang twice." }),
  "creates.delete_note": () => ({ contact_id: contact_id(), note_id: note_id() }),
  "creates.add_contact_to_workflow": () => ({ contact_id: contact_id(), workflow_id }),
  "creates.remove_contact_from_workflow": () => ({ contact_id: contact_id(), workflow_id }),
  "creates.create_opportunity": () => ({ contact_id: EMAIL, name: "Braces", pipeline_id }),
  "creates.update_opportunity": () => ({ opportunity_id: opportunity_id(), name: "Two braces" }),
  "creates.add_or_update_opportunity": () => ({ contact_id: contact_id(), name: "Braces", pipeline_id }),
  "creates.delete_opportunity": () => ({ opportunity_id: opportunity_id() }),
  "searches.find_opportunity": () => ({ contact_id: contact_id() }),
  "creates.create_business": () => ({ name: "Contoso Care", city: "York" }),
  "creates.update_business": () => ({ business_id, phone: "+12025550187" }),
  "creates.set_contact_business": () => ({ contact_id: EMAIL, business_id }),
  "creates.add_contact_to_campaign": () => ({ contact_id: EMAIL, campaign_id }),
  "creates.remove_contact_from_campaign": () => ({ contact_id: EMAIL, campaign_id }),
  "searches.find_business": () => ({ name: "Northwind" }),
  "searches.find_user": () => ({ email: "maya@harbour-dental.example" }),
  "searches.find_contact": () => ({ email: EMAIL }),
  "searches.find_contacts_by_business": () => ({ business_id: "641c094001436dbc2081e642" }),
  "searches.find_task": () => ({ contact_id: contact_id() }),
  "searches.find_note": () => ({ contact_id: contact_id() }),
  "searches.find_appointment": () => ({ contact_id: contact_id() }),
});
