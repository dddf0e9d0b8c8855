import { dateProblems } from "../dates.ts";
import { isPolling, sampleOf, staticFields } from "../definition.ts";
import { idFormOf, otherIdForm } from "../idForm.ts";
import { fieldProblems, keysWithout, missingKeys, primaryKeys } from "../records.ts";
import { checkPage, deduplicationPage, type LiveRule } from "../rule.ts";

/** What operations really return. Zapier reads it from the Zap history, we from a run. */
export const liveRules: LiveRule[] = [
  {
    id: "T001",
    severity: "publishing",
    title: "Every operation runs and returns a record",
    page: checkPage("T001"),
    check: ({ operation: { address }, records, failure }) =>
      failure === undefined && records.length > 0
        ? []
        : [
            {
              where: address,
              message: failure === undefined ? "It returned no record." : `It failed: ${failure}`,
              fix: 'Give it inputs with which it returns a record under "live" in integration-checks.json.',
            },
          ],
  },
  {
    id: "T002",
    severity: "publishing",
    title: "Live records of a polling trigger have the primary key",
    page: checkPage("T002"),
    check: ({ operation, records }) =>
      isPolling(operation)
        ? records
            .flatMap((record) => missingKeys(staticFields(operation.operation.outputFields), record))
            .map((key) => ({
              where: `${operation.address}.output.${key}`,
              message: `Zapier tells new records from old ones by "${key}", which a live one lacks.`,
              fix: `Return "${key}" with every record, or mark other output fields with primary: true.`,
            }))
        : [],
  },
  {
    id: "T003",
    severity: "advice",
    title: "Live dates are ISO 8601, times with their zone",
    page: checkPage("T003"),
    check: ({ operation, records }) =>
      records
        .flatMap((record) => dateProblems(staticFields(operation.operation.outputFields), record))
        .map(({ path, problem }) => ({
          where: `${operation.address}.output.${path}`,
          message: `"${path}" ${problem}.`,
          fix: "Return 2026-08-01 or 2026-08-01T06:50:30Z.",
        })),
  },
  {
    id: "T004",
    severity: "publishing",
    title: "The sample shows no key that the latest live record lacks",
    page: checkPage("T004"),
    check: ({ operation, records: [latest] }) =>
      keysWithout(sampleOf(operation), latest).map((path) => ({
        where: `${operation.address}.sample.${path}`,
        message: `The sample shows "${path}", the latest record does not have it.`,
        fix: "Return it always (null where there is nothing), or remove it from the sample.",
      })),
  },
  {
    id: "T005",
    severity: "publishing",
    title: "Live values agree with the output fields",
    page: checkPage("T005"),
    check: ({ operation, records }) =>
      records
        .flatMap((record) => fieldProblems(staticFields(operation.operation.outputFields), record))
        .map(({ path, problem }) => ({
          where: `${operation.address}.output.${path}`,
          message: `"${path}" ${problem}.`,
          fix: "Change the output field or the value that is returned.",
        })),
  },
  {
    id: "id-form",
    severity: "error",
    title: "The id of a polling trigger's sample has the form of live ids",
    page: deduplicationPage,
    check: ({ operation, records }) => {
      const sample = sampleOf(operation);
      const isById = primaryKeys(staticFields(operation.operation.outputFields)).join() === "id";
      if (!isPolling(operation) || !isById || sample.id === undefined) return [];
      const other = otherIdForm(sample, records);
      return other === undefined
        ? []
        : [
            {
              where: `${operation.address}.sample.id`,
              message: `The sample's id is made as ${idFormOf(sample)}, a live one as ${other}.`,
              fix: "Make the sample's id of its other fields as perform does. Fields with the same value cannot be told apart: give each its own.",
            },
          ];
    },
  },
];
