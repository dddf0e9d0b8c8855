import { type AppReport, countProblems } from "../report.ts";

/** The reports for programs. */
export const toJson = (reports: AppReport[]): string => {
  const { error, publishing, advice } = countProblems(reports);
  return JSON.stringify(
    {
      errors: error,
      publishing,
      advice,
      apps: reports.map(({ folder: _folder, source: _source, ...report }) => report),
    },
    null,
    2,
  );
};
