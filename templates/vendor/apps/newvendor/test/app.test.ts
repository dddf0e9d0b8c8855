import { describeAudit, useApp } from "@integrations/app-testing";
import { beforeEach } from "@jest/globals";
import App from "../src/index.ts";

const sandbox = useApp(App, "newvendor");

beforeEach(() => {
  sandbox.server.actions.create_notes({
    title: "Open",
    text: "Now",
    status: "open",
    priority: 3,
    author_email: "rosa@example.com",
    agoSeconds: 60,
  });
  sandbox.server.actions.update_note({ id: "n1", text: "Changed" });
});

describeAudit(sandbox, {
  "triggers.new_note": () => ({}),
  "triggers.updated_note": () => ({}),
  "creates.make_api_request": () => ({ method: "get", path: "/notes" }),
  "creates.create_note": () => ({ title: "Call back", text: "Before noon" }),
  "creates.update_note": () => ({ id: "n1", text: "After noon" }),
  "searches.find_note": () => ({ title: "Open" }),
});
