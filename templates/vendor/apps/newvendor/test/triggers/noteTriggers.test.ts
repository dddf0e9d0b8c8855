import { performWith, useApp } from "@integrations/app-testing";
import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import App from "../../src/index.ts";
import { NOW, note, noteForZap, TOKEN, vendor } from "../vendorAnswers.ts";

const perform = performWith(App, { token: TOKEN });

describe("a quiet poll", () => {
  beforeEach(() => {
    jest.spyOn(Date, "now").mockReturnValue(NOW);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it.each([
    ["new_note", "created_since", noteForZap],
    [
      "updated_note",
      "updated_since",
      { ...noteForZap, id: `n1-${Date.parse(note.updated_at)}`, note_id: "n1" },
    ],
  ])("of %s is one request, and gives the Zap the whole note", async (key, filter, expected) => {
    vendor()
      .get("/notes")
      .query({ [filter]: "2026-03-23T09:00:00.000Z", limit: "100" })
      .reply(200, { notes: [note] });
    await expect(perform(`triggers.${key}`)).resolves.toEqual([expected]);
  });
});

describe("on a Zap that is on", () => {
  const sandbox = useApp(App, "newvendor");

  it("New Note fires once for each new note, two of one millisecond too, and for no change", async () => {
    const zap = sandbox.zap("new_note");
    await zap.turnOn();
    await expect(zap.poll()).resolves.toEqual([]);
    const [first] = sandbox.server.actions.create_notes({ count: 2 });
    await expect(zap.poll()).resolves.toHaveLength(2);
    sandbox.server.actions.update_note({ id: first?.id, text: "changed" });
    await expect(zap.poll()).resolves.toEqual([]);
  });

  it("New Note fires once for each of 450 notes between two polls", async () => {
    const zap = sandbox.zap("new_note");
    await zap.turnOn();
    sandbox.server.actions.create_notes({ count: 450, agoSeconds: 1 });
    const fired = await zap.poll();
    expect(new Set(fired.map(({ id }) => id)).size).toBe(450);
    await expect(zap.poll()).resolves.toEqual([]);
  });

  it("Updated Note fires for each change, not for a creation", async () => {
    const zap = sandbox.zap("updated_note");
    await zap.turnOn();
    const [created] = sandbox.server.actions.create_notes({ agoSeconds: 5 });
    await expect(zap.poll()).resolves.toEqual([]);
    for (const text of ["One", "Two"]) {
      sandbox.server.state.clock.advance(10);
      sandbox.server.actions.update_note({ id: created?.id, text });
      await expect(zap.poll()).resolves.toMatchObject([{ text, note_id: created?.id }]);
    }
    await expect(zap.poll()).resolves.toEqual([]);
  });

  it("the editor's test shows notes of any age", async () => {
    await expect(sandbox.zap("new_note").sample()).resolves.toMatchObject([
      { title: "Water the plants" },
      { title: "Order paper" },
    ]);
  });
});
