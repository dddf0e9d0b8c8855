import { describe, expect, it } from "@jest/globals";
import { useHellotracks } from "../support.ts";

const api = useHellotracks();

describe("GET /auth/whoami", () => {
  it("names the company", async () => {
    const response = await api.request("GET /auth/whoami");
    expect(response.json()).toEqual({ data: { company: { name: "Northwind Field Services" } } });
  });
});

describe("GET /jobs", () => {
  const all = [
    "Check the boiler",
    "Install the heat pump",
    "Read the water meter",
    "Deliver ladder",
    "Remove the old signs",
  ];
  const active = all.slice(0, 4);

  it.each([
    ["", active],
    ["?includeArchived=false", active],
    ["?includeArchived=true", all],
    ["?limit=2", all.slice(0, 2)],
    ["?skip=1&limit=2", all.slice(1, 3)],
    ["?skip=4", []],
    ["?progress=success", ["Read the water meter"]],
    ["?progress=success&includeArchived=true", ["Read the water meter", "Remove the old signs"]],
    ["?progress=unheard", []],
    ["?externalId=NW-1042", ["Deliver ladder"]],
    ["?externalId=nw-1042", []],
    ["?assigneeUsername=diana", ["Deliver ladder"]],
    ["?assigneeUsername=j%C3%BCrgen.m%C3%BC%C3%9Fig%40northwind.example", ["Install the heat pump"]],
    ["?assigneeUsername=dian", []],
  ])("lists %s", async (query, expected) => {
    expect(await api.titles(`GET /jobs${query}`)).toEqual(expected);
  });

  it("takes createdSince and updatedSince in milliseconds, the moment itself included", async () => {
    const { state, actions } = api.sandbox;
    state.clock.freeze();
    const now = state.clock.now();
    const [job] = actions.create_jobs({ title: "Old", createdAt: now - 5000 });

    expect(await api.titles(`GET /jobs?createdSince=${now - 5000}`)).toEqual(["Old"]);
    expect(await api.titles(`GET /jobs?createdSince=${now - 4999}`)).toEqual([]);
    actions.update_job({ id: job?.id, title: "Old, changed" });
    expect(await api.titles(`GET /jobs?updatedSince=${now}`)).toEqual(["Old, changed"]);
    expect(await api.titles(`GET /jobs?updatedSince=${now + 1}`)).toEqual([]);
  });

  it("has a page size of its own when none is asked for", async () => {
    api.sandbox.actions.create_jobs({ count: 60 });
    expect(await api.titles("GET /jobs")).toHaveLength(50);
  });

  it.each(["newest", "oldest"])(
    "keeps one order within a millisecond from page to page, %s first",
    async (first) => {
      const { state, actions } = api.sandbox;
      actions.set_order({ first });
      actions.create_jobs({ count: 1050, sameMillisecond: true });
      const pages = await Promise.all(
        [...Array(11).keys()].map((page) =>
          api.items(`GET /jobs?includeArchived=true&limit=100&skip=${page * 100}`),
        ),
      );
      const ids = pages.flat().map(({ id }) => id);
      const stored = [...state.jobs].map(({ id }) => id);
      expect(ids).toEqual(first === "oldest" ? stored : stored.reverse());
    },
  );
});

describe("GET /jobs/{id}", () => {
  it("answers exactly the fields of the job object", async () => {
    expect(await api.items("GET /jobs/j1000003")).toEqual([
      {
        id: "j1000003",
        externalId: "NW-1043",
        title: "Read the water meter",
        progress: "success",
        date: null,
        createdAt: expect.any(Number),
        updatedAt: expect.any(Number),
        address: "18 Harbour Street, Hull",
        assignee: {
          id: "u_4cPw1N",
          username: "samuel.osei@northwind.example",
          email: "samuel.osei@northwind.example",
          name: "Samuel Osei",
        },
        contact: { name: "Ingrid Solberg", phone: "+47 22 12 34 56", email: "ingrid@solberg.example" },
      },
    ]);
  });

  it("finds an archived job", async () => {
    expect(await api.titles("GET /jobs/j1000001")).toEqual(["Remove the old signs"]);
  });
});

describe("POST /jobs", () => {
  const body = {
    title: 'Say "{{hello}}" & <b>#1</b> 🎉\nnext line',
    externalId: "NW-1045",
    address: "1 Quay, Hull",
    notes: "{{bundle.inputData}}",
    date: "2028-02-29",
    assigneeUsername: "ana",
    priority: 0,
    contact: { phone: "+44 1" },
    timeWindow: { start: "00:00", end: "23:59" },
    placeId: "p_harbour",
  };

  it("creates a job and stores everything as it came", async () => {
    const response = await api.request("POST /jobs", { body });
    expect(response.status).toBe(201);
    const [job] = response.json().data.items;
    expect(job).toMatchObject({
      externalId: "NW-1045",
      title: body.title,
      progress: "scheduled",
      date: "2028-02-29",
      assignee: { id: "u_hR6yXd" },
      contact: { name: null, phone: "+44 1", email: null },
    });
    expect(job).not.toHaveProperty("notes");
    expect(job.createdAt).toBe(job.updatedAt);
    expect(api.sandbox.state.jobs.get(job.id)).toMatchObject(body);
  });

  it("makes two jobs of two equal requests without externalId", async () => {
    await api.request("POST /jobs", { body: { title: "A" } });
    await api.request("POST /jobs", { body: { title: "A" } });
    expect(await api.titles("GET /jobs?limit=3")).toEqual(["A", "A", "Check the boiler"]);
  });

  it("changes the job that has the externalId and answers 200", async () => {
    const first = await api.items("POST /jobs", { body });
    const response = await api.request("POST /jobs", { body: { title: "Again", externalId: "NW-1045" } });
    expect(response.status).toBe(200);
    expect(response.json().data.items[0]).toMatchObject({
      id: first[0].id,
      title: "Again",
      address: "1 Quay, Hull",
    });
    expect(api.sandbox.state.jobs.size).toBe(6);
  });
});

describe("PATCH /jobs", () => {
  it("changes what is named, and only that", async () => {
    const { state } = api.sandbox;
    const changes = { externalId: "NW-2000", contact: { phone: "1" }, timeWindow: { end: "12:00" } };
    const response = await api.request("PATCH /jobs", { body: { id: "j1000004", ...changes } });
    expect(response.status).toBe(200);
    expect(state.jobs.get("j1000004")).toMatchObject({
      title: "Install the heat pump",
      contact: { phone: "1" },
      timeWindow: { start: "09:00", end: "12:00" },
    });
    expect(state.jobs.getByExternalId("NW-2000")?.id).toBe("j1000004");
    expect(state.jobs.getByExternalId("NW-1044")).toBeUndefined();
  });

  it("moves updatedAt at each of three changes in a row", async () => {
    const { clock } = api.sandbox.state;
    clock.freeze();
    const seen = [];
    for (const title of ["A", "B", "C"]) {
      clock.advance(1);
      seen.push(...(await api.items("PATCH /jobs", { body: { id: "j1000005", title } })));
    }
    const now = clock.now();
    expect(seen.map(({ updatedAt }) => updatedAt)).toEqual([now - 2, now - 1, now]);
  });
});

describe("POST /jobs/{id}/archive", () => {
  it("takes the job out of the lists that do not ask for it, and counts as a change", async () => {
    const [job] = await api.items("POST /jobs/j1000005/archive");
    expect(job.updatedAt).toBeGreaterThan(job.createdAt);
    expect(await api.titles("GET /jobs")).not.toContain("Check the boiler");
    expect(await api.titles("GET /jobs?includeArchived=true")).toContain("Check the boiler");
  });

  it("takes the content type that clients send with everything", async () => {
    const headers = { "Content-Type": "application/json" };
    expect((await api.request("POST /jobs/j1000005/archive", { headers })).status).toBe(200);
    expect((await api.request("GET /jobs", { headers })).status).toBe(200);
  });
});

describe("DELETE /jobs/{id}", () => {
  it("removes the job for good and frees its externalId", async () => {
    expect(await api.items("DELETE /jobs/j1000004")).toEqual([]);
    expect((await api.request("GET /jobs/j1000004")).status).toBe(404);
    expect(await api.titles("GET /jobs?includeArchived=true")).not.toContain("Install the heat pump");
    const again = await api.request("POST /jobs", { body: { title: "A", externalId: "NW-1044" } });
    expect(again.status).toBe(201);
  });
});

describe("GET /members", () => {
  it.each([
    ["", ["Joana Prado", "Diana Wells", "Jürgen Müßig", "Samuel Osei", "Ana Horvat"]],
    ["?max=2", ["Joana Prado", "Diana Wells"]],
    ["?query=ana", ["Joana Prado", "Diana Wells", "Ana Horvat"]],
    ["?query=ANA&max=1", ["Joana Prado"]],
    ["?query=M%C3%9CSSIG", []],
    ["?query=M%C3%BC%C3%9Fig", ["Jürgen Müßig"]],
    ["?query=diana.wells%40", ["Diana Wells"]],
    ["?query=hr6yxd", ["Ana Horvat"]],
    ["?query=nobody", []],
  ])("matches loosely %s", async (query, names) => {
    const found = await api.items(`GET /members${query}`);
    expect(found.map(({ name }: { name: string }) => name)).toEqual(names);
  });

  it("answers id, username, email and name", async () => {
    expect(await api.items("GET /members?query=Horvat")).toEqual([
      { id: "u_hR6yXd", username: "ana", email: "ana.horvat@northwind.example", name: "Ana Horvat" },
    ]);
  });
});
