import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import type { Hellotracks } from "../../src/hellotracks/index.ts";
import { ConnectionError } from "../../src/http/index.ts";
import { items, json, text, withoutWaiting } from "../fakeVendor.ts";
import { hellotracksWith, job, lineOf } from "./records.ts";

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const odd = "a {{b}} & #c + 🚚\nd/é?=%";
const oddInQuery = "a+%7B%7Bb%7D%7D+%26+%23c+%2B+%F0%9F%9A%9A%0Ad%2F%C3%A9%3F%3D%25";
const oddInPath = "a%20%7B%7Bb%7D%7D%20%26%20%23c%20%2B%20%F0%9F%9A%9A%0Ad%2F%C3%A9%3F%3D%25";

describe("the request of", () => {
  const since = 1_795_176_000_000;
  const requests: [string, (jobs: Hellotracks["jobs"]) => Promise<unknown>, string[]][] = [
    ["a list", (jobs) => jobs.list({}), ["GET", "/jobs"]],
    [
      "a list with every filter, in the order given",
      (jobs) =>
        jobs.list({
          createdSince: since,
          updatedSince: since,
          progress: "success",
          includeArchived: true,
          assigneeUsername: odd,
          limit: 100,
          skip: 90,
        }),
      [
        "GET",
        `/jobs?createdSince=${since}&updatedSince=${since}&progress=success&includeArchived=true&assigneeUsername=${oddInQuery}&limit=100&skip=90`,
      ],
    ],
    [
      "a list without the filters that are undefined",
      (jobs) => jobs.list({ createdSince: since, progress: undefined, skip: undefined }),
      ["GET", `/jobs?createdSince=${since}`],
    ],
    ["one job", (jobs) => jobs.get("j1"), ["GET", "/jobs/j1"]],
    ["one job with an odd id", (jobs) => jobs.get(odd), ["GET", `/jobs/${oddInPath}`]],
    [
      "one job by its external id",
      (jobs) => jobs.findByExternalId(odd),
      ["GET", `/jobs?externalId=${oddInQuery}&includeArchived=true&limit=1`],
    ],
    [
      "a creation",
      (jobs) =>
        jobs.create({ title: odd, priority: 0, contact: { name: "Bob" }, timeWindow: { start: "09:30" } }),
      [
        "POST",
        "/jobs",
        String.raw`{"title":"a {{b}} & #c + 🚚\nd/é?=%","priority":0,"contact":{"name":"Bob"},"timeWindow":{"start":"09:30"}}`,
      ],
    ],
    [
      "a creation without the fields that are undefined",
      (jobs) => jobs.create({ title: "x", notes: undefined, contact: undefined }),
      ["POST", "/jobs", '{"title":"x"}'],
    ],
    [
      "a change, the id in the body",
      (jobs) => jobs.update({ id: "j1" }, { notes: odd, date: undefined }),
      ["PATCH", "/jobs", String.raw`{"id":"j1","notes":"a {{b}} & #c + 🚚\nd/é?=%"}`],
    ],
    ["an archiving, without a body", (jobs) => jobs.archive(odd), ["POST", `/jobs/${oddInPath}/archive`]],
    ["a deletion, without a body", (jobs) => jobs.remove(odd), ["DELETE", `/jobs/${oddInPath}`]],
  ];

  it.each(requests)("%s", async (_what, call, line) => {
    const { client, requests } = hellotracksWith(items(job));
    await call(client.jobs);
    expect(requests.map(lineOf)).toEqual([line]);
    expect(requests[0]?.headers).toEqual({
      "API-Key": "key-1",
      Accept: "application/json",
      ...(line.length === 3 && { "Content-Type": "application/json" }),
    });
  });
});

describe("an id that changes the path", () => {
  it.each([
    ["get", (jobs: Hellotracks["jobs"]) => jobs.get("..")],
    ["archive", (jobs: Hellotracks["jobs"]) => jobs.archive("..")],
    ["remove", (jobs: Hellotracks["jobs"]) => jobs.remove("..")],
  ])("is refused by %s before any request", async (_what, call) => {
    const { client, requests } = hellotracksWith();
    await expect(call(client.jobs)).rejects.toMatchObject({ name: "InvalidIdError", id: ".." });
    expect(requests).toEqual([]);
  });
});

describe("the answer of a list", () => {
  it("is its jobs, without what nobody asks for", async () => {
    const more = { ...job, custom: { color: "red" } };
    await expect(hellotracksWith(items(job, more)).client.jobs.list({})).resolves.toEqual({
      rows: [job, job],
      sent: 2,
    });
  });

  it("may have jobs with little in them, and ids that are numbers", async () => {
    const bare = { id: 42, createdAt: 1, updatedAt: 1, assignee: { id: 7 }, contact: null, title: null };
    await expect(hellotracksWith(items(bare)).client.jobs.list({})).resolves.toEqual({
      rows: [{ ...bare, id: "42", assignee: { id: "7" } }],
      sent: 1,
    });
  });

  it("T1: leaves out a job without an id, counts it, and says so in the log", async () => {
    const { client, logged } = hellotracksWith(items({ ...job, id: null }, job));
    await expect(client.jobs.list({})).resolves.toEqual({ rows: [job], sent: 2 });
    expect(logged).toEqual([
      'Hellotracks, GET /jobs: 1 row was left out, which cannot be read (unexpected value at "id": Invalid input: expected string, received null)',
    ]);
  });

  it("T1: is refused where no job has an id, and the place named", async () => {
    await expect(hellotracksWith(items({ ...job, id: null })).client.jobs.list({})).rejects.toMatchObject({
      kind: "unreadable",
      details: { reason: expect.stringContaining('at "data.items.0.id"') },
    });
  });

  it.each(["createdAt", "assignee", "contact", "title"])("T1: has null where %s is odd", async (field) => {
    const { client, logged } = hellotracksWith(items({ ...job, [field]: true }));
    await expect(client.jobs.list({})).resolves.toEqual({ rows: [{ ...job, [field]: null }], sent: 1 });
    expect(logged).toEqual([]);
  });
});

describe("one job", () => {
  type Method = [string, (jobs: Hellotracks["jobs"]) => Promise<unknown>];
  const methods: [Method, Method, Method, Method] = [
    ["get", (jobs) => jobs.get("j1")],
    ["create", (jobs) => jobs.create({ title: "x" })],
    ["update", (jobs) => jobs.update({ id: "j1" }, { title: "x" })],
    ["archive", (jobs) => jobs.archive("j1")],
  ];

  it.each(methods)("%s takes it as the first of a list", async (_name, call) => {
    await expect(call(hellotracksWith(items(job, { ...job, id: "j2" })).client.jobs)).resolves.toEqual(job);
  });

  it.each(methods)("%s takes it as the data itself, with status 201 too", async (_name, call) => {
    await expect(call(hellotracksWith(json({ data: job }, 201)).client.jobs)).resolves.toEqual(job);
  });

  it.each([methods[0], methods[2]])("%s fails as not found on an empty list", async (_name, call) => {
    await expect(call(hellotracksWith(items()).client.jobs)).rejects.toMatchObject({ kind: "not_found" });
  });

  it.each([methods[1], methods[3]])(
    "%s leaves doubt on an empty list: it may be done",
    async (_name, call) => {
      await expect(call(hellotracksWith(items()).client.jobs)).rejects.toMatchObject({
        kind: "unreadable",
        details: { outcomeUnknown: true, reason: "it is empty or of another kind than documented" },
      });
    },
  );

  it.each([methods[1], methods[2]])("%s does not need its times", async (_name, call) => {
    const { createdAt: _createdAt, updatedAt: _updatedAt, ...timeless } = job;
    await expect(call(hellotracksWith(items(timeless)).client.jobs)).resolves.toEqual(timeless);
  });

  it.each(methods)("%s names the place where the answer is wrong", async (_name, call) => {
    const { client } = hellotracksWith(items({ ...job, id: true }));
    await expect(call(client.jobs)).rejects.toMatchObject({
      kind: "unreadable",
      details: { reason: expect.stringContaining('at "data.items.0.id"') },
    });
  });
});

describe("a job by its external id", () => {
  it("is the one that has exactly this one", async () => {
    await expect(hellotracksWith(items(job)).client.jobs.findByExternalId("order-7")).resolves.toEqual(job);
  });

  it.each([
    ["the vendor answers none", []],
    ["the vendor answers one with another external id", [{ ...job, externalId: "order-71" }]],
    ["the letter case is another", [{ ...job, externalId: "ORDER-7" }]],
    ["the vendor ignores the filter", [{ ...job, externalId: null }]],
  ])("is undefined when %s", async (_what, list) => {
    await expect(
      hellotracksWith(items(...list)).client.jobs.findByExternalId("order-7"),
    ).resolves.toBeUndefined();
  });
});

describe("when the connection breaks", () => {
  const broken = new ConnectionError("broken");

  it("a creation with an external id goes out again", async () => {
    const { client, requests } = hellotracksWith(broken, json({}, 503), items(job));
    await expect(withoutWaiting(client.jobs.create({ title: "x", externalId: "order-7" }))).resolves.toEqual(
      job,
    );
    expect(requests).toHaveLength(3);
  });

  it.each([
    ["create without an external id", (jobs: Hellotracks["jobs"]) => jobs.create({ title: "x" })],
    ["update", (jobs: Hellotracks["jobs"]) => jobs.update({ id: "j1" }, { title: "x" })],
    ["archive", (jobs: Hellotracks["jobs"]) => jobs.archive("j1")],
  ])("%s goes out once, and nobody knows whether it was done", async (_name, call) => {
    const { client, requests } = hellotracksWith(broken);
    await expect(withoutWaiting(call(client.jobs))).rejects.toMatchObject({
      kind: "unreachable",
      details: { outcomeUnknown: true, attempts: 1 },
    });
    expect(requests).toHaveLength(1);
  });
});

describe("a deletion", () => {
  it.each([
    ["no body", text("", 204)],
    ["no job", items()],
    ["the job", items(job)],
    ["anything", json({ ok: true })],
  ])("is done when the answer holds %s", async (_what, answer) => {
    await expect(hellotracksWith(answer).client.jobs.remove("j1")).resolves.toBeUndefined();
  });

  it.each([
    ["404", 404],
    ["410", 410],
  ])("is done when the answer was lost and the next is %s", async (_what, status) => {
    const { client, requests } = hellotracksWith(new ConnectionError("broken"), json({}, status));
    await expect(withoutWaiting(client.jobs.remove("j1"))).resolves.toBeUndefined();
    expect(requests).toHaveLength(2);
  });

  it("fails when the job was not there at the first try", async () => {
    const { client } = hellotracksWith(json({ error: { message: "No such job" } }, 404));
    await expect(client.jobs.remove("j1")).rejects.toMatchObject({
      kind: "not_found",
      details: { reason: "No such job" },
    });
  });

  it("fails when the key may not do it", async () => {
    await expect(hellotracksWith(json({}, 403)).client.jobs.remove("j1")).rejects.toMatchObject({
      kind: "forbidden",
    });
  });
});
