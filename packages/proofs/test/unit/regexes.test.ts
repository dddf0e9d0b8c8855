import { expect, it } from "@jest/globals";
import { attacksOf, findRegexes, lettersOf, tooSlowFor, worstOf } from "../../src/regexes.ts";

/** What a person, a vendor and Zapier wait for without noticing. */
const MOST_MS = 100;
const TRIED_IN_FULL = 6;

const { regexes, builtIn } = findRegexes();

const slownessOf = (regex: RegExp): string | undefined => {
  for (const attack of worstOf(regex, attacksOf(lettersOf(regex)), TRIED_IN_FULL)) {
    const slowness = tooSlowFor(regex, attack, MOST_MS);
    if (slowness) return slowness;
  }
  return undefined;
};

it("S3: no regular expression that meets a text of others is slow on 200 kB of any of its letters", () => {
  expect(regexes.length).toBeGreaterThan(100);
  const slow = regexes.flatMap(({ name, regex }) => {
    const slowness = slownessOf(regex);
    return slowness ? [`${name} takes ${slowness}`] : [];
  });
  expect(slow).toEqual([]);
}, 300_000);

it.each([/[.!\s]+$/, /(`+)[\s\S]*?\1/g])("S3: %s, as it was once, is found slow", (regex) => {
  expect(slownessOf(regex)).toMatch(/ms for \d+ characters/);
});

it("S3: expressions that are put together are known, and meet nothing long", () => {
  expect(builtIn).toEqual([
    // Samples of at most 100 characters.
    "packages/integration-checks/src/dates.ts",
    "packages/integration-checks/src/dates.ts",
    // Escaped ids of records that the apps return on their sandboxes.
    "packages/integration-checks/src/idForm.ts",
    "packages/integration-checks/src/idForm.ts",
    // Words with single blanks between them, without repetition.
    "packages/integration-checks/src/names.ts",
    "packages/integration-checks/src/names.ts",
    // The path that a test orders a fault for.
    "packages/sandbox/src/faults/faults.ts",
  ]);
});
