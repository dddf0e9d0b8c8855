import { contact } from "./contact.ts";
import type { Subject } from "./subject.ts";

/** The first calendar of the sandbox. */
const CALENDAR = "YlWd2wuCAZQzh2cH1fVZ";

export const highlevel: Subject<"highlevel"> = {
  trigger: { key: "new_contact" },
  paging: "cursor",
  burstTarget: { seconds: 4, requests: 25 },
  fill: ({ actions }, count, first = 1) => {
    const last = first + count - 1;
    for (let number = first; number <= last; number++) {
      actions.create_contacts({ agoSeconds: (last - number) / 1000, ...contact(number) });
    }
  },
  create: {
    key: "create_contact",
    input: { first_name: "Rosa", last_name: "Delgado", date_of_birth: "1990-09-25" },
  },
  // 100 requests in 10 seconds are allowed.
  rest: ({ actions }) => {
    actions.pass_time({ seconds: 10 });
  },
  further: [
    {
      address: "triggers.new_opportunity",
      what: "New Opportunity: 1,000",
      prepare: ({ actions }) => {
        actions.create_opportunities({ count: 1000, monetaryValue: 2400 });
        return { inputData: {} };
      },
    },
    {
      address: "triggers.new_appointment",
      what: "New Appointment: 1,000",
      paging: "none",
      prepare: ({ actions }) => {
        actions.create_appointments({ count: 1000, calendarId: CALENDAR });
        return { inputData: { calendar_id: CALENDAR } };
      },
    },
    {
      address: "triggers.new_inbound_message",
      what: "New Inbound Message: 1,000 SMS and 1,000 emails",
      prepare: ({ actions }) => {
        actions.receive_messages({ count: 1000 });
        actions.receive_messages({ count: 1000, channel: "Email" });
        return { inputData: {} };
      },
    },
    {
      address: "triggers.new_form_submission",
      what: "New Form Submission: 1,000",
      prepare: ({ actions }) => {
        actions.submit({ count: 1000, answers: { phone: "+12025550177" } });
        return { inputData: {} };
      },
    },
  ],
};
