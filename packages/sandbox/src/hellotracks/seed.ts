import type { Jobs } from "./jobs.ts";

const day = 24 * 60 * 60 * 1000;

export const company = { name: "Northwind Field Services" };

/** "ana" finds three of them, the exact one last: a search has to choose. */
export const members = [
  {
    id: "u_7Qx2mB",
    username: "joana.prado@northwind.example",
    email: "joana.prado@northwind.example",
    name: "Joana Prado",
  },
  { id: "u_k93LsA", username: "diana", email: "diana.wells@northwind.example", name: "Diana Wells" },
  {
    id: "u_Zt08vE",
    username: "jürgen.müßig@northwind.example",
    email: "juergen.muessig@northwind.example",
    name: "Jürgen Müßig",
  },
  {
    id: "u_4cPw1N",
    username: "samuel.osei@northwind.example",
    email: "samuel.osei@northwind.example",
    name: "Samuel Osei",
  },
  { id: "u_hR6yXd", username: "ana", email: "ana.horvat@northwind.example", name: "Ana Horvat" },
];

export const places = [
  { id: "p_depot", name: "Northwind depot" },
  { id: "p_harbour", name: "Harbour warehouse" },
];

/** A quiet account: two jobs to do, one done yesterday, one failed, one put away long ago. */
export const seedJobs = (jobs: Jobs, now: number): void => {
  const archived = jobs.create(
    { title: "Remove the old signs", address: "2 Mill Lane, Leeds", progress: "success" },
    now - 400 * day,
  );
  archived.archived = true;
  archived.updatedAt = now - 390 * day;

  const failed = jobs.create(
    { title: "Deliver ladder", externalId: "NW-1042", assigneeUsername: "diana", progress: "failed" },
    now - 9 * day,
  );
  failed.updatedAt = now - 8 * day;

  const done = jobs.create(
    {
      title: "Read the water meter",
      externalId: "NW-1043",
      address: "18 Harbour Street, Hull",
      assigneeUsername: "samuel.osei@northwind.example",
      contact: { name: "Ingrid Solberg", phone: "+47 22 12 34 56", email: "ingrid@solberg.example" },
      progress: "success",
    },
    now - 3 * day,
  );
  done.updatedAt = now - day;

  jobs.create(
    {
      title: "Install the heat pump",
      externalId: "NW-1044",
      address: "7 Orchard Road, York",
      notes: "Ring twice.\nThe dog is friendly.",
      date: new Date(now + 2 * day).toISOString().slice(0, 10),
      assigneeUsername: "jürgen.müßig@northwind.example",
      priority: 5,
      timeWindow: { start: "09:00", end: "11:30" },
    },
    now - 2 * day,
  );
  jobs.create({ title: "Check the boiler", placeId: "p_depot" }, now - day / 2);
};
