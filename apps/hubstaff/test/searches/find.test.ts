import { performWith } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../../src/index.ts";
import {
  client,
  clientForZap,
  firstOrganization,
  PAGE,
  project,
  projectForZap,
  refusal,
  TOKEN,
  task,
  taskForZap,
  vendor,
} from "../vendorAnswers.ts";

const perform = performWith(App, { token: TOKEN });
const inLaboratory = { organization_id: "31" };
const all = { ...PAGE, status: "all" };

describe("Find Client", () => {
  const other = { ...client, id: 4106, name: "Old Mill", emails: [], metadata: {} };
  const archived = { ...client, id: 4100, status: "archived" };

  it.each([
    [{ name: "harbour BREWERY " }],
    [{ email: "ANA@harbour.example" }],
    [{ metadata_key: "highlevel_contact_id", metadata_value: "hl-100" }],
    [{ name: "Harbour Brewery", email: "office@harbour.example" }],
  ])("reads the whole list for %j, active clients first", async (query) => {
    const clients = () => vendor().get("/organizations/31/clients");
    clients()
      .query(all)
      .reply(200, { clients: [archived, other], pagination: { next_page_start_id: 4103 } });
    clients()
      .query({ ...all, page_start_id: "4103" })
      .reply(200, { clients: [client] });
    await expect(perform("searches.find_client", { ...query, ...inLaboratory })).resolves.toEqual([
      clientForZap,
      { ...clientForZap, id: "4100", status: "archived" },
    ]);
  });

  it.each([
    [{ name: "Harbour" }],
    [{ name: "Harbour Brewery", email: "nobody@harbour.example" }],
    [{ metadata_key: "highlevel_contact_id", metadata_value: "HL-100" }],
    [{ metadata_key: "tier", metadata_value: "undefined" }],
  ])("finds nothing for %j", async (query) => {
    firstOrganization();
    vendor()
      .get("/organizations/27/clients")
      .query(all)
      .reply(200, { clients: [client, other] });
    await expect(perform("searches.find_client", query)).resolves.toEqual([]);
  });

  it("reads GET /clients/{id}, and finds nothing for an id that Hubstaff does not know", async () => {
    vendor().get("/clients/4103").reply(200, { client });
    await expect(perform("searches.find_client", { id: "4103", name: "ignored" })).resolves.toEqual([
      clientForZap,
    ]);
    vendor().get("/clients/9").reply(404, { code: "not_found", error: "Could not find record" });
    await expect(perform("searches.find_client", { id: "9" })).resolves.toEqual([]);
  });

  it.each([
    [{}, "Name, Email, Metadata Key, or Client ID: fill in one of them."],
    [{ metadata_key: "tier" }, "Metadata Value: fill this in too, or leave Metadata Key blank."],
    [{ metadata_value: "3" }, "Metadata Key: fill this in too, or leave Metadata Value blank."],
    [
      { metadata_key: "Tier", metadata_value: "3" },
      'Metadata Key: a key has 2 to 30 lowercase letters, digits, or underscores, not "Tier".',
    ],
  ])("asks for what is missing in %j", async (input, message) => {
    await expect(perform("searches.find_client", input)).rejects.toMatchObject(refusal(message));
  });
});

describe("Find Project and Find Task", () => {
  it("find by name, in any letter case", async () => {
    firstOrganization();
    vendor()
      .get("/organizations/27/projects")
      .query(all)
      .reply(200, { projects: [{ ...project, id: 1, name: "Heat" }, project] });
    await expect(perform("searches.find_project", { name: "heating" })).resolves.toEqual([projectForZap]);
  });

  it.each([
    [{ project_id: "8203" }, "/projects/8203/tasks"],
    [inLaboratory, "/organizations/31/tasks"],
  ])("find a task of %j, and no deleted one", async (scope, path) => {
    const deleted = { ...task, id: 16400, status: "deleted" };
    vendor()
      .get(path)
      .query(PAGE)
      .reply(200, { tasks: [deleted, task] });
    await expect(perform("searches.find_task", { summary: "check the boiler", ...scope })).resolves.toEqual([
      taskForZap,
    ]);
  });

  it("find a task by the ID it has in another app, and of several inputs by all", async () => {
    const kept = { ...task, metadata: { highlevel_task_id: "t1" } };
    const namesake = { ...task, id: 16499, metadata: { highlevel_task_id: "t2" } };
    const pair = { metadata_key: "highlevel_task_id", metadata_value: "t1" };
    for (const [query, found] of [
      [pair, [{ ...taskForZap, metadata: kept.metadata }]],
      [{ ...pair, summary: "check the boiler" }, [{ ...taskForZap, metadata: kept.metadata }]],
      [{ ...pair, summary: "Another" }, []],
      [{ ...pair, metadata_value: "T1" }, []],
    ] as const) {
      vendor()
        .get("/organizations/31/tasks")
        .query(PAGE)
        .reply(200, { tasks: [namesake, kept, task] });
      await expect(perform("searches.find_task", { ...query, ...inLaboratory })).resolves.toEqual(found);
    }
  });

  it("find no task by half a pair", async () => {
    await expect(perform("searches.find_task", { metadata_key: "tier" })).rejects.toMatchObject(
      refusal("Metadata Value: fill this in too, or leave Metadata Key blank."),
    );
  });

  it("find by ID", async () => {
    vendor().get("/projects/8203").reply(200, { project });
    await expect(perform("searches.find_project", { id: "8203" })).resolves.toEqual([projectForZap]);
    vendor()
      .get("/projects/8203")
      .reply(200, { project: { ...project, status: "deleted" } });
    await expect(perform("searches.find_project", { id: "8203" })).resolves.toEqual([]);
    vendor().get("/tasks/16403").reply(200, { task });
    await expect(perform("searches.find_task", { id: "16403" })).resolves.toEqual([taskForZap]);
    vendor()
      .get("/tasks/16403")
      .reply(200, { task: { ...task, status: "deleted" } });
    await expect(perform("searches.find_task", { id: "16403" })).resolves.toEqual([]);
  });

  it.each([
    ["searches.find_project", "Name or Project ID: fill in one of them."],
    ["searches.find_task", "Summary, Metadata Key, or Task ID: fill in one of them."],
    ["searches.find_member", "Email or Name: fill in one of them."],
  ])("%s asks for one of its inputs", async (address, message) => {
    await expect(perform(address, {})).rejects.toMatchObject(refusal(message));
  });
});

describe("Find Member", () => {
  const ana = { id: 901, name: "Ana Horvat", email: "ana@northwind.example" };
  const joana = { id: 902, name: "Joana Prado", email: "joana@northwind.example" };
  const members = [
    { user_id: 902, membership_role: "user" },
    { user_id: 901, membership_role: "owner", created_at: "2026-03-24T08:15:30.123456Z" },
  ];

  it.each([
    ["beside the memberships", { members, users: [joana, ana] }],
    ["inside them", { members: members.map((one) => ({ ...one, user: one.user_id === 901 ? ana : joana })) }],
  ])("finds the one with exactly this address, people being %s", async (_where, answer) => {
    vendor()
      .get("/organizations/31/members")
      .query({ ...PAGE, "search[email]": "ANA@northwind.example", "include[]": "users" })
      .reply(200, answer);
    const input = { email: " ANA@northwind.example", ...inLaboratory };
    await expect(perform("searches.find_member", input)).resolves.toEqual([
      {
        id: "901",
        name: "Ana Horvat",
        email: "ana@northwind.example",
        role: "owner",
        joined_at: "2026-03-24T08:15:30.123456Z",
      },
    ]);
  });

  it("finds everyone with exactly this name, and of these the one with an address that is given too", async () => {
    const other = { ...ana, id: 903, email: "ana.h@northwind.example" };
    const named = (query: object) =>
      vendor()
        .get("/organizations/31/members")
        .query({ ...PAGE, "search[name]": "ana horvat", ...query, "include[]": "users" })
        .reply(200, { members: [...members, { user_id: 903 }], users: [joana, ana, other] });
    named({});
    const input = { name: " ana horvat", ...inLaboratory };
    await expect(perform("searches.find_member", input)).resolves.toMatchObject([
      { id: "901" },
      { id: "903" },
    ]);
    named({ "search[email]": other.email });
    await expect(perform("searches.find_member", { ...input, email: other.email })).resolves.toMatchObject([
      { id: "903" },
    ]);
  });

  it("finds nobody by a part of an address", async () => {
    vendor()
      .get("/organizations/31/members")
      .query(true)
      .reply(200, { members, users: [joana, ana] });
    await expect(perform("searches.find_member", { email: "ana@", ...inLaboratory })).resolves.toEqual([]);
  });
});

describe("the dropdowns", () => {
  it("list organizations, each with a name to choose it by", async () => {
    firstOrganization();
    await expect(perform("triggers.organization_list", {}, { page: 0 })).resolves.toEqual([
      { id: "27", name: "Northwind" },
      { id: "31", name: "Organization 31" },
    ]);
  });

  it("list what is active, page after page", async () => {
    const clients = () => vendor().get("/organizations/31/clients");
    const archived = { ...client, id: 4106, status: "archived" };
    clients()
      .query(all)
      .reply(200, { clients: [client, archived], pagination: { next_page_start_id: 4109 } });
    clients()
      .query({ ...all, page_start_id: "4109" })
      .reply(200, { clients: [{ ...client, id: 4109, name: "" }], pagination: { next_page_start_id: 4109 } });
    await expect(perform("triggers.client_list", inLaboratory)).resolves.toMatchObject([
      { id: "4103", name: "Harbour Brewery" },
      { id: "4109", name: "Client 4109" },
    ]);

    const projects = [
      project,
      { ...project, id: 8206, status: "archived" },
      { ...project, id: 8209, name: null },
    ];
    vendor().get("/organizations/31/projects").query(all).reply(200, { projects });
    await expect(perform("triggers.project_list", inLaboratory)).resolves.toMatchObject([
      { name: "Heating" },
      { name: "Project 8209" },
    ]);
  });

  it("list the tasks of the project that was chosen", async () => {
    const tasks = [task, { ...task, id: 16406, status: "completed" }, { ...task, id: 16409, summary: "" }];
    vendor().get("/projects/8203/tasks").query(PAGE).reply(200, { tasks });
    await expect(
      perform("triggers.task_list", { ...inLaboratory, project_id: "8203" }),
    ).resolves.toMatchObject([
      { id: "16403", summary: "Check the boiler" },
      { id: "16409", summary: "Task 16409" },
    ]);
  });

  it("list members with a name, or what there is", async () => {
    vendor()
      .get("/organizations/31/members")
      .query({ ...PAGE, "include[]": "users" })
      .reply(200, {
        members: [{ user_id: 1 }, { user_id: 2 }, { user_id: 3 }],
        users: [
          { id: 1, name: "Ana", email: "a@x.example" },
          { id: 2, name: "", email: "b@x.example" },
        ],
      });
    await expect(perform("triggers.member_list", inLaboratory)).resolves.toEqual([
      { id: "1", name: "Ana", email: "a@x.example", role: null, joined_at: null },
      { id: "2", name: "b@x.example", email: "b@x.example", role: null, joined_at: null },
      { id: "3", name: "Member 3", email: null, role: null, joined_at: null },
    ]);
  });

  it("list the shifts that are planned, and the time off that waits for a decision", async () => {
    const row = { user_id: 902, created_at: client.created_at, updated_at: client.updated_at };
    vendor()
      .get("/organizations/31/attendance_schedules")
      .query(({ "date[start]": start }) => /^\d{4}-\d\d-\d\d$/.test(String(start)))
      .reply(200, {
        attendance_schedules: [
          { ...row, id: 1, start_date: "2026-03-30", start_time: "09:00:00" },
          { ...row, id: 2, user_id: 905, start_date: "2026-03-31", start_time: "10:30:00" },
        ],
        users: [{ id: 902, name: "Diana" }],
      });
    await expect(perform("triggers.schedule_list", inLaboratory)).resolves.toMatchObject([
      { id: "1", title: "Diana, 2026-03-30 09:00:00" },
      { id: "2", title: "Member 905, 2026-03-31 10:30:00" },
    ]);
    vendor()
      .get("/organizations/31/time_off_requests")
      .query(({ "created[start]": since }) => since === undefined)
      .reply(200, {
        time_off_requests: [
          { ...row, id: 1, status: "submitted", starts_at: "2026-05-04T09:00:00.000000Z" },
          { ...row, id: 2, status: "approved", starts_at: "2026-05-05T09:00:00.000000Z" },
          { ...row, id: 3, user_id: 905, status: "submitted", starts_at: "2026-05-06T09:00:00.000000Z" },
        ],
        users: [{ id: 902, name: "Diana" }],
      });
    await expect(perform("triggers.time_off_list", inLaboratory)).resolves.toMatchObject([
      { id: "3", title: "Member 905, 2026-05-06" },
      { id: "1", title: "Diana, 2026-05-04" },
    ]);
  });
});
