import type { Subject } from "./subject.ts";

export const hubstaff: Subject<"hubstaff"> = {
  trigger: { key: "new_task", input: { organization_id: "27" } },
  paging: "cursor",
  fill: ({ actions }, count) => {
    actions.create_tasks({
      count,
      details: "Ring twice, the dog is friendly",
      assignee_ids: [902],
      due_at: "2026-03-31T16:00:00.000000Z",
      metadata: [{ key: "job", value: "J-1024" }],
    });
  },
  create: { key: "create_client", input: { name: "Harbour Brewery" } },
};
