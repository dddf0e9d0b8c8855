import type { RecordedRequest } from "@integrations/sandbox";
import { OperationError } from "@integrations/zap-runner";
import { describe, expect, it } from "@jest/globals";
import type { Attempt } from "../../src/badInput/attempt.ts";
import { type Circumstances, problemsOf } from "../../src/badInput/problems.ts";

const request = (parts: Partial<RecordedRequest>): RecordedRequest => ({
  method: "PUT",
  path: "/jobs/7",
  endpoint: "PUT /jobs/:id",
  params: { id: "7" },
  unknown: [],
  query: [],
  headers: {},
  text: "",
  body: { title: "x" },
  status: 200,
  fault: undefined,
  ...parts,
});

const get = request({ method: "GET", path: "/jobs", endpoint: "GET /jobs", params: {}, body: undefined });

const attempt = (parts: Partial<Attempt>): Attempt => {
  const requests = parts.requests ?? [request({})];
  return {
    inputs: { id: "7", title: "x" },
    results: { id: "7" },
    error: undefined,
    requests,
    sent: requests.length,
    ...parts,
  };
};

const error = (message: string, name = "AppError") => new OperationError(name, message);

const circumstances: Circumstances = {
  operation: { address: "creates.update_job", kind: "creates" },
  fields: [
    { key: "id", label: "Job" },
    { key: "title", label: "Title" },
    { key: "tags", label: "Tags", list: true, meta: { kind: "name" } },
    { key: "organization", label: "Organization" },
  ],
  vendor: "Acme",
  authData: { location: "l-1" },
  narrowing: new Set(["organization"]),
  good: attempt({}),
  bad: { title: "x" },
};

/** The same with another kind of title. */
const titleAs = (kind: string): Partial<Circumstances> => ({
  fields: circumstances.fields.map((field) => (field.key === "title" ? { ...field, meta: { kind } } : field)),
});

const taggedAs = (tag: string) => ({ id: "7", title: "x", tags: [tag] });
const addTags = request({
  method: "POST",
  path: "/jobs/7/tags",
  endpoint: "POST /jobs/:id/tags",
  body: { tags: ["vip"] },
});
/** Good inputs that lead to two requests. */
const tagging = attempt({ inputs: taggedAs("vip"), requests: [request({}), addTags] });

const find: Circumstances = {
  ...circumstances,
  operation: { address: "searches.find_job", kind: "searches" },
  good: attempt({
    inputs: { title: "x" },
    results: [{ id: "7" }],
    requests: [{ ...get, query: [["title", "x"]] }],
  }),
};

describe("bad input is taken well", () => {
  it.each<[string, Partial<Attempt>, Partial<Circumstances>]>([
    ["a text that arrives", {}, {}],
    ["an error that names the field first", { error: error("Title: too long."), requests: [] }, {}],
    ["one that names several fields", { error: error("Job or Title: fill in one."), requests: [] }, {}],
    [
      "the vendor's own refusal",
      { error: error("Acme refused this."), requests: [request({ status: 422 })] },
      {},
    ],
    [
      "a text for a request that would come after the refused one",
      { error: error("Acme refused this."), requests: [request({ status: 422 })], inputs: taggedAs("y") },
      { good: tagging, bad: { tags: ["y"] } },
    ],
    ["what is too long for its server", { error: error("Acme refused this."), requests: [], sent: 1 }, {}],
    ["digits from a spreadsheet", { inputs: { id: "7.0", title: "x" } }, {}],
    [
      "a phone number",
      { inputs: { id: "7", title: "555-01 (77)" }, requests: [request({ body: "5550177" })] },
      titleAs("phone"),
    ],
    [
      "a phone number with its country",
      { inputs: { id: "7", title: "020 7946-0018" }, requests: [request({ body: "+442079460018" })] },
      titleAs("phone"),
    ],
    [
      "the code of a country, without the signs in it",
      { inputs: { id: "7", title: " F.R. " }, requests: [request({ body: "FR" })] },
      titleAs("name"),
    ],
    ["white space around a list's entry", { inputs: { id: "7", tags: [" x "] } }, { bad: { tags: [] } }],
    [
      "what only narrows a dropdown",
      { inputs: { id: "7", organization: "q" } },
      { bad: { organization: "q" } },
    ],
    [
      "what is there already",
      { inputs: { id: "7", title: "y" }, results: { title: "y" }, requests: [get, request({})] },
      {},
    ],
    [
      "its own wrong word",
      { inputs: { id: "7", title: "NaN" }, requests: [request({ body: "NaN", text: "NaN" })] },
      {},
    ],
    [
      "what is looked for and not found",
      { inputs: { title: "y" }, results: [], requests: [{ ...get, query: [["title", "y"]] }] },
      find,
    ],
  ])("%s", (_, parts, more) => {
    expect(problemsOf(attempt(parts), { ...circumstances, ...more })).toEqual([]);
  });
});

describe("bad input is taken badly", () => {
  it.each<[string, Partial<Attempt>, Partial<Circumstances>, string]>([
    ["a bug", { error: error("Title: x", "TypeError"), requests: [] }, {}, "fails with TypeError"],
    [
      "a long error",
      { error: error(`Title: ${"x".repeat(250)}`), requests: [] },
      {},
      "fails with 257 letters",
    ],
    [
      "a stack",
      { error: error("Acme failed (/a.js:1:2)"), requests: [request({ status: 400 })] },
      {},
      "shows a stack trace",
    ],
    [
      "a word",
      { error: error("Title: not [object Object]"), requests: [] },
      {},
      "fails with the word [object Object]",
    ],
    [
      "no name",
      { error: error("Bad input"), requests: [] },
      {},
      "fails without naming a field or the vendor",
    ],
    [
      "the vendor's name without its word",
      { error: error("Acme refused this."), requests: [] },
      {},
      "fails without naming a field or the vendor",
    ],
    ["a late error", { error: error("Title: x") }, {}, "wrote something before it failed"],
    [
      "another path",
      { requests: [request({ endpoint: undefined, path: "/admin" })] },
      {},
      'sent PUT "/admin", which the vendor does not have',
    ],
    [
      "more than the document has",
      { requests: [request({ unknown: ["query.a"] })] },
      {},
      "sent query.a to PUT /jobs/:id, which does not know it",
    ],
    [
      "a wrong value",
      { requests: [request({ text: '{"x":"undefined"}' })] },
      {},
      'sent undefined with PUT "/jobs/7"',
    ],
    [
      "another thing",
      { requests: [request({ params: { id: "8" } })] },
      {},
      'wrote to "8" (PUT "/jobs/7"), which nobody named',
    ],
    [
      "the usual thing in place of the one named",
      { inputs: { id: "8", title: "x" }, results: { deleted: true } },
      { bad: { id: "8" } },
      'wrote to "7" (PUT "/jobs/7"), which nobody named',
    ],
    [
      "a text that was cut",
      { inputs: { id: "7", title: "xyz" } },
      {},
      'title: "xyz" did not reach the vendor as typed',
    ],
    [
      "free text that was trimmed",
      { inputs: { id: "7", title: "x\u200d " } },
      {},
      'title: "x\u200d " did not reach the vendor as typed',
    ],
    [
      "a text that was cut in what the vendor refused",
      {
        error: error("Acme refused this."),
        requests: [request({ status: 422 })],
        inputs: { id: "7", title: "xyz" },
      },
      {},
      'title: "xyz" did not reach the vendor as typed',
    ],
    [
      "a text that was lost before the vendor refused a later request",
      {
        error: error("Acme refused this."),
        requests: [request({}), { ...addTags, status: 422, body: { tags: [] } }],
        inputs: taggedAs("y"),
      },
      { good: tagging, bad: { tags: ["y"] } },
      'tags: "y" did not reach the vendor as typed',
    ],
    [
      "a list's entry that was lost",
      { inputs: { id: "7", tags: ["x", "y"] } },
      { bad: { tags: [] } },
      'tags: "y" did not reach the vendor as typed',
    ],
    [
      "what is looked for as something else",
      { inputs: { title: "y" }, results: [], requests: [get] },
      find,
      'title: "y" did not reach the vendor as typed',
    ],
  ])("%s", (_, parts, more, problem) => {
    expect(problemsOf(attempt(parts), { ...circumstances, ...more })).toContain(problem);
  });
});
