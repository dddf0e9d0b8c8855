import type { Subject } from "./subject.ts";

export const hubstaff: Subject<"hubstaff"> = {
  trigger: { key: "new_task", input: { organization_id: "27" } },
  paging: "cursor",
  fill: ({ actions }, count) => {
    actions.create_tasks({ count });
  },
  create: { key: "create_client", input: { name: "Harbour Brewery" } },
};
