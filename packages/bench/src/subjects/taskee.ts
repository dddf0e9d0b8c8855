import { toRequest } from "@integrations/zap-runner";
import { contact } from "./contact.ts";
import type { Subject } from "./subject.ts";

export const taskee: Subject<"taskee"> = {
  trigger: { key: "new_contact" },
  paging: "cursor",
  fill: ({ actions }, count, first = 1) => {
    const last = first + count - 1;
    for (let number = first; number <= last; number++) {
      actions.create_contacts({ agoSeconds: (last - number) / 1000, ...contact(number) });
    }
  },
  create: { key: "create_contact", input: { first_name: "Rosa", last_name: "Delgado" } },
  further: ["OrderCreate", "NoteCreate"].map((type) => ({
    address: `triggers.${type === "OrderCreate" ? "order_event" : "note_event"}`,
    what: `${type}: one webhook`,
    prepare: ({ actions }) => toRequest(actions.send_event({ type })),
  })),
};
