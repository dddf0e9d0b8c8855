import * as zod from "zod";
import { Refusal } from "../../refusal.ts";
import { route } from "../../route.ts";
import type { Backend } from "../../vendor.ts";
import { guard } from "../access.ts";
import { notFound, ok } from "../answers.ts";
import { lengthOf, type StoredAppointment } from "../appointments.ts";
import { calendars, location } from "../data.ts";
import { flag, inLocation, iso, objectOf, text, whole } from "../fields.ts";
import { freeSlots } from "../freeSlots.ts";
import type { HighlevelState } from "../state.ts";

const LONGEST_SPAN_MS = 31 * 24 * 60 * 60_000;

const withOffset = zod.iso
  .datetime({ offset: true, error: "must be a valid ISO 8601 date string" })
  .transform(Date.parse);

/** HighLevel API 2.0, "Update Appointment". */
const changes = {
  calendarId: text.exactOptional(),
  startTime: withOffset.exactOptional(),
  endTime: withOffset.exactOptional(),
  title: text.exactOptional(),
  appointmentStatus: zod
    .enum(["new", "confirmed", "cancelled", "showed", "noshow", "invalid"], "must be a status")
    .exactOptional(),
  assignedUserId: text.exactOptional(),
  address: text.exactOptional(),
  description: text.exactOptional(),
  ignoreDateRange: flag.exactOptional(),
  ignoreFreeSlotValidation: flag.exactOptional(),
  toNotify: flag.exactOptional(),
};

/** HighLevel API 2.0, "Create appointment". */
const newAppointment = objectOf({
  ...changes,
  locationId: text,
  contactId: text,
  calendarId: text,
  startTime: withOffset,
});

const eventsQuery = inLocation
  .extend({
    calendarId: text.exactOptional(),
    userId: text.exactOptional(),
    startTime: whole(0),
    endTime: whole(0),
  })
  .refine(({ calendarId, userId }) => calendarId !== undefined || userId !== undefined, {
    path: ["calendarId"],
    error: "or userId or groupId is required",
  });

const slotsQuery = zod.strictObject({
  startDate: whole(0),
  endDate: whole(0),
  timezone: text.default(location.timezone),
  userId: text.exactOptional(),
});

/** @throws {Refusal} 400 */
const calendarOf = (id: string) => {
  const calendar = calendars.find((one) => one.id === id);
  if (calendar === undefined) throw notFound("Calendar");
  return calendar;
};

/** What the answer to a write shows: no dates of the record itself (HighLevel API 2.0, "Create appointment"). */
const toWritten = ({
  contact,
  startAt,
  endAt,
  dateAdded: _a,
  dateUpdated: _u,
  ...event
}: StoredAppointment) => ({
  ...event,
  contactId: contact.id,
  locationId: location.id,
  startTime: iso(startAt),
  endTime: iso(endAt),
});

/** HighLevel API 2.0, "Get Calendar Events". */
const toEvent = (appointment: StoredAppointment) => ({
  ...toWritten(appointment),
  dateAdded: iso(appointment.dateAdded),
  dateUpdated: iso(appointment.dateUpdated),
});

export const calendarRoutes = (state: HighlevelState) => {
  const needs = guard(state);

  /** @throws {Refusal} 400 for a time that is taken, or none, and for a calendar that wants to know whose it is */
  const check = (
    planned: Pick<StoredAppointment, "calendarId" | "startAt" | "endAt" | "assignedUserId">,
    isForced: boolean | undefined,
    except?: StoredAppointment,
  ): void => {
    const { calendarType } = calendarOf(planned.calendarId);
    state.checkUser(planned.assignedUserId);
    if (calendarType === "round_robin" && planned.assignedUserId === undefined) {
      throw new Refusal(400, "A team member needs to be selected. assignedUserId is missing");
    }
    if (planned.endAt <= planned.startAt) throw new Refusal(400, "endTime must be after startTime");
    if (!isForced && state.appointments.isTaken(planned, except)) {
      throw new Refusal(400, "The slot you have selected is no longer available.");
    }
  };

  return {
    "GET /calendars/": needs(
      "calendars.readonly",
      route({ query: inLocation }, () =>
        ok({ calendars: calendars.map((calendar) => ({ ...calendar, locationId: location.id })) }),
      ),
    ),
    "GET /calendars/:id/free-slots": needs(
      "calendars.readonly",
      route({ query: slotsQuery }, ({ param, query: { startDate: start, endDate: end, timezone } }) => {
        const { id: calendarId } = calendarOf(param("id"));
        if (end - start > LONGEST_SPAN_MS) {
          throw new Refusal(400, "Date range cannot be more than 31 days");
        }
        const isFree = (startAt: number) =>
          startAt > state.clock.now() &&
          !state.appointments.isTaken({ calendarId, startAt, endAt: startAt + lengthOf(calendarId) });
        return ok({ ...freeSlots({ start, end, timezone }, isFree), traceId: "f8b5a2c4" });
      }),
    ),
    "GET /calendars/events": needs(
      "calendars/events.readonly",
      route({ query: eventsQuery }, ({ query: { calendarId, userId, startTime, endTime } }) =>
        ok({
          events: [...state.appointments]
            .filter((one) => calendarId === undefined || one.calendarId === calendarId)
            .filter((one) => userId === undefined || one.assignedUserId === userId)
            .filter(({ startAt }) => startAt >= startTime && startAt <= endTime)
            .map(toEvent),
        }),
      ),
    ),
    "POST /calendars/events/appointments": needs(
      "calendars/events.write",
      route({ body: newAppointment }, ({ body }) => {
        const { locationId, contactId, startTime: startAt, endTime, ...more } = body;
        const { ignoreDateRange: _date, ignoreFreeSlotValidation, toNotify: _notify, ...fields } = more;
        state.checkLocation(locationId);
        const planned = {
          appointmentStatus: "confirmed",
          ...fields,
          startAt,
          endAt: endTime ?? startAt + lengthOf(fields.calendarId),
        };
        check({ assignedUserId: undefined, ...planned }, ignoreFreeSlotValidation);
        const contact = state.contact(contactId);
        return ok(toWritten(state.appointments.create({ ...planned, contact })));
      }),
    ),
    "GET /calendars/events/appointments/:id": needs(
      "calendars/events.readonly",
      route({}, ({ param }) => ok({ event: toEvent(state.appointment(param("id"))) })),
    ),
    "PUT /calendars/events/appointments/:id": needs(
      "calendars/events.write",
      route({ body: objectOf(changes) }, ({ param, body }) => {
        const appointment = state.appointment(param("id"));
        const { ignoreDateRange: _date, ignoreFreeSlotValidation, toNotify: _notify, ...fields } = body;
        const {
          startTime: startAt = appointment.startAt,
          endTime: endAt = appointment.endAt,
          ...rest
        } = fields;
        const planned = { ...rest, startAt, endAt };
        const isKept = startAt === appointment.startAt && endAt === appointment.endAt;
        check({ ...appointment, ...planned }, ignoreFreeSlotValidation || isKept, appointment);
        state.appointments.change(appointment, planned);
        return ok(toWritten(appointment));
      }),
    ),

    "GET /contacts/:id/appointments": needs(
      "contacts.readonly",
      route({}, ({ param }) => {
        const contact = state.contact(param("id"));
        const events = [...state.appointments].filter((appointment) => appointment.contact.id === contact.id);
        return ok({
          events: events.map((appointment) => ({
            ...toWritten(appointment),
            startTime: localTime(appointment.startAt),
            endTime: localTime(appointment.endAt),
          })),
        });
      }),
    ),
  } satisfies Backend["routes"];
};

/** `2021-07-16 11:00:00`: no zone is documented; here it is the location's. */
const localTime = (ms: number): string =>
  new Intl.DateTimeFormat("sv-SE", {
    timeZone: location.timezone,
    dateStyle: "short",
    timeStyle: "medium",
  }).format(ms);
