import { contact } from "./contact.ts";
import type { Subject } from "./subject.ts";

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
};
