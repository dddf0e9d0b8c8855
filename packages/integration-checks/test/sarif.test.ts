import { resolve } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { Ajv } from "ajv";
import { type Problem, toolProblems } from "../src/check.ts";
import { toAnnotations } from "../src/formats/github.ts";
import { toSarif } from "../src/formats/sarif.ts";
import type { AppReport } from "../src/report.ts";
import { allRules } from "../src/rules/index.ts";

const text = {
  type: "object",
  required: ["text"],
  additionalProperties: false,
  properties: { text: { type: "string", minLength: 1 } },
};
const level = { enum: ["none", "note", "warning", "error"] };
const strict = (properties: object, ...required: string[]) => ({
  type: "object",
  additionalProperties: false,
  required,
  properties,
});
const list = (items: object) => ({ type: "array", items });
const uri = { type: "string", pattern: "^[^ \\\\]+$" };

/** What of SARIF 2.1.0 (OASIS, errata 01) is written: each object with the properties that it may have here, and those it must. */
const schema = strict(
  {
    $schema: { type: "string" },
    version: { const: "2.1.0" },
    runs: list(
      strict(
        {
          tool: strict(
            {
              driver: strict(
                {
                  name: { type: "string" },
                  version: { type: "string" },
                  rules: {
                    ...list(
                      strict(
                        {
                          id: { type: "string" },
                          shortDescription: text,
                          helpUri: { type: "string", pattern: "^https://" },
                          defaultConfiguration: strict({ enabled: { type: "boolean" }, level }),
                          properties: strict({ tags: { ...list({ type: "string" }), uniqueItems: true } }),
                        },
                        "id",
                      ),
                    ),
                    uniqueItems: true,
                  },
                },
                "name",
              ),
            },
            "driver",
          ),
          invocations: list(
            strict(
              {
                executionSuccessful: { type: "boolean" },
                toolExecutionNotifications: list(strict({ level, message: text }, "message")),
              },
              "executionSuccessful",
            ),
          ),
          results: list(
            strict(
              {
                ruleId: { type: "string" },
                ruleIndex: { type: "integer", minimum: -1 },
                level,
                message: text,
                locations: list(
                  strict({
                    physicalLocation: strict({
                      artifactLocation: strict({ uri }),
                      region: strict({ startLine: { type: "integer", minimum: 1 } }),
                    }),
                    logicalLocations: list(strict({ fullyQualifiedName: { type: "string" } })),
                  }),
                ),
                partialFingerprints: { type: "object", additionalProperties: { type: "string" } },
              },
              "message",
            ),
          ),
        },
        "tool",
      ),
    ),
  },
  "version",
  "runs",
);

const found: Problem = {
  rule: "D004",
  severity: "advice",
  where: "creates.create_deal.inputFields.owner_id",
  message: "It asks for an ID.",
  fix: "Add dynamic.",
  page: "https://docs.zapier.com",
  file: "src/a file.ts",
  line: 7,
};
delete process.env.GITHUB_WORKSPACE;

const source = resolve("apps/deals/definition.json");
const rest = { source, excepted: [], known: 0, notes: [], notRun: [] };
const reports: AppReport[] = [
  {
    ...rest,
    app: "deals",
    folder: resolve("apps/deals"),
    problems: [found, ...toolProblems("stale-input", [{ where: "app", message: "Old.", fix: "Build." }])],
  },
  { ...rest, app: "leads", folder: "/elsewhere/leads", problems: [{ ...found, severity: "error" }] },
  { ...rest, app: "nowhere", folder: "nowhere", problems: [], unreadable: "nowhere: There is none." },
];

interface Log {
  runs: { results: { ruleId: string; ruleIndex: number; level: string; locations: unknown[] }[] }[];
}

describe("SARIF", () => {
  const log = JSON.parse(toSarif(reports, "1.0.0")) as Log;

  it("is valid by its schema, with findings and without", () => {
    const validate = new Ajv({ allErrors: true }).compile(schema);
    for (const value of [log, JSON.parse(toSarif([], "1.0.0"))]) {
      validate(value);
      expect(validate.errors).toBeNull();
    }
    expect(validate({ ...log, version: "2.2" })).toBe(false);
  });

  it("has each finding with its rule, its level and where it is in the source", () => {
    const results = log.runs[0]?.results ?? [];
    expect(results.map(({ ruleId, ruleIndex }) => allRules[ruleIndex]?.id === ruleId)).toEqual([
      true,
      true,
      true,
    ]);
    expect(results.map(({ level: of }) => of)).toEqual(["note", "note", "error"]);
    expect(results.map(({ locations }) => locations[0])).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: "apps/deals/src/a%20file.ts" },
          region: { startLine: 7 },
        },
        logicalLocations: [{ fullyQualifiedName: "deals.creates.create_deal.inputFields.owner_id" }],
      },
      {
        physicalLocation: { artifactLocation: { uri: "apps/deals/definition.json" } },
        logicalLocations: [{ fullyQualifiedName: "deals.app" }],
      },
      expect.objectContaining({
        physicalLocation: {
          artifactLocation: { uri: "file:///elsewhere/leads/src/a%20file.ts" },
          region: { startLine: 7 },
        },
      }),
    ]);
  });

  it("names the package.json of an app for what is not about one of its operations", () => {
    const folder = resolve(import.meta.dirname, "..");
    const [first] = reports;
    const { runs } = JSON.parse(toSarif(first ? [{ ...first, folder }] : [], "1.0.0")) as Log;
    expect(runs[0]?.results[1]?.locations[0]).toEqual(
      expect.objectContaining({
        physicalLocation: { artifactLocation: { uri: expect.stringMatching(/^(?:\S+\/)?package\.json$/) } },
      }),
    );
  });

  it("names files from the root of the checkout, as annotations do", () => {
    process.env.GITHUB_WORKSPACE = resolve("apps");
    const { runs } = JSON.parse(toSarif(reports, "1.0.0")) as Log;
    const [annotation] = toAnnotations(reports);
    delete process.env.GITHUB_WORKSPACE;
    expect(runs[0]?.results[0]?.locations[0]).toEqual(
      expect.objectContaining({
        physicalLocation: {
          artifactLocation: { uri: "deals/src/a%20file.ts" },
          region: { startLine: 7 },
        },
      }),
    );
    expect(annotation).toContain("::notice file=deals/src/a file.ts,line=7,");
  });

  it("says what could not be checked", () => {
    expect(log.runs[0]).toEqual(
      expect.objectContaining({
        invocations: [
          {
            executionSuccessful: false,
            toolExecutionNotifications: [{ level: "error", message: { text: "nowhere: There is none." } }],
          },
        ],
      }),
    );
  });
});
