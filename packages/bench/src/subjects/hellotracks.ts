import type { Subject } from "./subject.ts";

export const hellotracks: Subject<"hellotracks"> = {
  trigger: { key: "new_job" },
  paging: "offset",
  burstTarget: { seconds: 25 },
  fill: ({ actions }, count) => {
    actions.create_jobs({
      count,
      title: "Deliver parcel",
      address: "18 Harbour Street, Bristol",
      notes: "Ring twice",
      date: "2026-03-31",
      assigneeUsername: "ana",
      priority: 5,
      contact: { name: "Jane Doe", phone: "+442079460123", email: "jane@northwind.example" },
      timeWindow: { start: "09:30", end: "12:00" },
    });
  },
  create: {
    key: "create_job",
    input: { title: "Deliver parcel", notes: "Ring twice", date: "2026-03-31", time_window_start: "9:30" },
  },
  further: [],
};
