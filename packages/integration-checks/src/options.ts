import { Command, InvalidArgumentError, Option } from "commander";
import { BASELINE_FILE } from "./baseline.ts";
import { CONFIG_FILE, type Level } from "./config.ts";
import { type Severity, severities } from "./rule.ts";
import { ruleOf } from "./rules/index.ts";

export const formats = ["text", "json", "sarif", "github"] as const;

const wholeNumber = (text: string): number => {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("Write a whole number.");
  return Number(text);
};

/** A rule by itself, to run it alone, or one with its level: `D004=off`. */
export interface AskedRule {
  id: string;
  level?: Level;
}

const levels: readonly Level[] = [...severities, "off"];
const isLevel = (text: string): text is Level => levels.some((level) => level === text);

const askedRule = (text: string, before: AskedRule[] = []): AskedRule[] => {
  const [id = "", level] = text.split("=");
  const rule = ruleOf(id);
  if (!rule) throw new InvalidArgumentError("There is no such rule.");
  if (level !== undefined && !isLevel(level))
    throw new InvalidArgumentError(`Write one of ${levels.join(", ")}.`);
  return [...before, { id: rule.id, ...(level !== undefined && { level }) }];
};

/** What was asked for on the command line. */
export interface Given {
  fromSource?: true;
  format: (typeof formats)[number];
  quiet?: true;
  failOn: Severity;
  maxWarnings?: number;
  rule?: AskedRule[];
  style?: true;
  baseline?: string;
  writeBaseline?: true;
  newestCore?: string;
  printConfig?: true;
  printSchema?: true;
  live?: true;
  rules?: true;
}

/** The command with its options. */
export const commandLine = (version: string) =>
  new Command("integration-checks")
    .description("Zapier's publishing checks, offline, over the compiled definition of any Zapier app.")
    .version(version)
    .argument(
      "[apps...]",
      "an app's folder (this one if you name none), its definition.json or its build.zip; `explain <rule>` shows the page of a rule",
    )
    .option("--from-source", "load the app in a folder itself, instead of what was built")
    .addOption(new Option("--format <format>").choices(formats).default("text"))
    .option("--quiet", "show no advice")
    .addOption(
      new Option("--fail-on <severity>", "the mildest severity that fails")
        .choices(severities)
        .default("publishing"),
    )
    .option("--max-warnings <number>", "fail on more pieces of advice than this", wholeNumber)
    .option("--rule <rule[=level]>", "run only this rule, or run it at this level: D004=off", askedRule)
    .option("--style", "run the rules of style too")
    .option("--baseline <file>", "also report what breaks for Zaps that run on this definition.json or zip")
    .option("--write-baseline", `write what is found to ${BASELINE_FILE}, so that only new findings count`)
    .option("--newest-core <version>", "the newest zapier-platform-core, as npm view shows it")
    .option("--print-config", "print the configuration of an app, and check nothing")
    .option("--print-schema", "print the JSON schema of the configuration")
    .option("--live", "also run this repository's apps against their sandboxes: rules T001 to T005")
    .option("--rules", "print the rules as a Markdown table")
    .addHelpText(
      "after",
      `
Configuration is in ${CONFIG_FILE} in the app's folder, or in its package.json under "integration-checks".
Exit codes: 0 clean, 1 findings that fail, 2 wrong usage or an app that cannot be read`,
    );
