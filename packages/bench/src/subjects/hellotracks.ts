import type { Subject } from "./subject.ts";

export const hellotracks: Subject<"hellotracks"> = {
  trigger: { key: "new_job" },
  paging: "offset",
  fill: ({ actions }, count) => {
    actions.create_jobs({ count, title: "Deliver parcel", assigneeUsername: "ana" });
  },
  create: { key: "create_job", input: { title: "Deliver parcel", notes: "Ring twice" } },
};
