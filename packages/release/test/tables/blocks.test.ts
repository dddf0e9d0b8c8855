import { describe, expect, it } from "@jest/globals";
import { withBlock } from "../../src/tables/blocks.ts";

const start = "<!-- apps: written by npm run docs -->";
const end = "<!-- end of apps -->";

describe("a written block", () => {
  it.each([
    ["nothing", `${start}\n${end}`],
    ["another table", `${start}\n\n| old |\n\n${end}`],
    ["itself", `${start}\n\n| new |\n\n${end}`],
  ])("takes the place of %s, and leaves the rest alone", (_name, block) => {
    const text = withBlock(
      `# Apps\n\n${block}\n\nBy hand. $& | old |\n`,
      "apps",
      () => "| new |",
      "README.md",
    );
    expect(text).toBe(`# Apps\n\n${start}\n\n| new |\n\n${end}\n\nBy hand. $& | old |\n`);
  });

  it("may be made of the one that is there", () => {
    const text = `${start}\n\n| old |\n\n${end}`;
    const changed = withBlock(text, "apps", (content) => `${content}\n| new |`, "README.md");
    expect(changed).toBe(`${start}\n\n| old |\n| new |\n\n${end}`);
  });

  it.each([
    ["no comment", "# Apps\n"],
    ["only the first comment", start],
    ["only the last comment", end],
    ["the comments of another block", start.replace("apps", "operations") + end],
    ["the first comment twice", start + start + end],
    ["the last comment twice", start + end + end],
    ["the last comment first", end + start],
  ])("needs both its comments: %s", (_name, text) => {
    expect(() => withBlock(text, "apps", () => "| new |", "README.md")).toThrow(
      `README.md: it needs these two lines, once and in this order:\n${start}\n${end}`,
    );
  });
});
