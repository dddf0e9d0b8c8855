import { resolve } from "node:path";
import { BASELINE_FILE, type Baseline, readBaseline, writeBaseline } from "./baseline.ts";
import { checkChanges, checkDefinition, type Problem, toolProblems, withoutRepeats } from "./check.ts";
import { type Config, readConfig } from "./config.ts";
import { type AppDefinition, operationsOf, parseDefinition } from "./definition.ts";
import { newestCoreFor } from "./facts.ts";
import { readFromSource } from "./fromSource.ts";
import { isRecord } from "./json.ts";
import { located } from "./locate.ts";
import { canBeOn, hasRun, judge, type Wanted } from "./policy.ts";
import { type AppReport, plural } from "./report.ts";
import { toolRules } from "./rules/tool.ts";
import { checkInSandbox } from "./sandboxRun.ts";
import { checkSchema, schemaFor } from "./schema.ts";
import { type AppSource, type RawApp, readRaw } from "./source.ts";
import { UsageError } from "./usageError.ts";

/** How apps are checked. */
export interface LintOptions extends Wanted {
  isFromSource: boolean;
  isBaselineWritten: boolean;
  /** The newest zapier-platform-core, if somebody knows of one. */
  newestCore?: string;
  /** The definition that running Zaps were made with. */
  old?: AppDefinition;
}

const NO_SCHEMA =
  "zapier-platform-schema is not installed, so it was not run. Install the app's dependencies, or run zapier-platform validate.";

/** What is said of an app in which there is nothing to check. */
export const noOperations = (app: AppDefinition): Problem[] =>
  operationsOf(app).length > 0 || app.authentication
    ? []
    : toolProblems("no-operations", [
        {
          where: "app",
          message:
            "There is no connection, no trigger, no create and no search, so there was nothing to check.",
          fix: "Check that this is the definition you meant.",
        },
      ]);

const versionOnly = (raw: unknown): boolean => isRecord(raw) && typeof raw.platformVersion === "string";

/** The definition, or why the rules cannot read it, where the schema has something to say. */
const parsed = (raw: unknown, hasErrors: boolean): { definition?: AppDefinition; unreadable?: string } => {
  try {
    return { definition: parseDefinition(raw) };
  } catch (error) {
    const { message } = error as Error;
    if (versionOnly(raw) && hasErrors)
      return {
        unreadable: `Only the schema was checked, as the other rules cannot read the app. ${message}`,
      };
    throw new UsageError(message, { cause: error });
  }
};

const read = async (path: string, { isFromSource }: LintOptions): Promise<RawApp> => {
  if (!isFromSource) return readRaw(path);
  const reading = readFromSource(path);
  // Loading the schema takes as long as loading the app, which another process does meanwhile.
  schemaFor(resolve(path));
  return await reading;
};

const foundIn = async (
  source: AppSource,
  schema: Problem[],
  { config, core, options }: { config: Config; core: string | undefined; options: LintOptions },
): Promise<{ found: Problem[]; notRun: string[] }> => {
  const { definition, folder } = source;
  const newestCore = newestCoreFor(folder, options.newestCore ?? config.newestCore, core);
  const own = checkDefinition(definition, { newestCore });
  const live = options.isLive ? await checkInSandbox(source, config.live) : { problems: [], notRun: [] };
  const found = [
    ...withoutRepeats(
      schema,
      own.filter(({ rule }) => canBeOn(rule, config, options)),
    ),
    ...noOperations(definition),
    ...own,
    ...(options.old ? checkChanges(options.old, definition) : []),
    ...live.problems,
  ];
  return { found, notRun: live.notRun };
};

/** The baseline as it was, or none where nobody can read it: it is written anew. */
const oldBaseline = (folder: string): Baseline => {
  try {
    return readBaseline(folder);
  } catch {
    return {};
  }
};

/** What is not the app's, such as a zip that is out of date, is never kept as known. */
const isOfApp = ({ rule }: Problem): boolean => rule === "schema" || !toolRules.some(({ id }) => id === rule);

/** Writes a report's findings to the baseline, where those of rules that did not run stay. */
const keptInBaseline = (
  { folder, problems, notes }: AppReport,
  config: Config,
  wanted: Wanted,
): Pick<AppReport, "problems" | "known" | "notes"> => {
  const found = problems.filter(isOfApp);
  const rest = Object.entries(oldBaseline(folder)).filter(([id]) => !hasRun(id, config, wanted));
  writeBaseline(folder, found, Object.fromEntries(rest));
  return {
    problems: problems.filter((problem) => !isOfApp(problem)),
    known: found.length,
    notes: [...notes, `Wrote ${plural(found.length, "finding")} to ${BASELINE_FILE}.`],
  };
};

const checked = async (path: string, options: LintOptions): Promise<AppReport> => {
  const { name, folder, file, raw, core, stale } = await read(path, options);
  const config = readConfig(folder);
  const known = options.isBaselineWritten ? {} : readBaseline(folder);
  const said = versionOnly(raw) && canBeOn("schema", config, options) ? checkSchema(raw, folder) : [];
  const schema = toolProblems("schema", said ?? []);
  const notes = said ? [] : [NO_SCHEMA];
  const { definition, unreadable } = parsed(raw, schema.length > 0);
  const before = toolProblems("stale-input", stale);
  if (!definition)
    return {
      app: name,
      folder,
      source: file,
      problems: located([...before, ...schema], folder, raw),
      excepted: [],
      known: 0,
      notes,
      notRun: [],
      ...(unreadable !== undefined && { unreadable: `${path}: ${unreadable}` }),
    };
  const { found, notRun } = await foundIn({ name, folder, definition }, schema, { config, core, options });
  const wanted = { ...options, hasSchema: said !== undefined };
  const judged = judge([...before, ...found], { app: definition, config, known, wanted });
  const report = { app: name, folder, source: file, ...judged, notes, notRun };
  if (options.isBaselineWritten) return { ...report, ...keptInBaseline(report, config, wanted) };
  return { ...report, problems: located(judged.problems, folder, raw) };
};

/** Checks the app at a path. What cannot be read is reported, and keeps nobody from checking the next one. */
export const lint = async (path: string, options: LintOptions): Promise<AppReport> => {
  try {
    return await checked(path, options);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const unreadable = error.message.startsWith(path) ? error.message : `${path}: ${error.message}`;
    return {
      app: path,
      folder: path,
      source: path,
      problems: [],
      excepted: [],
      known: 0,
      notes: [],
      notRun: [],
      unreadable,
    };
  }
};
