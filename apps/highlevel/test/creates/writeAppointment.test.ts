import { performWith, useApp } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../../src/index.ts";
import {
  appointment,
  appointmentForZap,
  authData,
  contact,
  datedVendor,
  LOCATION,
  vendor,
} from "../vendorAnswers.ts";

const perform = performWith(App, authData);
const { dateAdded: _added, dateUpdated: _updated, ...written } = appointment;
const forZap = { ...appointmentForZap, date_added: null, date_updated: null };
const inNewYork = { timezone: "America/New_York" };

const calendarsAre = (calendar: object) =>
  datedVendor()
    .get("/calendars/")
    .query({ locationId: LOCATION })
    .reply(200, { calendars: [{ id: "k0" }, { id: "k1", name: "Surgery", ...calendar }] });

describe("Create Appointment", () => {
  const least = { calendar_id: "k1", contact_id: "c1", start_time: "2026-03-26T11:00:00" };
  const sent = {
    locationId: LOCATION,
    calendarId: "k1",
    contactId: "c1",
    startTime: "2026-03-26T15:00:00.000Z",
  };

  it.each([
    ["the calendar's length in minutes", { slotDuration: 45, slotDurationUnit: "mins" }, "15:45", undefined],
    ["the calendar's length in hours", { slotDuration: 2, slotDurationUnit: "hours" }, "17:00", undefined],
    ["half an hour where the calendar says nothing", {}, "15:30", undefined],
    ["the only user of the calendar", { teamMembers: [{ userId: "u7" }] }, "15:30", "u7"],
    [
      "no user in a calendar whose users all come",
      { calendarType: "collective", teamMembers: [{ userId: "u7" }, { userId: "u8" }] },
      "15:30",
      undefined,
    ],
  ])("has %s", async (_what, calendar, until, assignedUserId) => {
    calendarsAre(calendar);
    const body = {
      ...sent,
      endTime: `2026-03-26T${until}:00.000Z`,
      ...(assignedUserId && { assignedUserId }),
    };
    datedVendor().post("/calendars/events/appointments", body).reply(200, written);
    await expect(perform("creates.create_appointment", least, inNewYork)).resolves.toEqual(forZap);
  });

  it("sends all that is filled in", async () => {
    calendarsAre({ calendarType: "round_robin", teamMembers: [{ userId: "u1" }, { userId: "u2" }] });
    vendor()
      .get("/contacts/search/duplicate")
      .query({ locationId: LOCATION, email: "rosa@delgado.example" })
      .reply(200, { contact });
    datedVendor()
      .post("/calendars/events/appointments", {
        ...sent,
        endTime: "2026-03-26T17:30:00.000Z",
        title: "Check-up",
        address: "350 Maple Street",
        description: "First visit",
        appointmentStatus: "new",
        assignedUserId: "u2",
        ignoreFreeSlotValidation: true,
        toNotify: false,
      })
      .reply(200, written);
    const input = {
      ...least,
      contact_id: "rosa@delgado.example",
      end_time: "2026-03-26T12:30:00-05:00",
      title: "Check-up",
      address: "350 Maple Street",
      notes: "First visit",
      status: "New",
      assigned_to: "u2",
      ignore_free_slots: "yes",
      run_automations: "no",
    };
    await expect(perform("creates.create_appointment", input, inNewYork)).resolves.toEqual(forZap);
  });

  it.each(["round_robin", "service_booking"])(
    "asks for a user in a calendar of several (%s), before it is sent",
    async (calendarType) => {
      calendarsAre({ calendarType, teamMembers: [{ userId: "u1" }, { userId: "u2" }] });
      await expect(perform("creates.create_appointment", least)).rejects.toThrow(
        "Assigned User: choose a user. Each appointment in Surgery belongs to one of its 2 users.",
      );
    },
  );

  it("says that there is no such calendar, before it is sent", async () => {
    calendarsAre({});
    await expect(perform("creates.create_appointment", { ...least, calendar_id: "k9" })).rejects.toThrow(
      "Calendar: HighLevel has no such calendar in this sub-account.",
    );
  });

  it.each([
    [{ start_time: "soon" }, "Start Time: enter a date and time"],
    [{ end_time: "later" }, "End Time: enter a date and time"],
    [{ run_automations: "maybe" }, "Run Automations: choose yes or no"],
    [{ contact_id: " " }, "Contact: fill this in"],
  ])("refuses %j before any request", async (wrong, message) => {
    await expect(perform("creates.create_appointment", { ...least, ...wrong })).rejects.toThrow(message);
  });

  it("is sent once, and says that it may have been done all the same", async () => {
    calendarsAre({});
    datedVendor().post("/calendars/events/appointments").reply(502, "");
    await expect(perform("creates.create_appointment", least)).rejects.toThrow(/before you replay this step/);
  });

  it("passes on why HighLevel refused it", async () => {
    calendarsAre({});
    datedVendor()
      .post("/calendars/events/appointments")
      .reply(400, { message: "The slot you have selected is no longer available." });
    await expect(perform("creates.create_appointment", least)).rejects.toThrow("no longer available");
  });
});

describe("Update Appointment", () => {
  const update = (input: object) =>
    perform("creates.update_appointment", { appointment_id: "a1", ...input }, inNewYork);
  const put = (body: object) =>
    datedVendor()
      .put("/calendars/events/appointments/a1", JSON.parse(JSON.stringify(body)))
      .reply(200, written);
  const get = (event: object = appointment) =>
    datedVendor().get("/calendars/events/appointments/a1").reply(200, { event });

  it.each([
    [
      { title: "Visit", status: "Showed" },
      { title: "Visit", appointmentStatus: "showed" },
    ],
    [
      { calendar_id: "k2", assigned_to: "u2" },
      { calendarId: "k2", assignedUserId: "u2" },
    ],
    [{ end_time: "2026-03-26T12:00:00" }, { endTime: "2026-03-26T16:00:00.000Z" }],
  ])("sends of %j only what is filled in", async (input, body) => {
    get();
    put(body);
    await expect(update(input)).resolves.toEqual(forZap);
  });

  it("keeps the length of an appointment that is moved", async () => {
    get();
    put({ startTime: "2026-04-01T15:00:00.000Z", endTime: "2026-04-01T15:30:00.000Z" });
    await expect(update({ start_time: "2026-04-01T11:00:00" })).resolves.toEqual(forZap);
  });

  it("leaves the end to HighLevel where it does not tell the present one", async () => {
    get({ id: "a1" });
    put({ startTime: "2026-04-01T15:00:00.000Z" });
    await expect(update({ start_time: "2026-04-01T11:00:00" })).resolves.toEqual(forZap);
  });

  it("kind 21: sends nothing where the appointment has it all", async () => {
    get();
    const input = { title: "Check-up", start_time: "2026-03-26T11:00:00", allow_double_booking: true };
    await expect(update(input)).resolves.toEqual(appointmentForZap);
  });

  it("kind 21: sends start and end together where one of them differs", async () => {
    get();
    put({ startTime: "2026-03-26T15:00:00.000Z", endTime: "2026-03-26T16:00:00.000Z" });
    const input = { start_time: "2026-03-26T11:00:00", end_time: "2026-03-26T12:00:00" };
    await expect(update(input)).resolves.toEqual(forZap);
  });

  it("refuses to change nothing", async () => {
    await expect(update({})).rejects.toThrow("Appointment: nothing to change");
  });
});

describe("Cancel Appointment", () => {
  const cancel = () => perform("creates.cancel_appointment", { appointment_id: "a1" });
  const get = (status: string) =>
    datedVendor()
      .get("/calendars/events/appointments/a1")
      .reply(200, { event: { ...appointment, appointmentStatus: status } });

  it("sends the status alone", async () => {
    get("confirmed");
    datedVendor()
      .put("/calendars/events/appointments/a1", { appointmentStatus: "cancelled" })
      .reply(200, { ...written, appointmentStatus: "cancelled" });
    await expect(cancel()).resolves.toEqual({ ...forZap, status: "cancelled" });
  });

  it("kind 21: sends nothing where it is cancelled already", async () => {
    get("cancelled");
    await expect(cancel()).resolves.toEqual({ ...appointmentForZap, status: "cancelled" });
  });

  it("says that there is none", async () => {
    datedVendor().get("/calendars/events/appointments/a1").reply(400, { message: "Appointment not found" });
    await expect(cancel()).rejects.toThrow("HighLevel found nothing with this ID");
  });
});

describe("on the sandbox", () => {
  const sandbox = useApp(App, "highlevel");

  it("an appointment is booked, moved and cancelled, and its slot is free again", async () => {
    const at = { calendar_id: "YlWd2wuCAZQzh2cH1fVZ", contact_id: "kim@novak.example" };
    const book = (start_time: string) => sandbox.perform("creates.create_appointment", { ...at, start_time });
    const { id } = (await book("2036-03-31T15:00:00Z")) as { id: string };
    await expect(book("2036-03-31T15:15:00Z")).rejects.toThrow("no longer available");
    const move = { appointment_id: id, start_time: "2036-04-01T15:00:00Z" };
    await expect(sandbox.perform("creates.update_appointment", move)).resolves.toMatchObject({
      end_time: "2036-04-01T15:30:00.000Z",
    });
    await sandbox.perform("creates.cancel_appointment", { appointment_id: id });
    await expect(book("2036-04-01T15:00:00Z")).resolves.toMatchObject({ status: "confirmed" });
  });
});
