import { dateProblems } from "../dates.ts";
import { isPolling, type Operation, sampleOf, staticFields, visibleOperationsOf } from "../definition.ts";
import { isRecord, type JsonRecord } from "../json.ts";
import { type FieldProblem, fieldProblems, missingKeys } from "../records.ts";
import { checkPage, type Finding, type Rule } from "../rule.ts";
import { words } from "../words.ts";

const hasSample = (operation: Operation): boolean => Object.keys(sampleOf(operation)).length > 0;

/** The id that a sample has under its noun's name: `deal_id` of a deal. */
const ownId = (sample: JsonRecord, noun: string): unknown =>
  Object.entries(sample).find(
    ([key, value]) =>
      words(key).join(" ") === [...words(noun), "id"].join(" ") &&
      (typeof value === "number" || (typeof value === "string" && value !== "")),
  )?.[1];

/** The first problem of each path: the items of a list have the same one. */
const oneAPath = (problems: FieldProblem[]): FieldProblem[] =>
  [...new Map(problems.toReversed().map((problem) => [problem.path, problem])).values()].reverse();

const isPlace = (sample: unknown, path: string): boolean =>
  isRecord(sample) &&
  (Object.hasOwn(sample, path) ||
    Object.entries(sample).some(
      ([key, value]) => path.startsWith(`${key}.`) && isPlace(value, path.slice(key.length + 1)),
    ));

const atSample = (
  operation: Operation,
  { path, problem, suggestion }: FieldProblem,
  fix: string,
): Finding => ({
  where: `${operation.address}.sample.${path}`,
  message: `"${path}" ${problem}.`,
  fix: suggestion === undefined ? fix : `Write ${JSON.stringify(suggestion)}.`,
  // The items of a list share a path, which so is no place to write at.
  ...(suggestion !== undefined && isPlace(sampleOf(operation), path) && { suggestion }),
});

/** What is wrong with a sample before anything in it is looked at. */
const formProblem = ({
  operation: { sample },
}: Operation): Pick<Finding, "message" | "suggestion"> | undefined => {
  if (Array.isArray(sample))
    return {
      message: "The sample is a list. Zapier shows one record.",
      ...(sample[0] !== undefined && { suggestion: sample[0] }),
    };
  return sample === undefined || (typeof sample === "object" && sample !== null)
    ? undefined
    : { message: "The sample is not a record." };
};

/** What the sample of an operation has to be. An operation without one is D012's. */
export const sampleRules: Rule[] = [
  {
    id: "D010",
    severity: "publishing",
    title: "The sample of a polling trigger has its primary key",
    page: checkPage("D010"),
    check: (app) =>
      visibleOperationsOf(app)
        .filter((operation) => isPolling(operation) && hasSample(operation))
        .flatMap((operation) => {
          const sample = sampleOf(operation);
          return missingKeys(staticFields(operation.operation.outputFields), sample).map((key) => {
            const suggestion = key === "id" ? ownId(sample, operation.noun) : undefined;
            return {
              where: `${operation.address}.sample.${key}`,
              message: `Zapier tells new records from old ones by "${key}", which the sample lacks.`,
              fix: `Add "${key}" to the sample, or mark the output fields that identify a record with primary: true.`,
              ...(suggestion !== undefined && { suggestion }),
            };
          });
        }),
  },
  {
    id: "D012",
    severity: "publishing",
    title: "Every trigger, create and search has a sample",
    page: checkPage("D012"),
    check: (app) =>
      visibleOperationsOf(app).flatMap((operation): Finding[] => {
        const problem =
          formProblem(operation) ??
          (hasSample(operation)
            ? undefined
            : { message: "There is no sample, so an untested step has nothing to map." });
        return problem
          ? [
              {
                where: `${operation.address}.sample`,
                fix: "Write one record as the operation returns it.",
                ...problem,
              },
            ]
          : [];
      }),
  },
  {
    id: "D023",
    severity: "advice",
    title: "Dates of a sample are ISO 8601, times with their zone",
    page: checkPage("D023"),
    check: (app) =>
      visibleOperationsOf(app).flatMap((operation) =>
        dateProblems(staticFields(operation.operation.outputFields), sampleOf(operation)).map((problem) =>
          atSample(operation, problem, "Write 2026-08-01 or 2026-08-01T06:50:30Z."),
        ),
      ),
  },
  {
    id: "D024",
    severity: "advice",
    title: "The sample agrees with the output fields",
    page: checkPage("D024"),
    check: (app) =>
      visibleOperationsOf(app)
        .filter(hasSample)
        .flatMap((operation) =>
          oneAPath(fieldProblems(staticFields(operation.operation.outputFields), sampleOf(operation))).map(
            (problem) =>
              atSample(
                operation,
                problem,
                "Change the sample or the output field to what the operation returns.",
              ),
          ),
        ),
  },
];
