import { allowLoopback } from "@integrations/testing";
import { afterAll, beforeAll, beforeEach, expect, it } from "@jest/globals";
import { buildFirst } from "../../../scripts/buildFirst.ts";
import { reportLines } from "../src/words.ts";
import { type Checked, Checkers } from "./checkedAccount.ts";
import type { Body } from "./standIn.ts";

const vendors = ["taskee", "nethunt"] as const;
buildFirst(...vendors);
beforeEach(allowLoopback);

const MARK = "Qz7mark";

/** Marks every text, and has a field more wherever there is an object, one of them under a name of the account's own. */
const marked = (value: unknown): unknown => {
  if (typeof value === "string") return `${value} ${MARK}`;
  if (Array.isArray(value)) return value.map(marked);
  if (typeof value !== "object" || value === null) return value;
  const inside = Object.entries(value).map(([key, inner]): [string, unknown] => [
    key,
    /(^|_)id$|Id$/.test(key) ? inner : marked(inner),
  ]);
  return { ...Object.fromEntries(inside), [`${MARK} ${inside.length}`]: MARK, Budget: 1, label: "Budget" };
};

/** IDs and the like, which the stand-in leaves as they are so that they can be looked up. */
const idsIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    /(^|_)id$|Id$/.test(key) && typeof inner !== "object" ? [String(inner)] : idsIn(inner),
  );
};

let checkers: Checkers[];
beforeAll(async () => {
  allowLoopback();
  checkers = [];
  for (const vendor of vendors) checkers.push(await Checkers.open(vendor));
});
afterAll(() => Promise.all(checkers.map((one) => one.close())));

const told = ({ report }: Checked): string => [JSON.stringify(report), ...reportLines(report)].join("\n");

it.each(vendors.map((vendor, index) => [vendor, index] as const))(
  "no value of an account of %s is in its report, or on the screen",
  async (_, index) => {
    const checked = await checkers[index]?.check({ body: (body) => marked(body) as Body });
    if (!checked) throw new Error("not checked");
    const { reading } = checked;
    expect(reading.exchanges.map(({ text }) => text).join("")).toContain(MARK);

    const text = told(checked);
    expect(text).not.toContain(MARK);
    expect(text).not.toMatch(/[^\w]Budget[^\w]/);
    const ids = new Set(reading.exchanges.flatMap((one) => idsIn(JSON.parse(one.text))));
    expect(ids.size).toBeGreaterThan(3);
    // Short numbers are counts too.
    const shown = [...ids].filter((id) => id.length > 4 && text.includes(id));
    expect(shown).toEqual([]);
    expect(text).toContain("id#1");
  },
);

it("a vendor's words are not in the report, nor on the screen", async () => {
  const refuse = (path: string) =>
    path.startsWith("/contacts") ? { status: 422, body: { message: `${MARK} is no contact` } } : undefined;
  const checked = await checkers[0]?.check({ refuse });
  if (!checked) throw new Error("not checked");
  expect(checked.reading.outcomes.map(({ words }) => words).join()).toContain(MARK);
  expect(told(checked)).not.toContain(MARK);
});

it("names that the account chose are not in the report, where the document has an empty object or none", async () => {
  const [taskee] = checkers;
  const body = (sent: Body): unknown => {
    for (const one of [sent.contacts ?? [], sent.contact ?? []].flat() as Body[]) {
      one.custom = { AcmeSalary: 1, inner: [{ AcmeBonus: "x" }] };
      one.acme_wage = 1;
      one.labels = ["Acme Wage", "contact.acme_car"];
      one.acmeCar = true;
    }
    return sent;
  };
  const checked = await taskee?.check({ body });
  if (!checked) throw new Error("not checked");
  expect(checked.reading.exchanges.map(({ text }) => text).join("")).toContain("AcmeSalary");
  expect(told(checked)).toContain("contacts[].custom (object)");
  expect(told(checked)).not.toMatch(/acme/i);
});
