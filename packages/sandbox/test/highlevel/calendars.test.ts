import { describe, expect, it } from "@jest/globals";
import { LOCATION, useHighlevel } from "./useHighlevel.ts";

const api = useHighlevel();
const headers = { Version: "2021-04-15" };
const send = async (line: string, body?: unknown) =>
  (await api.request(line, { headers, ...(body !== undefined && { body }) })).json();

const KIM = "Con00000000000000002";
const [CHECK_UPS, SURGERY] = ["YlWd2wuCAZQzh2cH1fVZ", "BqTwX8QFwXzpegMve9EQ"];
const MAYA = "y0BeYjuRIlDwsDcOHOJo";
const written = {
  locationId: LOCATION,
  calendarId: CHECK_UPS,
  contactId: KIM,
  startTime: "2036-03-31T10:00:00-05:00",
};
const book = (more: object = {}) => send("POST /calendars/events/appointments", { ...written, ...more });

describe("an appointment", () => {
  it("is booked without an envelope or dates of its own, read, moved and listed", async () => {
    const { id, ...booked } = await book({ title: "Check-up" });
    expect(booked).toEqual({
      calendarId: CHECK_UPS,
      locationId: LOCATION,
      contactId: KIM,
      title: "Check-up",
      appointmentStatus: "confirmed",
      startTime: "2036-03-31T15:00:00.000Z",
      endTime: "2036-03-31T15:30:00.000Z",
    });
    const moved = { startTime: "2036-03-31T16:00:00Z", endTime: "2036-03-31T17:00:00Z" };
    await send(`PUT /calendars/events/appointments/${id}`, moved);
    const { event } = await send(`GET /calendars/events/appointments/${id}`);
    expect(event).toMatchObject({ startTime: "2036-03-31T16:00:00.000Z", dateAdded: expect.any(String) });
    const day = `startTime=${Date.parse("2036-03-31")}&endTime=${Date.parse("2036-04-01")}`;
    const list = (by: string) => send(`GET /calendars/events?locationId=${LOCATION}&${by}&${day}`);
    expect(await list(`calendarId=${CHECK_UPS}`)).toEqual({ events: [event] });
    expect(await list(`calendarId=${SURGERY}`)).toEqual({ events: [] });
    expect(await list(`userId=${MAYA}`)).toEqual({ events: [] });
    expect(await list("x=1")).toMatchObject({ statusCode: 422 });
  });

  it.each([
    [422, { startTime: "2036-03-31T10:00:00" }, "startTime must be a valid ISO 8601"],
    [422, { duration: 30 }, "property duration should not exist"],
    [422, { appointmentStatus: "booked" }, "appointmentStatus must be a status"],
    [400, { calendarId: "none" }, "Calendar not found"],
    [400, { contactId: "nobody" }, "Contact not found"],
    [400, { calendarId: SURGERY }, "assignedUserId is missing"],
    [400, { assignedUserId: "nobody" }, "User not found"],
    [400, { endTime: "2036-03-31T10:00:00-05:00" }, "endTime must be after startTime"],
  ])("is refused with %s for %j", async (status, more, message) => {
    const answer = await book(more);
    expect(answer.statusCode).toBe(status);
    expect([answer.message].flat().join()).toContain(message);
  });

  it("takes no time that is taken, unless it is told to", async () => {
    await book();
    expect(await book()).toMatchObject({ message: "The slot you have selected is no longer available." });
    expect(await book({ ignoreFreeSlotValidation: true })).toMatchObject({ contactId: KIM });
    expect(await book({ calendarId: SURGERY, assignedUserId: MAYA })).toMatchObject({
      endTime: "2036-03-31T16:00:00.000Z",
    });
  });
});

describe("free slots", () => {
  const slots = (from: string, until: string, more = "") =>
    send(
      `GET /calendars/${CHECK_UPS}/free-slots?startDate=${Date.parse(from)}&endDate=${Date.parse(until)}${more}`,
    );

  it("are on weekdays from nine to five on the clock of the location, by day in the zone that is asked for", async () => {
    await book({ startTime: "2036-03-31T09:00:00-05:00" });
    const weekend = await slots("2036-03-29T00:00:00-05:00", "2036-04-01T00:00:00-05:00");
    expect(Object.keys(weekend)).toEqual(["2036-03-31", "traceId"]);
    expect(weekend["2036-03-31"].slots).toHaveLength(7);
    expect(weekend["2036-03-31"].slots[0]).toBe("2036-03-31T10:00:00-05:00");
    const utc = await slots("2036-03-31T00:00:00Z", "2036-04-01T00:00:00Z", "&timezone=UTC");
    expect(utc["2036-03-31"].slots[0]).toBe("2036-03-31T15:00:00+00:00");
  });

  it("are asked for 31 days at most", async () => {
    expect(await slots("2036-03-01", "2036-04-02")).toMatchObject({
      message: "Date range cannot be more than 31 days",
    });
  });
});

it.each([
  ["GET /calendars/", "2021-07-28"],
  ["GET /contacts/x", "2021-04-15"],
])("%s is refused with the version %s", async (line, Version) => {
  const response = await api.request(`${line}?locationId=${LOCATION}`, { headers: { Version } });
  expect(response.json()).toMatchObject({ statusCode: 401, message: "version header is invalid" });
});

it("people book and change appointments", async () => {
  const { actions, state } = api.sandbox;
  const [id = ""] = actions.create_appointments({ agoSeconds: 60 });
  actions.update_appointment({ id, appointmentStatus: "showed" });
  expect(state.appointment(id)).toMatchObject({ appointmentStatus: "showed" });
  expect(() => state.appointment("none")).toThrow("Appointment not found");
});
