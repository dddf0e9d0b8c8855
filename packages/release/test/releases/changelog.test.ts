import { describe, expect, it } from "@jest/globals";
import { changelogProblems, readSections } from "../../src/releases/changelog.ts";

describe("a changelog", () => {
  it("has a section a version, with the headings below it", () => {
    const markdown =
      "# Changelog\r\n\r\n## 1.1.0\r\n\r\n### Fixed\r\n\r\n- Fix #12\r\n\r\n## 1.0.0\r\n\r\n- New.\r\n";
    expect(readSections(markdown)).toEqual([
      { version: "1.1.0", text: "### Fixed\n\n- Fix #12" },
      { version: "1.0.0", text: "- New." },
    ]);
    expect(changelogProblems(markdown, "1.1.0")).toEqual([]);
  });

  it.each([
    [
      "no section",
      "# Changelog\n",
      ['There is no section: write "## 1.1.0" and below it what changed for users.'],
    ],
    [
      "a date in a heading",
      "## 1.1.0 (2026-03-31)\n- x",
      ['"## 1.1.0 (2026-03-31)" is no version: write it as "## 1.1.0".'],
    ],
    ["a v in a heading", "## v1.1.0\n- x", ['"## v1.1.0" is no version: write it as "## 1.1.0".']],
    [
      "an older newest section",
      "## 1.0.0\n- x",
      ["The newest section is 1.0.0, package.json says 1.1.0: make them the same."],
    ],
    [
      "a newer newest section",
      "## 1.2.0\n- x\n## 1.1.0\n- x",
      ["The newest section is 1.2.0, package.json says 1.1.0: make them the same."],
    ],
    [
      "the oldest first",
      "## 1.1.0\n- x\n## 1.0.0\n- x\n## 1.0.1\n- x",
      ["1.0.0 stands above 1.0.1: the newest version comes first, each once."],
    ],
    [
      "a version twice",
      "## 1.1.0\n- x\n## 1.1.0\n- x",
      ["1.1.0 stands above 1.1.0: the newest version comes first, each once."],
    ],
    [
      "a section without text",
      "## 1.1.0\n\n## 1.0.0\n- x",
      ["Nothing stands under 1.1.0: write what changed for users."],
    ],
  ])("with %s is refused", (_what, markdown, problems) => {
    expect(changelogProblems(markdown, "1.1.0")).toEqual(problems);
  });
});
