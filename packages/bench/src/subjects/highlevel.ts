import { contact } from "./contact.ts";
import type { Subject } from "./subject.ts";

export const highlevel: Subject<"highlevel"> = {
  trigger: { key: "new_contact" },
  paging: "cursor",
  // 100 requests in 10 seconds, of 100 contacts each, are allowed; the connection test is one of them.
  mostRows: 9000,
  fill: ({ actions }, count) => {
    for (let number = 1; number <= count; number++) {
      actions.create_contacts({ agoSeconds: (count - number) / 1000, ...contact(number) });
    }
  },
  create: {
    key: "create_contact",
    input: { first_name: "Rosa", last_name: "Delgado", date_of_birth: "1990-09-25" },
  },
  rest: ({ actions }) => {
    actions.pass_time({ seconds: 10 });
  },
};
