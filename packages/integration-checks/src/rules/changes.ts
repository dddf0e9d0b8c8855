import {
  type AppDefinition,
  inputsOf,
  isHook,
  type Operation,
  operationsOf,
  sampleOf,
} from "../definition.ts";
import { brokenPromises } from "../promises/brokenPromises.ts";
import type { Breach } from "../promises/changes.ts";
import { promisesOf } from "../promises/promises.ts";
import { leaves } from "../records.ts";
import { type ChangeRule, checkPage, type Finding } from "../rule.ts";
import { majorOf } from "../versions.ts";

/** Zapier's page of what stops a promotion since 2026-05-12. */
const guardrailsPage = "https://docs.zapier.com/integrations/news/2026/version-promotion-guardrails";
const planningPage = "https://docs.zapier.com/integrations/manage/planning-changes";

/** What Zapier's own guard stops. */
const guarded: ReadonlySet<Breach> = new Set([
  "operation",
  "pair",
  "input",
  "input type",
  "input required",
  "connection type",
  "connection field",
  "connection required",
]);

/** A new major version may break what it likes: nobody is migrated to it. */
const isNewMajor = (old: AppDefinition, now: AppDefinition): boolean =>
  old.version !== undefined && now.version !== undefined && majorOf(now.version) > majorOf(old.version);

const byAddress = (app: AppDefinition): Map<string, Operation> =>
  new Map(operationsOf(app).map((operation) => [operation.address, operation]));

/** The operations that are in both versions. */
const keptOperations = (old: AppDefinition, now: AppDefinition): [before: Operation, after: Operation][] => {
  const after = byAddress(now);
  return operationsOf(old).flatMap((before): [Operation, Operation][] => {
    const same = after.get(before.address);
    return same ? [[before, same]] : [];
  });
};

/** Broken promises of one sort, as findings. A required input with a default asks nothing of a Zap. */
const breaches = (
  old: AppDefinition,
  now: AppDefinition,
  isWanted: (breach: Breach) => boolean,
): Finding[] => {
  const filled = new Set(
    operationsOf(now)
      .flatMap(inputsOf)
      .filter(({ field }) => field.default !== undefined)
      .map(({ where }) => where),
  );
  return brokenPromises(promisesOf(old, 0, false), promisesOf(now, 0, false))
    .filter(({ breach }) => isWanted(breach))
    .filter(({ breach, where }) => !(/required/.test(breach) && filled.has(where)))
    .map(({ where, title, sentence }) => {
      const at = sentence.lastIndexOf(". ", sentence.length - 2);
      return { where, message: `${title}: ${sentence.slice(0, at + 1)}`, fix: sentence.slice(at + 2) };
    });
};

const howItRuns = (operation: Operation): string =>
  isHook(operation) ? "hook" : (operation.operation.type ?? "polling");

const changedTriggerTypes = (old: AppDefinition, now: AppDefinition): Finding[] =>
  keptOperations(old, now)
    .filter(([before, after]) => before.kind === "triggers" && howItRuns(before) !== howItRuns(after))
    .map(([before, after]) => ({
      where: `${before.address}.type`,
      message: `It was a ${howItRuns(before)} trigger and is now a ${howItRuns(after)} trigger. Zaps that are on would no longer run.`,
      fix: `Keep it a ${howItRuns(before)} trigger, and add the other as a trigger of its own.`,
    }));

/** Rules over the app as it was and as it is. */
export const changeRules: ChangeRule[] = [
  {
    id: "breaking-change",
    severity: "publishing",
    title: "Nothing that Zapier's own guard looks at breaks without a new major version",
    page: guardrailsPage,
    check: (old, now) =>
      isNewMajor(old, now)
        ? []
        : [...breaches(old, now, (breach) => guarded.has(breach)), ...changedTriggerTypes(old, now)],
  },
  {
    id: "promise",
    severity: "publishing",
    title: "What running Zaps rely on stays: ids, outputs, choices, no new required input",
    page: planningPage,
    check: (old, now) =>
      isNewMajor(old, now)
        ? []
        : // That a trigger is polled no more is a change of its type, or its sample has lost its id, which is D010's.
          breaches(old, now, (breach) => !guarded.has(breach) && breach !== "not polled"),
  },
  {
    id: "C001",
    severity: "advice",
    title: "Operations are not hidden or removed",
    page: checkPage("C001"),
    check: (old, now) => {
      const after = byAddress(now);
      return operationsOf(old)
        .filter(({ display, address }) => {
          const same = after.get(address);
          // What is gone in the same major version is a breaking change already.
          return !display.hidden && (same ? same.display.hidden : isNewMajor(old, now));
        })
        .map(({ address, display: { label } }) => ({
          where: address,
          message: `"${label}" is ${after.has(address) ? "hidden" : "gone"}, so Zap templates that use it become invalid.`,
          fix: "Keep it visible, or rebuild the templates that use it.",
        }));
    },
  },
  {
    id: "C002",
    severity: "advice",
    title: "Inputs are not removed",
    page: checkPage("C002"),
    check: (old, now) =>
      isNewMajor(old, now)
        ? keptOperations(old, now).flatMap(([before, after]) => {
            const left = new Set(inputsOf(after).map(({ where }) => where));
            return inputsOf(before)
              .filter(({ where }) => !left.has(where))
              .map(({ where, path }) => ({
                where,
                message: `The input "${path}" is gone, so Zap templates that fill it in become invalid.`,
                fix: "Keep it, or rebuild the templates that use it.",
              }));
          })
        : [],
  },
  {
    id: "C003",
    severity: "advice",
    title: "Keys of samples are not removed",
    page: checkPage("C003"),
    check: (old, now) =>
      isNewMajor(old, now)
        ? keptOperations(old, now).flatMap(([before, after]) => {
            const left = new Set(leaves(sampleOf(after)).map(({ path }) => path));
            const gone = new Set(leaves(sampleOf(before)).map(({ path }) => path));
            return [...gone]
              .filter((path) => !left.has(path))
              .map((path) => ({
                where: `${before.address}.sample.${path}`,
                message: `The sample no longer shows "${path}", so Zap templates that map it become invalid.`,
                fix: "Keep the key in what the operation returns and in the sample.",
              }));
          })
        : [],
  },
];
