import { allowLoopback } from "@integrations/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { buildFirst } from "../../../scripts/buildFirst.ts";
import type { Report } from "../src/report.ts";
import { Checkers } from "./checkedAccount.ts";
import type { Body, Drift } from "./standIn.ts";

buildFirst("taskee", "hubstaff");
beforeEach(allowLoopback);

const rowsOf = (body: Body, list: string, one: string): Body[] =>
  [body[list] ?? [], body[one] ?? []].flat() as Body[];

/** Changes each contact that Taskee sends. */
const contacts =
  (change: (contact: Body) => void): NonNullable<Drift["body"]> =>
  (body) => {
    for (const contact of rowsOf(body, "contacts", "contact")) change(contact);
    return body;
  };

const found = ({ findings }: Report): string[] => [
  ...new Set(findings.map(({ kind, what }) => `${kind}: ${what.replace(/\d+ of \d+/, "n of n")}`)),
];
const failed = ({ operations }: Report): string[] => [
  ...new Set(
    operations
      .filter(({ status }) => !["reads", "nothing there", "not asked"].includes(status))
      .map(({ status, detail }) => `${status}: ${detail}`),
  ),
];

describe("an account of Taskee Portal that differs in one way", () => {
  let checkers: Checkers;
  beforeAll(async () => {
    allowLoopback();
    checkers = await Checkers.open("taskee");
  });
  afterAll(() => checkers.close());

  it("is not said to differ where it does not", async () => {
    const { report, log } = await checkers.check();
    expect([...found(report), ...failed(report)]).toEqual([]);
    expect(log.filter((line) => !line.startsWith("GET "))).toEqual([]);
    expect(report.requests).toBe(log.length);
  });

  const differences: [string, Drift, string[]][] = [
    [
      "a field is gone",
      { body: contacts((one) => delete one.locationId) },
      ["contacts[].locationId is missing in n of n", "contact.locationId is missing in n of n"].map(
        (what) => `missing field: ${what}`,
      ),
    ],
    [
      "a field has another name",
      {
        body: contacts((one) => {
          one.locationRef = one.locationId;
          delete one.locationId;
        }),
      },
      [
        "renamed field: contacts[].locationId did not come, but contacts[].locationRef did",
        "renamed field: contact.locationId did not come, but contact.locationRef did",
      ],
    ],
    [
      "there is a field more",
      { body: contacts((one) => Object.assign(one, { score: 7 })) },
      ["unknown field: contacts[].score (number)", "unknown field: contact.score (number)"],
    ],
    [
      "a field is null",
      { body: contacts((one) => Object.assign(one, { locationId: null })) },
      ["null: contacts[].locationId is null in n of n", "null: contact.locationId is null in n of n"],
    ],
    [
      "a field is of another type",
      { body: contacts((one) => Object.assign(one, { tags: "lead" })) },
      ["type: contacts[].tags is text, documented as list", "type: contact.tags is text, documented as list"],
    ],
    [
      "an ID is a number",
      { body: contacts((one) => Object.assign(one, { locationId: 7 })) },
      [
        "number for an ID: contacts[].locationId is number, documented as text",
        "number for an ID: contact.locationId is number, documented as text",
      ],
    ],
    [
      "a date has no zone",
      { body: contacts((one) => Object.assign(one, { dateAdded: String(one.dateAdded).replace("Z", "") })) },
      [
        "no time zone: contacts[].dateAdded is date and time without a zone, documented as date and time",
        "no time zone: contact.dateAdded is date and time without a zone, documented as date and time",
      ],
    ],
  ];
  it.each(differences)("where %s, that is named and nothing else", async (_, drift, expected) => {
    const { report } = await checkers.check(drift);
    expect(found(report)).toEqual(expected);
    expect(failed(report)).toEqual([]);
  });

  it("where the rows come in another order, that is named and nothing else", async () => {
    const body = (sent: Body) =>
      Array.isArray(sent.contacts) ? { ...sent, contacts: sent.contacts.toReversed() } : sent;
    const { report } = await checkers.check({ body });
    expect(new Set(report.findings.map(({ kind }) => kind))).toEqual(new Set(["order"]));
    expect(failed(report)).toEqual([]);
  });

  it("where an envelope is gone, that is named, and what cannot be read because of it", async () => {
    const { report } = await checkers.check({ body: (sent) => sent.contacts ?? sent });
    expect(found(report)).toEqual(["envelope: the answer is list, documented as object"]);
    expect(failed(report).length).toBeGreaterThan(0);
    expect(failed(report).every((line) => line.startsWith("cannot be read: "))).toBe(true);
  });

  it("where pages have 25 rows, that is named and nothing else", async () => {
    const query = (asked: URLSearchParams) => {
      if (Number(asked.get("limit")) > 25) asked.set("limit", "25");
    };
    const { report } = await checkers.check({ query }, ({ actions }) => {
      (actions as Record<string, (args: object) => void>).create_contacts?.({ count: 40 });
    });
    expect(found(report)).toEqual(["page size: 25 rows came on a page where 100 were asked for"]);
    expect(failed(report)).toEqual([]);
  });

  const refusal = (status: number, message: string): Drift => ({
    refuse: (path) =>
      path.startsWith("/contacts") ? { status, body: { statusCode: status, message } } : undefined,
  });
  it.each([
    ["a scope is missing", refusal(403, "Insufficient scopes"), /permission or scope/],
    ["the plan has no API", refusal(403, "Upgrade your plan to use the API"), /plan does not include/],
    ["a payment is due", refusal(402, "Payment required"), /plan does not include/],
  ])("where %s, that is named and nothing else", async (_, drift, expected) => {
    const { report } = await checkers.check(drift);
    expect(found(report)).toEqual([]);
    const lines = failed(report);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^refused: /);
    expect(lines[0]).toMatch(expected);
  });

  it("ends after the connection test where there is no connection", async () => {
    const { report } = await checkers.check({}, ({ actions }) => {
      (actions as Record<string, () => void>).revoke_token?.();
    });
    expect(report.operations).toMatchObject([
      { address: "authentication.test", status: "refused", requests: 1 },
    ]);
  });
});

describe("an account of Hubstaff, whose pages say which comes next", () => {
  let checkers: Checkers;
  beforeAll(async () => {
    allowLoopback();
    checkers = await Checkers.open("hubstaff");
  });
  afterAll(() => checkers.close());

  it("is said to have short pages", async () => {
    const query = (asked: URLSearchParams) => {
      if (asked.has("page_limit")) asked.set("page_limit", "3");
    };
    const { report } = await checkers.check({ query });
    expect(new Set(report.findings.map(({ kind }) => kind))).toEqual(new Set(["page size"]));
  });
});
