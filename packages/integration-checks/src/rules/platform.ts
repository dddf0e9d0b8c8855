import { operationsOf } from "../definition.ts";
import { checkPage, type Finding, type Rule } from "../rule.ts";
import { compareVersions, majorOf, parseVersion } from "../versions.ts";

/** The first core with the flag, and with it on where nothing is said (docs.zapier.com, "Empty values in input data"). */
const CLEAN_INPUT_SINCE = 18;

const versionProblem = (version: string, newest: string): Pick<Finding, "message" | "fix"> | undefined => {
  if (!parseVersion(version))
    return {
      message: `"${version}" is not a version of zapier-platform-core.`,
      fix: `Depend on zapier-platform-core ${newest} exactly, and build again.`,
    };
  const order = compareVersions(version, newest);
  if (order === 0) return undefined;
  return order < 0
    ? {
        message: `It is ${version}; ${newest} is out.`,
        fix: `Depend on zapier-platform-core ${newest} exactly, and build again.`,
      }
    : {
        message: `It is ${version}; the newest known here is ${newest}.`,
        fix: `If ${version} is out, name it: --newest-core ${version}. If not, depend on ${newest}.`,
      };
};

/** How the app is set up. */
export const platformRules: Rule[] = [
  {
    id: "D027",
    severity: "advice",
    title: "The app is built on the latest zapier-platform-core",
    page: checkPage("D027"),
    check: ({ platformVersion }, { newestCore }): Finding[] => {
      const problem = versionProblem(platformVersion, newestCore);
      return problem ? [{ where: "platformVersion", ...problem, suggestion: newestCore }] : [];
    },
  },
  {
    id: "D028",
    severity: "advice",
    title: "Zapier does not clean input data",
    page: checkPage("D028"),
    check: (app) => {
      if (majorOf(app.platformVersion) < CLEAN_INPUT_SINCE) return [];
      const operations = operationsOf(app);
      const inherits = operations.some(({ operation }) => operation.cleanInputData === undefined);
      const places = [
        ...(inherits && app.flags.cleanInputData !== false ? ["flags.cleanInputData"] : []),
        ...operations
          .filter(({ operation }) => operation.cleanInputData === true)
          .map(({ address }) => `${address}.cleanInputData`),
      ];
      return places.map((where) => ({
        where,
        message: "Zapier removes blank values from the input data, which misaligns line items.",
        fix: "Set cleanInputData: false, and handle blank values in the operation.",
        suggestion: false,
      }));
    },
  },
];
