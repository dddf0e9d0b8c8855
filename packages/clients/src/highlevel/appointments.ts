import * as zod from "zod/mini";
import {
  type Http,
  id,
  listIn,
  mapped,
  orNull,
  path,
  rowsOf,
  sendDiffering,
  time,
  toIso,
} from "../http/index.ts";
import { flagOrNull, inside, isThere, momentOrNull, present, textOrNull } from "./answers.ts";

/** The fields of an appointment that can be written (HighLevel API 2.0, "Update Appointment"). */
export interface HighlevelAppointmentFields {
  calendarId?: string | undefined;
  /** ISO 8601 with an offset. */
  startTime?: string | undefined;
  /** ISO 8601 with an offset. */
  endTime?: string | undefined;
  title?: string | undefined;
  /** `new`, `confirmed`, `cancelled`, `showed`, `noshow` or `invalid`. */
  appointmentStatus?: string | undefined;
  /** A user's ID. */
  assignedUserId?: string | undefined;
  address?: string | undefined;
  description?: string | undefined;
  /** Whether to book a time that is not free. */
  ignoreFreeSlotValidation?: boolean | undefined;
  /** Whether to run automations. */
  toNotify?: boolean | undefined;
}

/** A new appointment (HighLevel API 2.0, "Create appointment"). */
export interface HighlevelNewAppointment extends HighlevelAppointmentFields {
  calendarId: string;
  contactId: string;
  startTime: string;
}

/** A time as the vendor writes it. A contact's appointments have no time zone. */
const writtenTime = orNull(
  mapped(time, (value, context) => (typeof value === "number" ? toIso(value, context) : value)),
);

/**
 * An appointment (HighLevel API 2.0, "Get Appointment", "Get Appointments for Contact"). The answer to a write does not
 * say when it was created or changed.
 */
export const appointmentSchema = zod.object({
  id: zod.string(),
  title: textOrNull,
  calendarId: textOrNull,
  contactId: textOrNull,
  assignedUserId: textOrNull,
  appointmentStatus: textOrNull,
  notes: textOrNull,
  description: textOrNull,
  address: textOrNull,
  startTime: writtenTime,
  endTime: writtenTime,
  dateAdded: momentOrNull,
  dateUpdated: momentOrNull,
  deleted: flagOrNull,
});
export type HighlevelAppointment = zod.output<typeof appointmentSchema>;

/** A calendar (HighLevel API 2.0, "Get Calendars"). */
export const calendarSchema = zod.object({
  id: zod.string(),
  name: textOrNull,
  /** `round_robin`, `event`, `class_booking`, `collective`, `service_booking` or `personal`. */
  calendarType: textOrNull,
  slotDuration: orNull(zod.number()),
  /** `mins` or `hours`. */
  slotDurationUnit: textOrNull,
  teamMembers: listIn(zod.object({ userId: id })),
});
export type HighlevelCalendar = zod.output<typeof calendarSchema>;

/** `{"2026-10-28":{"slots":["…"]},"traceId":"…"}`: the slots of all days, as the vendor writes them. */
export const freeSlotsSchema = mapped(zod.record(zod.string(), zod.unknown()), (days) =>
  Object.values(days).flatMap((day) => {
    const read = zod.safeParse(daySchema, day);
    return read.success ? read.data.slots : [];
  }),
);
const daySchema = zod.object({ slots: rowsOf(zod.string()) });

const events = mapped(inside("events", rowsOf(appointmentSchema)), (all) => all.filter(isThere));

/** @param datedHttp - Sends the version that requests to calendars require. */
export const createAppointments = (http: Http, datedHttp: Http, locationId: string) => ({
  /** GET /calendars/: all of them. */
  calendars: (): Promise<HighlevelCalendar[]> =>
    datedHttp.send({
      method: "GET",
      path: "/calendars/",
      query: { locationId },
      answer: inside("calendars", rowsOf(calendarSchema)),
    }),

  /**
   * GET /calendars/{calendarId}/free-slots: ISO 8601 with the time zone's offset.
   *
   * @param span - Milliseconds since 1970, at most 31 days.
   */
  freeSlots: (
    calendarId: string,
    span: { startDate: number; endDate: number; timezone?: string | undefined; userId?: string | undefined },
  ): Promise<string[]> =>
    datedHttp.send({
      method: "GET",
      path: path`/calendars/${calendarId}/free-slots`,
      query: { ...span },
      answer: freeSlotsSchema,
    }),

  /** GET /calendars/events: all appointments of a calendar that start in this range, in no documented order. */
  ofCalendar: (calendarId: string, startTime: number, endTime: number): Promise<HighlevelAppointment[]> =>
    datedHttp.send({
      method: "GET",
      path: "/calendars/events",
      query: { locationId, calendarId, startTime, endTime },
      answer: events,
    }),

  /** GET /contacts/{id}/appointments. Their times have no time zone. */
  ofContact: (contactId: string): Promise<HighlevelAppointment[]> =>
    http.send({ method: "GET", path: path`/contacts/${contactId}/appointments`, answer: events }),

  /** GET /calendars/events/appointments/{id} */
  get: async (appointmentId: string): Promise<HighlevelAppointment> =>
    present(
      await datedHttp.send({
        method: "GET",
        path: path`/calendars/events/appointments/${appointmentId}`,
        answer: inside("event", appointmentSchema),
      }),
    ),

  /** POST /calendars/events/appointments. Its answer has no envelope. */
  create: (appointment: HighlevelNewAppointment): Promise<HighlevelAppointment> =>
    datedHttp.send({
      method: "POST",
      path: "/calendars/events/appointments",
      body: { locationId, ...appointment },
      answer: appointmentSchema,
    }),

  /**
   * PUT /calendars/events/appointments/{id} with only what differs; nothing is sent if nothing does. Start and end,
   * if both are given, are sent together, because the document does not say that one stays when the other changes.
   */
  update: (
    held: HighlevelAppointment,
    { ignoreFreeSlotValidation, toNotify, ...fields }: HighlevelAppointmentFields,
  ): Promise<HighlevelAppointment> =>
    sendDiffering(held, fields, (different) => {
      const { startTime, endTime } = fields;
      const isMoved = different.startTime !== undefined || different.endTime !== undefined;
      return datedHttp.send({
        method: "PUT",
        path: path`/calendars/events/appointments/${held.id}`,
        body: { ...different, ...(isMoved && { startTime, endTime }), ignoreFreeSlotValidation, toNotify },
        answer: appointmentSchema,
      });
    }),
});
