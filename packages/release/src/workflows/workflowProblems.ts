import { parse } from "yaml";
import * as zod from "zod";

const permissions = zod.union([zod.string(), zod.record(zod.string(), zod.string())]).optional();

const env = zod.record(zod.string(), zod.unknown()).default({});

const step = zod.object({
  uses: zod.string().optional(),
  run: zod.string().optional(),
  with: zod.record(zod.string(), zod.unknown()).default({}),
  env,
});

const job = zod.object({
  permissions,
  env,
  secrets: zod.unknown().optional(),
  "timeout-minutes": zod.number().optional(),
  environment: zod.string().optional(),
  concurrency: zod.object({ "cancel-in-progress": zod.unknown().optional() }).optional(),
  /** Absent in a job that calls another workflow, which has limits of its own. */
  steps: zod.array(step).optional(),
});
type Job = zod.infer<typeof job>;

const workflow = zod.object({
  on: zod.union([
    zod.string().transform((event) => [event]),
    zod.array(zod.string()),
    zod.record(zod.string(), zod.unknown()).transform((events) => Object.keys(events)),
  ]),
  permissions,
  env,
  jobs: zod.record(zod.string(), job),
});
type Workflow = zod.infer<typeof workflow>;

/** A rule over a whole file: what is wrong in it, a sentence each. */
type FileRule = (file: Workflow, text: string) => string[];
/** A rule over one job. */
type JobRule = (job: Job, file: Workflow) => string[];

const isPinned = /^(?:\.\/\S+|[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/;

/** A name such as v5 can be moved to other code; a commit cannot. */
const actionsArePinned: FileRule = (_file, text) =>
  [...text.matchAll(/^[\s-]*uses:\s*(.*)$/gm)]
    .map(([, action = ""]) => action.trim())
    .filter((action) => !isPinned.test(action))
    .map((action) => `${action} is not pinned: write owner/action@<40 hex digits> # v1.2.3.`);

/** Whoever opens a pull request chooses what its jobs run. */
const strangersReachNoSecret: FileRule = ({ on }, text) => [
  ...on
    .filter((event) => event === "pull_request_target" || event === "workflow_run")
    .map((event) => `${event} runs with secrets after what a stranger did.`),
  ...(on.includes("pull_request") && /\bsecrets\s*[.[]/.test(text)
    ? ["A workflow for pull requests names a secret."]
    : []),
];

/** Whether one is set, which tells nothing else of it. */
const isSet = /^\$\{\{ *secrets\.\w+ *!= *'' *\}\}$/;

const hasSecret = (variables: Record<string, unknown>): boolean =>
  Object.values(variables).some(
    (value) => /\$\{\{[^}]*\bsecrets\b/.test(`${value}`) && !isSet.test(`${value}`),
  );

const jobsShareNoSecret: FileRule = ({ env }) =>
  hasSecret(env) ? ["A secret is given to all jobs: give it to the step that needs it."] : [];

const stepsShareNoSecret: JobRule = ({ env, secrets }) => [
  ...(hasSecret(env) ? ["A secret is given to all steps: give it to the one that needs it."] : []),
  ...(secrets === "inherit"
    ? ["secrets: inherit gives every secret away: name the ones that are needed."]
    : []),
];

const permissionsAreLeast: JobRule = (job, file) => {
  const granted = job.permissions ?? file.permissions;
  if (granted === undefined)
    return ["No permissions are given, so it has all that the repository's settings allow."];
  if (typeof granted === "string")
    return [`permissions: ${granted} is all scopes at once: name those it needs.`];
  return Object.entries(granted)
    .filter(([, access]) => access === "write")
    .map(([scope]) => `It may write ${scope}, which none of ours needs.`);
};

const hasTimeout: JobRule = (job) =>
  job.steps && job["timeout-minutes"] === undefined
    ? ["It has no timeout-minutes, so it may hang for six hours."]
    : [];

const stepsOf = (job: Job) => job.steps ?? [];

const checkoutKeepsNoToken: JobRule = (job) =>
  stepsOf(job)
    .filter(
      (step) => step.uses?.startsWith("actions/checkout@") && step.with["persist-credentials"] !== false,
    )
    .map(() => "actions/checkout leaves its token in .git: set persist-credentials: false.");

/** A secret of the repository is there for whoever may push a branch; an environment has branches and tags of its own. */
const secretsHaveAnEnvironment: JobRule = (job) =>
  stepsOf(job).some((step) => /\bsecrets\b/.test(JSON.stringify([step.env, step.with]))) && !job.environment
    ? ["It has a secret that any branch could print: give it an environment."]
    : [];

/** An older npm, such as that of Node 22, knows no allowScripts and runs every install script. */
const npmIsTheNamedOne: JobRule = (job) => {
  const commands = stepsOf(job).flatMap(({ run }) => run ?? []);
  const first = commands.find((command) => /\bnpm (?:ci|run|test|start|install)\b/.test(command));
  return first === undefined || first.includes("packageManager")
    ? []
    : ["It runs the npm that setup-node brings: first install the one that package.json names."];
};

/** GitHub puts the text of `${{ }}` into the script before the shell reads it. */
const scriptsTakeVariables: JobRule = (job) =>
  stepsOf(job)
    .filter((step) => step.run?.includes("${{"))
    .map(() => "A script has an expression in it: give it the value as an env variable.");

/** A push to Zapier that is ended half way leaves a version that nobody promoted. */
const pushesAreNotCancelled: JobRule = (job) =>
  stepsOf(job).some((step) => hasSecret({ ...step.env, ...step.with })) &&
  job.concurrency?.["cancel-in-progress"] !== false
    ? [
        "It has a secret and may run twice at once: give it a concurrency group with cancel-in-progress: false.",
      ]
    : [];

const fileRules = [actionsArePinned, strangersReachNoSecret, jobsShareNoSecret];
const jobRules = [
  permissionsAreLeast,
  hasTimeout,
  stepsShareNoSecret,
  checkoutKeepsNoToken,
  scriptsTakeVariables,
  pushesAreNotCancelled,
  secretsHaveAnEnvironment,
  npmIsTheNamedOne,
];

/** What is wrong with a GitHub workflow, beside what actionlint finds: a sentence each, those of a job under its name. */
export const workflowProblems = (text: string): string[] => {
  const file = workflow.parse(parse(text));
  return [
    ...fileRules.flatMap((rule) => rule(file, text)),
    ...Object.entries(file.jobs).flatMap(([name, job]) =>
      jobRules.flatMap((rule) => rule(job, file).map((problem) => `${name}: ${problem}`)),
    ),
  ];
};
