import { describe, expect, it } from "@jest/globals";
import { Judge } from "../../src/exactlyOnce/judge.ts";

const events = (...names: string[]) => names.map((name) => ({ name, at: 1000 }));
/** A poll that looks back to the millisecond 500, and what the API showed at each moment of it. */
const sight = (...moments: string[][]) => ({ moments: moments.map((names) => events(...names)), since: 500 });

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

  it("asks for no event that is too old, nor at a poll during which something happens", () => {
    const judge = judged();
    expect(judge.polled([], { moments: [[{ name: "a", at: 499 }]], since: 500 })).toEqual([]);
    expect(judge.polled(["b"], sight(["a"], ["a", "b"]))).toEqual([]);
    expect(judge.polled([], sight(["a", "b"]))).toEqual(["a is lost"]);
  });

  it("asks for an event of any age where the API has no time for it", () => {
    expect(judged().polled([], { moments: [[{ name: "a" }]], since: 500 })).toEqual(["a is lost"]);
  });
});
