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

const lastId = (rows: Iterable<{ id: number }>) => String([...rows].at(-1)?.id);

describeAudit(sandbox, {
  "triggers.new_client": () => ({}),
  "triggers.updated_client": () => ({}),
  "triggers.new_project": () => ({}),
  "triggers.new_task": () => ({}),
  "triggers.updated_task": () => ({}),
  "triggers.completed_task": () => ({}),
  "triggers.new_note": () => ({}),
  "triggers.daily_time_updated": () => {
    sandbox.server.actions.track_time({ task: "Check the boiler" });
    return {};
  },
  "triggers.new_time_edit": () => {
    sandbox.server.actions.edit_time();
    return {};
  },
  "triggers.timesheet_submitted": () => {
    const [timesheet] = sandbox.server.actions.create_timesheets();
    sandbox.server.actions.submit_timesheet({ timesheet: timesheet?.id });
    return {};
  },
  "triggers.timesheet_approved": () => {
    const [timesheet] = sandbox.server.actions.create_timesheets();
    sandbox.server.actions.approve_timesheet({ timesheet: timesheet?.id });
    return {};
  },
  "triggers.new_member": () => {
    sandbox.server.actions.add_members();
    return {};
  },
  "triggers.updated_project": () => {
    sandbox.server.actions.update_project({ project: "Office" });
    return {};
  },
  "triggers.new_schedule": () => {
    sandbox.server.actions.create_schedules();
    return {};
  },
  "triggers.updated_schedule": () => {
    const [schedule] = sandbox.server.actions.create_schedules({ agoSeconds: 60 });
    sandbox.server.actions.update_schedule({ schedule: schedule?.id });
    return {};
  },
  "triggers.shift_issue": () => {
    sandbox.server.actions.create_shifts({ status: "late" });
    return {};
  },
  "triggers.time_off_requested": () => {
    sandbox.server.actions.request_time_off();
    return {};
  },
  "triggers.time_off_decided": () => {
    const [request] = sandbox.server.actions.request_time_off();
    sandbox.server.actions.decide_time_off({ request: request?.id, status: "denied", response: "No" });
    return {};
  },
  "triggers.new_client_invoice": () => {
    sandbox.server.actions.create_client_invoices();
    return {};
  },
  "triggers.new_team_payment": () => {
    sandbox.server.actions.create_team_payments();
    return {};
  },
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
  "creates.invite_member": () => ({ email: "ivo@example.com" }),
  "creates.add_project_member": () => ({ project_id: "8203", user_id: "905" }),
  "creates.remove_project_member": () => ({ project_id: "8203", user_id: "902" }),
  "creates.create_schedule": () => ({
    user_id: "902",
    start_date: "2026-03-30",
    start_time: "9:00",
    duration: "8:00",
    minimum_time: "7:30",
    use_time_zone: "user",
    repeat_schedule: "never",
  }),
  "creates.update_schedule": () => ({ id: lastId(sandbox.server.state.schedules), start_time: "10:30" }),
  "creates.decide_time_off": () => ({
    id: lastId(sandbox.server.state.timeOffRequests),
    status: "approved",
  }),
  "searches.find_client": () => ({ metadata_key: "highlevel_id", metadata_value: "hl-1" }),
  "searches.find_project": () => ({ name: "repairs" }),
  "searches.find_task": () => ({ id: rows().task?.id }),
  "searches.find_member": () => ({ email: "Ana.Horvat@northwind.example" }),
  "searches.find_tracked_time": () => {
    sandbox.server.actions.track_time({ date: "2026-03-24" });
    return { from: "2026-03-01", to: "2026-03-31" };
  },
});
