import { describeAudit, useApp } from "@integrations/app-testing";
import { beforeEach } from "@jest/globals";
import App from "../src/index.ts";
import { CONTACTS, recordIn } from "./contacts.ts";

const sandbox = useApp(App, "nethunt");
const folder = () => ({ folder_id: CONTACTS });
const inFolder = () => ({ folder_id: CONTACTS, record_id: recordIn(sandbox.server, "John Doe") });
const record_id = () => recordIn(sandbox.server, "John Doe");

beforeEach(() => {
  const { actions } = sandbox.server;
  const call = { text: "Called", time: "2026-03-24T08:12:00Z", duration: 2.5 };
  actions.create_records({ agoSeconds: 60 });
  actions.create_comment({ record: "John Doe", text: "Hello" });
  actions.create_call_log({ record: "John Doe", ...call });
  actions.add_file({ record: "John Doe", text: "Offer.pdf" });
  actions.delete_record({ record: "Jane Doe" });
  actions.update_record({ record: "John Doe", fields: { Phone: "0123" } });
});

describeAudit(sandbox, {
  "triggers.new_record": folder,
  "triggers.updated_record": folder,
  "triggers.record_change": folder,
  "triggers.deleted_record": folder,
  "triggers.new_comment": folder,
  "triggers.new_call_log": folder,
  "triggers.new_file": folder,
  "creates.make_api_request": () => ({ method: "get", path: "/triggers/readable-folder" }),
  "creates.create_record": () => ({ ...folder(), field_Name: "Ada" }),
  "creates.update_record": () => ({ ...inFolder(), field_Name: "Ada" }),
  "creates.create_comment": () => ({ record_id: record_id(), text: "x" }),
  "creates.create_call_log": () => ({ record_id: record_id(), text: "x" }),
  "creates.delete_record": () => ({ record_id: record_id() }),
  "creates.link_gmail_thread": () => ({ record_id: record_id(), gmail_thread_id: "t1" }),
  "searches.find_record": inFolder,
  "searches.find_comment": inFolder,
});
