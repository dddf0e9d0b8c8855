import { performWith, useApp } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../../src/index.ts";
import { appointment, appointmentForZap, authData, datedVendor, LOCATION } from "../vendorAnswers.ts";

const perform = performWith(App, authData);
const calendar_id = "k1";
const DAY_MS = 24 * 60 * 60_000;
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const recent = { ...appointment, dateAdded: ago(60), dateUpdated: ago(10) };
const dates = { date_added: recent.dateAdded, date_updated: recent.dateUpdated };
const change = { id: `a1-${Date.parse(recent.dateUpdated)}`, appointment_id: "a1" };

const listed = (events: object[]) =>
  datedVendor()
    .get("/calendars/events")
    .query(({ locationId, calendarId, startTime, endTime, ...rest }) => {
      expect([locationId, calendarId, rest]).toEqual([LOCATION, "k1", {}]);
      const days = [startTime, endTime].map((ms) => Math.round((Number(ms) - Date.now()) / DAY_MS));
      expect(days).toEqual([-7, 365]);
      return true;
    })
    .reply(200, { events });

describe("a quiet poll", () => {
  it.each([
    ["new_appointment", {}, {}],
    ["updated_appointment", { status: "Confirmed" }, change],
  ])("of %s %j is one request from a week ago to a year ahead", async (key, input, more) => {
    listed([recent]);
    await expect(perform(`triggers.${key}`, { calendar_id, ...input })).resolves.toEqual([
      { ...appointmentForZap, ...dates, ...more },
    ]);
  });

  it.each([["new_appointment"], ["updated_appointment"]])("of %s may find nothing", async (key) => {
    listed([]);
    await expect(perform(`triggers.${key}`, { calendar_id })).resolves.toEqual([]);
    listed([recent]);
    await expect(perform(`triggers.${key}`, { calendar_id, status: "cancelled" })).resolves.toEqual([]);
  });

  it("T1: of Updated Appointment takes one for a change of which HighLevel does not say when it was booked", async () => {
    listed([{ ...recent, dateAdded: undefined }]);
    await expect(perform("triggers.updated_appointment", { calendar_id })).resolves.toEqual([
      { ...appointmentForZap, ...dates, date_added: null, ...change },
    ]);
  });

  it("asks for a calendar, and says what HighLevel refused", async () => {
    await expect(perform("triggers.new_appointment")).rejects.toThrow("Calendar: fill this in");
    datedVendor().get("/calendars/events").query(true).reply(400, { message: "Calendar is not active" });
    await expect(perform("triggers.new_appointment", { calendar_id })).rejects.toThrow(
      "Calendar is not active",
    );
  });
});

describe("on a Zap that is on", () => {
  const sandbox = useApp(App, "highlevel");
  const input = { calendar_id: "YlWd2wuCAZQzh2cH1fVZ" };

  it("New Appointment fires once for each of 120, all of one moment, and for none of another calendar", async () => {
    const { actions } = sandbox.server;
    const zap = sandbox.zap("new_appointment", input);
    await zap.turnOn();
    const ids = actions.create_appointments({ count: 120 });
    actions.create_appointments({ calendarId: "BqTwX8QFwXzpegMve9EQ" });
    const fired = await zap.poll();
    expect(fired.map(({ id }) => id).sort()).toEqual(ids.sort());
    await expect(zap.poll()).resolves.toEqual([]);
  });

  it("New Appointment of a status does not fire for one that was there when it was turned on and gets it later", async () => {
    const { actions } = sandbox.server;
    const [id = ""] = actions.create_appointments({ agoSeconds: 600, appointmentStatus: "new" });
    const zap = sandbox.zap("new_appointment", { ...input, status: "confirmed" });
    await zap.turnOn();
    actions.update_appointment({ id, appointmentStatus: "confirmed" });
    const [booked] = actions.create_appointments({});
    await expect(zap.poll()).resolves.toMatchObject([{ id: booked }]);
  });

  it("Updated Appointment fires for each change, not for the booking", async () => {
    const { actions } = sandbox.server;
    const zap = sandbox.zap("updated_appointment", input);
    await zap.turnOn();
    const [id = ""] = actions.create_appointments({});
    await expect(zap.poll()).resolves.toEqual([]);
    for (const appointmentStatus of ["cancelled", "confirmed"]) {
      actions.pass_time({ seconds: 10 });
      actions.update_appointment({ id, appointmentStatus });
      await expect(zap.poll()).resolves.toMatchObject([{ appointment_id: id, status: appointmentStatus }]);
    }
    await expect(zap.poll()).resolves.toEqual([]);
  });
});
