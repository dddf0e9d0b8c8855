import type { Subject } from "./subject.ts";

export const newvendor: Subject<"newvendor"> = {
  trigger: { key: "new_note" },
  paging: "offset",
  burstTarget: { seconds: 25 },
  fill: ({ actions }, count) => {
    actions.create_notes({ count });
  },
  create: { key: "create_note", input: { title: "A note" } },
  further: [],
};
