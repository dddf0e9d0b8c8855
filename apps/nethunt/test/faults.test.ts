import { useApp } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../src/index.ts";
import { CONTACTS } from "./contacts.ts";

const sandbox = useApp(App, "nethunt");
const create = { address: "creates.create_record", input: { folder_id: CONTACTS, field_Name: "x" } };

describe("what only NetHunt answers", () => {
  it.each([
    ["triggers.new_record", { folder_id: CONTACTS }],
    ["triggers.record_list", { folder_id: CONTACTS }],
    ["triggers.folder_field", { folder_id: CONTACTS }],
    ["creates.create_record", create.input],
  ])("a folder that was deleted: %s says so in NetHunt's words", async (address, input) => {
    sandbox.server.actions.delete_folder({ folder: "Contacts" });
    await expect(sandbox.perform(address, input)).rejects.toThrow(
      "NetHunt CRM found nothing with this ID (Folder not found). It may have been deleted. Choose another one.",
    );
  });

  it.each([
    ["creates.update_record", { folder_id: CONTACTS, record_id: "gone", field_Name: "x" }],
    ["creates.create_comment", { record_id: "gone", text: "x" }],
    ["creates.create_call_log", { record_id: "gone", text: "x" }],
    ["creates.delete_record", { record_id: "gone" }],
    ["creates.link_gmail_thread", { record_id: "gone", gmail_thread_id: "t" }],
  ])("a record that was deleted: %s says so in NetHunt's words", async (address, input) => {
    await expect(sandbox.perform(address, input)).rejects.toThrow(
      "NetHunt CRM found nothing with this ID (Record not found). It may have been deleted. Choose another one.",
    );
  });

  it("a folder that may only be read", async () => {
    sandbox.server.actions.set_access({ folder: "Contacts", access: "read" });
    await expect(sandbox.perform(create.address, create.input)).rejects.toThrow(
      'NetHunt CRM does not allow this (You have no write access to the folder \\"Contacts\\"). Ask an admin',
    );
  });
});
