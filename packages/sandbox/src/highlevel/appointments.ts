import type { Clock } from "../clock.ts";
import type { StoredContact } from "./contacts.ts";
import { calendars } from "./data.ts";

/** An appointment as HighLevel stores it. Times are Unix milliseconds. */
export interface StoredAppointment extends AppointmentFields {
  readonly id: string;
  contact: StoredContact;
  readonly dateAdded: number;
  dateUpdated: number;
}

export interface AppointmentFields {
  calendarId: string;
  title?: string | undefined;
  appointmentStatus: string;
  assignedUserId?: string | undefined;
  address?: string | undefined;
  description?: string | undefined;
  startAt: number;
  endAt: number;
}

const MINUTE_MS = 60_000;

/** How long an appointment of this calendar is, in milliseconds. */
export const lengthOf = (calendarId: string): number => {
  const { slotDuration = 30, slotDurationUnit = "mins" } =
    calendars.find(({ id }) => id === calendarId) ?? {};
  return slotDuration * (slotDurationUnit === "hours" ? 60 : 1) * MINUTE_MS;
};

/** All appointments of the location, in no order. */
export class Appointments {
  readonly #clock: Clock;
  readonly #all = new Set<StoredAppointment>();
  #lastId = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  [Symbol.iterator](): Iterator<StoredAppointment> {
    return this.#all.values();
  }

  get(id: string): StoredAppointment | undefined {
    return [...this].find((appointment) => appointment.id === id);
  }

  /** @param at - In the past, for one that was made a while ago. */
  create(fields: AppointmentFields & { contact: StoredContact }, at = this.#clock.now()): StoredAppointment {
    this.#lastId += 1;
    const id = `Apt${String(this.#lastId).padStart(17, "0")}`;
    const appointment = { ...fields, id, dateAdded: at, dateUpdated: at };
    this.#all.add(appointment);
    return appointment;
  }

  /** @param at - In the past, for a change made a while ago. */
  change(appointment: StoredAppointment, fields: Partial<AppointmentFields>, at = this.#clock.now()): void {
    Object.assign(appointment, fields, { dateUpdated: at });
  }

  remove(appointment: StoredAppointment): void {
    this.#all.delete(appointment);
  }

  /** Whether another appointment of the calendar lies in this time; those that are cancelled leave it free. */
  isTaken(
    { calendarId, startAt, endAt }: Pick<AppointmentFields, "calendarId" | "startAt" | "endAt">,
    except?: StoredAppointment,
  ): boolean {
    return [...this].some(
      (other) =>
        other !== except &&
        other.calendarId === calendarId &&
        other.appointmentStatus !== "cancelled" &&
        other.startAt < endAt &&
        other.endAt > startAt,
    );
  }
}
