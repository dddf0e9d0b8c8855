import { performWith } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../../src/index.ts";
import { note, noteForZap, TOKEN, vendor } from "../vendorAnswers.ts";

const perform = performWith(App, { token: TOKEN });

describe("Find Note", () => {
  it.each([
    ["the note", [note], [noteForZap]],
    ["nothing", [], []],
  ])("asks for the title and returns %s", async (_what, notes, expected) => {
    vendor().get("/notes").query({ title: "Call back", limit: "1" }).reply(200, { notes });
    await expect(perform("searches.find_note", { title: "Call back" })).resolves.toEqual(expected);
  });
});

describe("the dropdown", () => {
  it("lists notes page by page", async () => {
    vendor()
      .get("/notes")
      .query({ limit: "100" })
      .reply(200, { notes: [note] });
    await expect(perform("triggers.note_list", {}, { page: 0 })).resolves.toEqual([noteForZap]);
    vendor().get("/notes").query({ limit: "100", offset: "100" }).reply(200, { notes: [] });
    await expect(perform("triggers.note_list", {}, { page: 1 })).resolves.toEqual([]);
  });
});
