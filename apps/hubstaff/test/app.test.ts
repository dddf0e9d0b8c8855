import { describeAudit, useApp } from "@integrations/app-testing";
import { beforeEach } from "@jest/globals";
import App from "../src/index.ts";

const sandbox = useApp(App, "hubstaff");
const rows = () => {
  const { clients, projects, tasks } = sandbox.server.state;
  return { client: [...clients].at(-1), project: [...projects].at(-1), task: [...tasks].at(-1) };
};

beforeEach(() => {
  const { actions } = sandbox.server;
  const ago = { agoSeconds: 60 };
  const metadata = [{ key: "highlevel_id", value: "hl-1" }];
  actions.create_clients({
    ...ago,
    name: "Whole",
    emails: ["whole@example.com"],
    phone: "+44 1482 1",
    address: "1 Quay, Hull",
    metadata,
  });
  actions.update_client({ client: "Whole" });
  actions.create_projects({
    ...ago,
    name: "Repairs",
    description: "All",
    client_id: rows().client?.id,
    metadata,
  });
  actions.create_tasks({ ...ago, project: "Repairs", summary: "Weld", assignee_id: 902, metadata });
  actions.complete_task({ task: "Weld" });
  actions.create_notes({ ...ago, project: "Repairs", task: "Weld" });
});

describeAudit(sandbox, {
  "triggers.new_client": () => ({}),
  "triggers.updated_client": () => ({}),
  "triggers.new_project": () => ({}),
  "triggers.new_task": () => ({}),
  "triggers.updated_task": () => ({}),
  "triggers.completed_task": () => ({}),
  "triggers.new_note": () => ({}),
  "creates.make_api_request": () => ({ method: "get", path: "/organizations" }),
  "creates.create_client": () => ({ name: "New", metadata: { highlevel_contact_id: "hl-2" } }),
  "creates.update_client": () => ({ id: rows().client?.id, phone: "1" }),
  "creates.create_project": () => ({ name: "New" }),
  "creates.update_project": () => ({ id: rows().project?.id, description: "Some" }),
  "creates.create_task": () => ({ project_id: rows().project?.id, summary: "New" }),
  "creates.update_task": () => ({ id: rows().task?.id, summary: "Weld all" }),
  "creates.complete_task": () => ({ id: rows().task?.id }),
  "creates.delete_task": () => ({ id: rows().task?.id }),
  "creates.create_time_entry": () => ({
    user_id: "902",
    project_id: rows().project?.id,
    start_time: "2026-03-24T08:00:00Z",
    tracked: 3600,
    note: "Welded",
  }),
  "searches.find_client": () => ({ metadata_key: "highlevel_id", metadata_value: "hl-1" }),
  "searches.find_project": () => ({ name: "repairs" }),
  "searches.find_task": () => ({ id: rows().task?.id }),
  "searches.find_member": () => ({ email: "Ana.Horvat@northwind.example" }),
});
