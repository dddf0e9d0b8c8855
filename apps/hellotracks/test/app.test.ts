import { describeAudit, useApp } from "@integrations/app-testing";
import { beforeEach } from "@jest/globals";
import App from "../src/index.ts";

const sandbox = useApp(App, "hellotracks");
const id = () => sandbox.server.state.jobs.getByExternalId("open")?.id;

beforeEach(() => {
  const { actions } = sandbox.server;
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
});

describeAudit(sandbox, {
  "triggers.new_job": () => ({}),
  "triggers.updated_job": () => ({}),
  "triggers.completed_job": () => ({}),
  "triggers.failed_job": () => ({}),
  "creates.make_api_request": () => ({ method: "get", path: "/jobs" }),
  "creates.create_job": () => ({ title: "Deliver parcel", external_id: "p-1", date: "2026-03-31" }),
  "creates.update_job": () => ({ id: id(), notes: "Ring twice" }),
  "creates.archive_job": () => ({ id: id() }),
  "creates.delete_job": () => ({ id: id() }),
  "searches.find_job": () => ({ id: id() }),
  "searches.find_member": () => ({ query: "ana.horvat@northwind.example" }),
});
