import { describe, expect, it } from "@jest/globals";
import { Judge } from "../../src/exactlyOnce/judge.ts";

const MINUTE = 60_000;
/** A moment from which the times of these tests count. */
const START = Date.UTC(2026, 2, 24, 12);

/** A poll so many minutes after the start, and what the API showed at each moment of it: events of this minute. */
const sightAt = (minute: number, ...moments: string[][]) => ({
  moments: moments.map((names) => names.map((name) => ({ name, at: START + minute * MINUTE }))),
  startedAt: START + minute * MINUTE,
});
const sight = (...moments: string[][]) => sightAt(0, ...moments);

/** A poll to which the API shows one event that is older than an hour. */
const late = (minute: number, { age = 600, name = "late" } = {}) => ({
  moments: [[{ name, at: START - age * MINUTE }]],
  startedAt: START + minute * MINUTE,
});

/** A Zap that was turned on when there was "old", while "gone" went, "back" went and came back, and "doubtful" came. */
const judged = () => {
  const judge = new Judge();
  judge.turnedOn(sight(["old", "gone", "back"], ["old", "doubtful"], ["old", "doubtful", "back"]));
  return judge;
};

describe("the judge of a Zap", () => {
  it.each([
    ["each new event once", ["a", "b"], ["old", "a", "b"], []],
    ["what came while it was turned on, or not", ["doubtful"], ["old", "doubtful"], []],
    ["what went meanwhile and came again", ["gone"], ["old", "gone"], []],
    ["what went, though it does not fire again", [], ["old", "gone", "back", "doubtful"], []],
    ["what went and came back meanwhile", ["back"], ["old", "back"], []],
    ["one that is lost", ["a"], ["old", "a", "b"], ["b is lost"]],
    ["one from before", ["old"], ["old"], ["old was there before the Zap was turned on, and fired"]],
    ["one that never was", ["c"], ["old"], ["c fired, and the API did not show it"]],
    ["one twice", ["a", "a"], ["a"], ["a fired twice"]],
  ])("sees %s", (_what, fired, shown, problems) => {
    expect(judged().polled(fired, sight(shown))).toEqual(problems);
  });

  it("sees an event that fires again at a later poll", () => {
    const judge = judged();
    expect(judge.polled(["a"], sight(["a"]))).toEqual([]);
    expect(judge.polled(["a"], sight(["a"]))).toEqual(["a fired twice"]);
  });

  it("asks for no event at a poll during which something happens", () => {
    const judge = judged();
    expect(judge.polled(["b"], sight(["a"], ["a", "b"]))).toEqual([]);
    expect(judge.polled([], sight(["a", "b"]))).toEqual(["a is lost"]);
  });

  it("asks for an event of any age where the API has no time for it", () => {
    expect(judged().polled([], { moments: [[{ name: "a" }]], startedAt: START })).toEqual(["a is lost"]);
  });

  it("asks for an event older than an hour after 75 minutes of good polls", () => {
    const judge = judged();
    for (const minute of [0, 15, 30, 45, 60]) expect(judge.polled([], late(minute))).toEqual([]);
    expect(judge.polled([], late(75))).toEqual(["late is lost"]);
  });

  it("counts these 75 minutes from when the API showed the event", () => {
    const judge = judged();
    for (const minute of [0, 15, 30]) expect(judge.polled([], sightAt(minute))).toEqual([]);
    for (const minute of [45, 60, 75, 90, 105]) expect(judge.polled([], late(minute))).toEqual([]);
    expect(judge.polled([], late(120))).toEqual(["late is lost"]);
  });

  it.each([
    ["a failed poll", (judge: Judge) => judge.failed(late(30))],
    ["a poll during which something happens", (judge: Judge) => judge.polled([], sightAt(30, ["old"], []))],
  ])("counts them again after %s", (_what, disturb) => {
    const judge = judged();
    for (const minute of [0, 15]) expect(judge.polled([], late(minute))).toEqual([]);
    disturb(judge);
    for (const minute of [45, 60, 75, 90, 105]) expect(judge.polled([], late(minute))).toEqual([]);
    expect(judge.polled([], late(120))).toEqual(["late is lost"]);
  });

  it("counts them again after a pause of more than 15 minutes", () => {
    const judge = judged();
    expect(judge.polled([], late(0))).toEqual([]);
    expect(judge.polled([], late(75))).toEqual([]);
  });

  it("asks for no event that was more than a day old when it was shown", () => {
    const judge = judged();
    for (const minute of [0, 15, 30, 45, 60, 75]) {
      expect(judge.polled([], late(minute, { age: 24 * 60 + 1 }))).toEqual([]);
    }
  });
});
