import type { AppFolder } from "./appFolder.ts";
import { changelogProblems } from "./changelog.ts";
import type { WorkTree } from "./git.ts";
import type { ReleaseTag } from "./releaseTag.ts";

/** Why a tag must not be released, a sentence each. Before the tag is made they tell whether it may be. */
export const guardProblems = (
  { tag, version }: ReleaseTag,
  app: AppFolder,
  { isClean, isAtTag, isOnMain }: WorkTree,
): string[] => [
  ...(app.version === version
    ? changelogProblems(app.changelog, version).map((problem) => `apps/${app.name}/CHANGELOG.md: ${problem}`)
    : [`apps/${app.name}/package.json has version ${app.version}, not ${version}.`]),
  ...(app.isLinked
    ? []
    : [
        `apps/${app.name} has no .zapierapprc, which names the integration: run npx zapier-platform link there and commit it.`,
      ]),
  ...(isClean ? [] : ["The work tree has changes: only what is committed is released."]),
  ...(isAtTag === false ? [`${tag} is another commit than the one checked out.`] : []),
  ...(isOnMain ? [] : ["The commit is not part of main."]),
];
