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
  further: [
    {
      address: "triggers.daily_time_updated",
      what: "Daily Time Updated: 1,000",
      prepare: ({ actions }) => {
        actions.create_daily_activities({ count: 1000 });
        return { inputData: { organization_id: "27" } };
      },
    },
    {
      address: "triggers.new_time_edit",
      what: "New Time Edit: 1,000",
      prepare: ({ actions }) => {
        actions.edit_time({ count: 1000 });
        return { inputData: { organization_id: "27" } };
      },
    },
    {
      address: "searches.find_tracked_time",
      what: "Find Tracked Time: a year of 50 members",
      prepare: ({ state, actions }) => {
        const dayOf = (daysAgo: number) => state.day(state.clock.now() - daysAgo * 24 * 60 * 60_000);
        const days = Array.from({ length: 365 }, (_, index) => dayOf(index + 1));
        for (const date of days) actions.create_daily_activities({ count: 50, date });
        return { inputData: { organization_id: "27", from: days.at(-1), to: days[0] } };
      },
    },
  ],
};
