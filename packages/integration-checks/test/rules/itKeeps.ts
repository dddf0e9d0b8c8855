import { expect, it } from "@jest/globals";
import { checkDefinition } from "../../src/check.ts";
import type { AppDefinition } from "../../src/definition.ts";
import type { Rule } from "../../src/rule.ts";
import { mended } from "../applyFix.ts";

/** What a rule has to find, with the places and what it suggests, and what it has to leave alone. */
export interface Cases {
  wrong: Record<
    string,
    { app: AppDefinition; where: string | string[]; suggestion?: unknown; message?: string }
  >;
  right: Record<string, AppDefinition>;
}

const facts = { newestCore: "19.1.0" };
const findings = (app: AppDefinition, id: string) =>
  checkDefinition(app, facts).filter(({ rule }) => rule === id);

/** Tests that each rule finds what is wrong, that its fix mends that, and that it finds nothing in what is right. */
export const itKeeps = (rules: Rule[], cases: Record<string, Cases>): void => {
  const entries = Object.entries(cases);
  const wrong = entries.flatMap(([id, one]) =>
    Object.entries(one.wrong).map(([name, rest]) => ({ id, name, ...rest })),
  );
  const right = entries.flatMap(([id, one]) =>
    Object.entries(one.right).map(([name, app]) => ({ id, name, app })),
  );

  it("are all tested, both ways", () => {
    const ids = rules.map(({ id }) => id).sort();
    for (const table of [wrong, right]) expect([...new Set(table.map(({ id }) => id))].sort()).toEqual(ids);
  });

  it.each(wrong)("$id finds: $name", ({ id, app, where, suggestion, message = "" }) => {
    const found = findings(app, id);
    expect(found.map((problem) => problem.where)).toEqual([where].flat());
    for (const { message: text, fix } of found)
      expect([text, fix]).toEqual(Array(2).fill(expect.stringMatching(/\.[`"']?$/)));
    if (suggestion !== undefined) expect(found.map((problem) => problem.suggestion)).toEqual([suggestion]);
    expect(found[0]?.message).toContain(message);
  });

  it.each(wrong)("$id is mended by its suggestion: $name", ({ id, app }) => {
    const [first, ...others] = findings(app, id);
    if (!first || first.suggestion === undefined) return;
    expect(findings(mended(app, first), id)).toHaveLength(others.length);
  });

  it.each(right)("$id leaves alone: $name", ({ id, app }) => {
    expect(findings(app, id)).toEqual([]);
  });
};
