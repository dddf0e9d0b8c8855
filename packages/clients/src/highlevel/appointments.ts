import * as zod from "zod/mini";
import { type Http, path } from "../http/index.ts";
import { inside, textOrNull } from "./answers.ts";

/** An appointment; its times are written without a zone (HighLevel API 2.0, "Get Appointments for Contact"). */
export const appointmentSchema = zod.object({
  id: zod.string(),
  title: textOrNull,
  calendarId: textOrNull,
  contactId: textOrNull,
  assignedUserId: textOrNull,
  appointmentStatus: textOrNull,
  notes: textOrNull,
  address: textOrNull,
  startTime: textOrNull,
  endTime: textOrNull,
});
export type HighlevelAppointment = zod.output<typeof appointmentSchema>;

export const createAppointments = (http: Http) => ({
  /** GET /contacts/{id}/appointments */
  ofContact: (contactId: string): Promise<HighlevelAppointment[]> =>
    http.send({
      method: "GET",
      path: path`/contacts/${contactId}/appointments`,
      answer: inside("events", zod.array(appointmentSchema)),
    }),
});
