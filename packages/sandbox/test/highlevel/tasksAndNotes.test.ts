import { describe, expect, it } from "@jest/globals";
import { LOCATION, useHighlevel } from "./useHighlevel.ts";

const api = useHighlevel();
const KIM = "Con00000000000000002";
const WORKFLOW = "78559bb3-b920-461e-b010-7b2a2816d2a9";
const send = async (line: string, body?: unknown) =>
  (await api.request(line, body === undefined ? {} : { body })).json();

describe("of a contact", () => {
  it("a task is created, changed, completed, read and deleted", async () => {
    const fields = { title: "Call", dueDate: "2026-03-31T09:00:00+02:00", completed: false };
    const { task } = await send(`POST /contacts/${KIM}/tasks`, fields);
    expect(task).toEqual({ ...fields, id: task.id, contactId: KIM });
    const path = `/contacts/${KIM}/tasks/${task.id}`;
    expect((await send(`PUT ${path}`, { title: "Write" })).task.title).toBe("Write");
    expect((await send(`PUT ${path}/completed`, { completed: true })).task.completed).toBe(true);
    expect((await send(`GET /contacts/${KIM}/tasks`)).tasks).toEqual([(await send(`GET ${path}`)).task]);
    expect(await send(`DELETE ${path}`)).toEqual({ succeded: true });
    expect((await send(`GET /contacts/${KIM}/tasks`)).tasks).toEqual([]);
  });

  it("a note is created, changed, read and deleted", async () => {
    const { note } = await send(`POST /contacts/${KIM}/notes`, { body: "Rang.", pinned: true });
    expect(note).toMatchObject({ body: "Rang.", pinned: true, contactId: KIM });
    const path = `/contacts/${KIM}/notes/${note.id}`;
    expect((await send(`PUT ${path}`, { title: "Calls" })).note.title).toBe("Calls");
    expect((await send(`GET /contacts/${KIM}/notes`)).notes).toEqual([(await send(`GET ${path}`)).note]);
    expect(await send(`DELETE ${path}`)).toEqual({ succeded: true });
    expect((await send(`GET ${path}`)).statusCode).toBe(400);
  });

  it("a workflow is joined and left", async () => {
    const path = `/contacts/${KIM}/workflow/${WORKFLOW}`;
    expect(await send(`POST ${path}`, { eventStartTime: "2026-03-31T09:00:00+01:00" })).toEqual({
      succeded: true,
    });
    expect(api.sandbox.state.enrollments).toMatchObject([{ contactId: KIM, workflowId: WORKFLOW }]);
    expect(await send(`DELETE ${path}`, {})).toEqual({ succeded: true });
    expect(api.sandbox.state.enrollments).toEqual([]);
  });

  it("an appointment has its times on the clock of the location", async () => {
    const [appointment] = [...api.sandbox.state.appointments];
    if (appointment) appointment.startAt = Date.parse("2026-07-16T16:00:00Z");
    const { events } = await send("GET /contacts/Con00000000000000003/appointments");
    expect(events).toMatchObject([{ title: "Check-up", startTime: "2026-07-16 11:00:00" }]);
    expect((await send(`GET /contacts/${KIM}/appointments`)).events).toEqual([]);
  });
});

describe("the search over all tasks", () => {
  const found = async (body: object) =>
    (await send(`POST /locations/${LOCATION}/tasks/search`, body)).tasks.map(
      ({ title }: { title: string }) => title,
    );

  it("filters, pages and sorts", async () => {
    expect(await found({})).toEqual(["Call back", "Send the invoice"]);
    api.sandbox.actions.set_task_order({ first: "oldest" });
    expect(await found({})).toEqual(["Send the invoice", "Call back"]);
    expect(await found({ limit: 1, skip: 1 })).toEqual(["Call back"]);
    expect(await found({ completed: true })).toEqual(["Send the invoice"]);
    api.sandbox.actions.create_tasks({ id: KIM, title: "Hers", assignedTo: "y0BeYjuRIlDwsDcOHOJo" });
    expect(await found({ assignedTo: ["y0BeYjuRIlDwsDcOHOJo"] })).toEqual(["Hers"]);
  });
});
