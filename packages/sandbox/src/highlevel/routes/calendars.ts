import { route } from "../../route.ts";
import type { Backend } from "../../vendor.ts";
import { guard } from "../access.ts";
import { ok } from "../answers.ts";
import { location } from "../data.ts";
import type { HighlevelState } from "../state.ts";

export const calendarRoutes = (state: HighlevelState) => {
  const needs = guard(state);
  return {
    "GET /contacts/:id/appointments": needs(
      "contacts.readonly",
      route({}, (call) => {
        const contact = state.contact(call.param("id"));
        const events = state.appointments.filter((appointment) => appointment.contact.id === contact.id);
        return ok({
          events: events.map(({ contact: { id: contactId }, startAt, endAt, ...event }) => ({
            ...event,
            contactId,
            locationId: location.id,
            startTime: localTime(startAt),
            endTime: localTime(endAt),
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
