import { describe, expect, it } from "@jest/globals";
import { isWholeDayDue, rememberWholeDay } from "../../src/polling/wholeDay.ts";
import { HOUR, MemoryCache, MINUTE, START } from "./movingList.ts";

const zap = (zapId: string | undefined, cache = new MemoryCache()) => ({ zapId, cache });

describe("with the id of the Zap, the whole day", () => {
  it("is due when nothing is remembered", async () => {
    await expect(isWholeDayDue(zap("1"), START)).resolves.toBe(true);
  });

  it.each([
    [0, false],
    [59, false],
    [60, true],
    [24 * 60, true],
  ])("that was read %d minutes ago is due again: %s", async (minutes, isDue) => {
    const one = zap("1");
    await rememberWholeDay(one, START);
    await expect(isWholeDayDue(one, START + minutes * MINUTE)).resolves.toBe(isDue);
  });

  it("that another Zap has read is due", async () => {
    const cache = new MemoryCache();
    await rememberWholeDay(zap("1", cache), START);
    await expect(isWholeDayDue(zap("2", cache), START)).resolves.toBe(true);
  });

  it.each([
    ["lies in the future", START + 1],
    ["is no time", "yesterday"],
    ["is not a number", Number.NaN],
    ["is null", null],
  ])("is due when what is remembered %s", async (_what, value) => {
    const one = zap("1");
    await rememberWholeDay(one, START);
    for (const key of one.cache.values.keys()) one.cache.values.set(key, value);
    await expect(isWholeDayDue(one, START)).resolves.toBe(true);
  });
});

describe("without the id of the Zap, the whole day", () => {
  it.each([
    [0, true],
    [17, true],
    [18, false],
    [59, false],
    [60, true],
  ])("is due %d minutes past the hour: %s", async (minutes, isDue) => {
    await expect(isWholeDayDue(zap(undefined), START + minutes * MINUTE)).resolves.toBe(isDue);
  });

  it("is due for one of any polls in a row that are 15 minutes apart", async () => {
    for (let first = START; first < START + HOUR; first += MINUTE) {
      const polls = [0, 15, 30, 45].map((minutes) => isWholeDayDue(zap(undefined), first + minutes * MINUTE));
      expect(await Promise.all(polls)).toContain(true);
    }
  });

  it("leaves no mark for others", async () => {
    const one = zap(undefined);
    await rememberWholeDay(one, START);
    expect(one.cache.values.size).toBe(0);
  });
});
