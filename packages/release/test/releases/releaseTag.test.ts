import { describe, expect, it } from "@jest/globals";
import { parseTag } from "../../src/releases/releaseTag.ts";

describe("a tag", () => {
  it("names an app and its version", () => {
    expect(parseTag("hellotracks@1.20.300")).toEqual({
      tag: "hellotracks@1.20.300",
      app: "hellotracks",
      version: "1.20.300",
    });
  });

  it.each([
    "hellotracks",
    "hellotracks@1.2",
    "hellotracks@v1.2.0",
    "hellotracks@1.2.0-beta",
    "hellotracks@01.2.0",
    "hellotracks@1.1000.0",
    "../hellotracks@1.2.0",
    "@integrations/release@1.2.0",
    "hellotracks@1.2.0\n",
  ])("of another form releases nothing: %j", (tag) => {
    expect(() => parseTag(tag)).toThrow(
      "releases nothing: write <app>@x.y.z, for example hellotracks@1.2.0.",
    );
  });
});
