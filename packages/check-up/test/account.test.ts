import { expect, it } from "@jest/globals";
import { findMaps } from "../src/answers.ts";
import { compare } from "../src/compare.ts";
import { Mask } from "../src/mask.ts";
import { pageOf } from "../src/pages.ts";
import { pictureOf } from "../src/picture.ts";

const answer = (body: unknown, endpoint = "GET /tasks") => ({
  endpoint,
  exchange: {
    method: "GET",
    url: "https://api.example.com/tasks",
    status: 200,
    headers: {},
    text: "",
    address: "triggers.new_task",
    call: 1,
  },
  body,
});

it("keeps the keys of an object that is empty in the document out of shapes and findings", () => {
  const known = [answer({ tasks: [{ id: 1, metadata: {} }] })];
  const live = [answer({ tasks: [{ id: 1, metadata: { AcmeCorp: "x", Budget: 1 } }] })];
  const maps = findMaps(known);
  const picture = pictureOf(live, maps);
  expect(Object.keys(picture.get("GET /tasks")?.shape ?? {})).toEqual([
    "",
    "tasks",
    "tasks[]",
    "tasks[].id",
    "tasks[].metadata",
    "tasks[].metadata.*",
  ]);
  expect(compare(picture, pictureOf(known, maps))).toEqual([]);
});

it("does not take an object for one of the account's own keys if one of them has documented fields", () => {
  const known = [answer({ user: {} }), answer({ user: { name: "Ada" } })];
  expect(findMaps(known)).toEqual(new Map([["GET /tasks", new Set()]]));
});

it("does not take the answer for another span of time for the next page", () => {
  const pages = (name: string) => {
    const [first, second] = ["1", "2"].map((value) => {
      const { exchange, ...rest } = answer({ tasks: [{ id: 1 }] });
      return { ...rest, exchange: { ...exchange, url: `${exchange.url}?limit=100&${name}=${value}` } };
    });
    if (!first || !second) throw new Error("no answers");
    return pageOf(first, [second])?.goesOn;
  };
  expect(pages("page")).toBe(true);
  expect(pages("startAfter")).toBe(true);
  expect(pages("startAt")).toBe(false);
});

it("does not call a field unknown that the document has in the same object of another endpoint", () => {
  const known = [answer({ tasks: [{ id: 1, due: "x" }] }), answer({ task: { id: 1 } }, "GET /tasks/{id}")];
  const live = [answer({ task: { id: 1, due: "x", score: 1 } }, "GET /tasks/{id}")];
  const maps = findMaps(known);
  expect(compare(pictureOf(live, maps), pictureOf(known, maps))).toEqual([
    { kind: "unknown field", where: "GET /tasks/{id}", what: "task.score (number)" },
  ]);
});

it.each([
  ["tasks.0.metadata.AcmeCorp", "tasks.0.metadata.field#1"],
  ["tasks.0.metadata.name", "tasks.0.metadata.name"],
  ["tasks[].score", "tasks[].score"],
  ["tasks[].extra.AcmeCorp", "tasks[].extra.field#1"],
  ["tasks[].extra[].AcmeCorp[]", "tasks[].extra[].field#1[]"],
  ["tasks[].annual_income", "tasks[].field#1"],
  ["tasks[].annualIncome", "tasks[].field#1"],
  ["tasks[].wage", "tasks[].field#1"],
  ["tasks[].*.AcmeCorp", "tasks[].*.field#1"],
])("shows %s as %s", (path, shown) => {
  const mask = new Mask(["tasks", "metadata", "name"], ["metadata"]);
  mask.learn(JSON.stringify([{ label: "Annual Income", key: "contact.wage" }]));
  expect(mask.path(path)).toBe(shown);
});
