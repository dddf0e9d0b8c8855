import { describe, expect, it } from "@jest/globals";
import { isChange } from "../../src/index.ts";

const created = "2026-03-24T16:13:53.821814Z";

describe("T2: a change of a row", () => {
  it.each([
    ["at the same moment as its creation", created, created, undefined, false],
    [
      "milliseconds after its creation, as Hubstaff writes both",
      created,
      "2026-03-24T16:13:53.897604Z",
      null,
      false,
    ],
    ["a second after", created, "2026-03-24T16:13:54.821Z", undefined, false],
    ["more than a second after", created, "2026-03-24T16:13:54.823Z", undefined, true],
    ["in milliseconds since 1970", 1_774_368_833_000, 1_774_368_834_001, undefined, true],
    ["of which the creation is not told", null, created, undefined, true],
    ["of which no time is told", created, null, 7, false],
    ["of its first version, however late", created, "2026-03-25T16:13:53Z", 1, false],
    ["of its second version, however soon", created, "2026-03-24T16:13:53.897604Z", 2, true],
  ])("%s", (_what, createdAt, updatedAt, version, expected) => {
    expect(isChange(createdAt, updatedAt, version)).toBe(expected);
  });
});
