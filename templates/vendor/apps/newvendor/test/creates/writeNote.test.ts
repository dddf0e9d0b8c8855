import { performWith, useApp } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../../src/index.ts";
import { note, noteForZap, TOKEN, vendor } from "../vendorAnswers.ts";

const perform = performWith(App, { token: TOKEN });

/** The problem Zapier shows, for inputs that must be refused before any request: nock knows of none. */
const refusal = (message: string) => ({
  name: "AppError",
  message: JSON.stringify({ message, code: "invalid_input", status: 400 }),
});

describe("Create Note", () => {
  it("sends POST /notes with what was filled in", async () => {
    const fields = { title: "Call back", text: "Before noon", status: "open", priority: 2 };
    vendor()
      .post("/notes", { ...fields, author_email: "rosa@example.com" })
      .reply(201, note);
    // As people paste and map them: a choice by its label, a number as text, an address from a link.
    const input = {
      ...fields,
      status: "Open",
      priority: "2.0",
      author_email: " mailto:rosa@example.com\u200b",
    };
    await expect(perform("creates.create_note", input)).resolves.toEqual(noteForZap);
  });

  it("sends no blank", async () => {
    vendor().post("/notes", { title: "Call back" }).reply(201, note);
    await expect(
      perform("creates.create_note", { title: "Call back", text: " ", status: "", priority: null }),
    ).resolves.toEqual(noteForZap);
  });

  it.each([
    [{ title: " " }, "Title: fill this in. It is required."],
    [{ priority: 6 }, 'Priority: enter a whole number from 1 to 5, not "6".'],
    [{ priority: "high" }, 'Priority: enter a whole number from 1 to 5, not "high".'],
    [{ status: "done" }, 'Status: choose open or archived, not "done".'],
    [{ status: "Archived", priority: 1 }, "Priority: leave this blank for an archived note."],
  ])("refuses %j before any request", async (input, message) => {
    const given = { title: "Call back", ...input };
    await expect(perform("creates.create_note", given)).rejects.toMatchObject(refusal(message));
  });

  it("needs nothing in the answer that may be left out", async () => {
    const { id, title, created_at, updated_at } = note;
    vendor().post("/notes").reply(201, { id, title, created_at, updated_at });
    await expect(perform("creates.create_note", { title: "x" })).resolves.toEqual({
      ...noteForZap,
      text: null,
      status: null,
      priority: null,
      author_email: null,
    });
  });
});

describe("Update Note", () => {
  it("sends PATCH /notes/{id} with only what changes", async () => {
    vendor().patch("/notes/a%2Fb", { text: "Ring twice" }).reply(200, note);
    const input = { id: "a/b", title: "", text: "Ring twice" };
    await expect(perform("creates.update_note", input)).resolves.toEqual(noteForZap);
  });

  it.each([
    [{ id: "n1", title: " " }, "Note: nothing to change. Fill in at least one other field."],
    [{ text: "x" }, "Note: fill this in. It is required."],
    [{ id: "..", text: "x" }, 'Note: ".." is not an ID. Choose one from the list.'],
  ])("refuses %j before any request", async (input, message) => {
    await expect(perform("creates.update_note", input)).rejects.toMatchObject(refusal(message));
  });

  it("says in words that the note is gone", async () => {
    vendor().patch("/notes/n9").reply(404, { error: "No such note" });
    await expect(perform("creates.update_note", { id: "n9", text: "x" })).rejects.toThrow(
      "New Vendor found nothing with this ID (No such note). It may have been deleted. Choose another one.",
    );
  });
});

describe("against the sandbox", () => {
  const sandbox = useApp(App, "newvendor");

  it("text is stored exactly as typed", async () => {
    const typed = "Müller & Söhne #7 {{first_name}} {{bundle.inputData.x}} 🎉\nsecond line";
    await sandbox.perform("creates.create_note", { title: typed, text: typed });
    expect(sandbox.server.state.notes[0]).toMatchObject({ title: typed, text: typed });
  });
});
