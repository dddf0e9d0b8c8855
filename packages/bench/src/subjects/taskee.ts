import { contact } from "./contact.ts";
import type { Subject } from "./subject.ts";

export const taskee: Subject<"taskee"> = {
  trigger: { key: "new_contact" },
  paging: "cursor",
  fill: ({ actions }, count) => {
    for (let number = 1; number <= count; number++) {
      actions.create_contacts({ agoSeconds: (count - number) / 1000, ...contact(number) });
    }
  },
  create: { key: "create_contact", input: { first_name: "Rosa", last_name: "Delgado" } },
};
