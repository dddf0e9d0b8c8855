import { isPolling, sampleOf, staticFields, visibleOperationsOf } from "../definition.ts";
import { dateProblems, fieldProblems, missingKeys } from "../records.ts";
import { checkPage, type Rule } from "../rule.ts";

/** What the sample of an operation has to be. An operation without one is D012's. */
export const sampleRules: Rule[] = [
  {
    id: "D010",
    severity: "error",
    title: "The sample of a polling trigger has its primary key",
    page: checkPage("D010"),
    check: (app) =>
      visibleOperationsOf(app)
        .filter((operation) => isPolling(operation) && Object.keys(sampleOf(operation)).length > 0)
        .flatMap((operation) =>
          missingKeys(staticFields(operation.operation.outputFields), sampleOf(operation)).map((key) => ({
            where: `${operation.address}.sample.${key}`,
            message: `Zapier tells new records by "${key}", which the sample lacks.`,
            fix: `Give the sample a "${key}", or mark the output fields that identify a record with primary: true.`,
          })),
        ),
  },
  {
    id: "D012",
    severity: "error",
    title: "Every trigger, create and search has a sample",
    page: checkPage("D012"),
    check: (app) =>
      visibleOperationsOf(app)
        .filter((operation) => Object.keys(sampleOf(operation)).length === 0)
        .map(({ address }) => ({
          where: `${address}.sample`,
          message: "There is no sample, so a step that was not tested has nothing to map.",
          fix: "Write one record as the operation returns it.",
        })),
  },
  {
    id: "D023",
    severity: "error",
    title: "Dates of a sample are ISO 8601, times with their zone",
    page: checkPage("D023"),
    check: (app) =>
      visibleOperationsOf(app).flatMap((operation) =>
        dateProblems(staticFields(operation.operation.outputFields), sampleOf(operation)).map(
          ({ path, problem }) => ({
            where: `${operation.address}.sample.${path}`,
            message: `"${path}" ${problem}.`,
            fix: "Write 2026-08-01 or 2026-08-01T06:50:30Z.",
          }),
        ),
      ),
  },
  {
    id: "D024",
    severity: "error",
    title: "The sample agrees with the output fields",
    page: checkPage("D024"),
    check: (app) =>
      visibleOperationsOf(app)
        .filter((operation) => Object.keys(sampleOf(operation)).length > 0)
        .flatMap((operation) =>
          fieldProblems(staticFields(operation.operation.outputFields), sampleOf(operation)).map(
            ({ path, problem }) => ({
              where: `${operation.address}.sample.${path}`,
              message: `"${path}" ${problem}.`,
              fix: "Change the sample or the output field to what the operation returns.",
            }),
          ),
        ),
  },
];
