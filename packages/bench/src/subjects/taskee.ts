import type { Subject } from "./subject.ts";

export const taskee: Subject<"taskee"> = {
  trigger: { key: "new_contact" },
  paging: "cursor",
  fill: ({ actions }, count) => {
    actions.create_contacts({ count });
  },
  create: { key: "create_contact", input: { first_name: "Rosa", last_name: "Delgado" } },
};
