import { createRequire } from "node:module";
import { resolve } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { appNames, readAppFolder } from "../../src/releases/appFolder.ts";
import { changelogProblems, readSections } from "../../src/releases/changelog.ts";

/** What `zapier-platform promote` itself reads a changelog with. */
interface PromotesReader {
  getVersionChangelog(version: string, appFolder: string): Promise<{ changelog: string }>;
}
const { getVersionChangelog }: PromotesReader = createRequire(import.meta.url)(
  "zapier-platform-cli/src/utils/changelog.js",
);

const root = resolve(import.meta.dirname, "../../../..");

describe.each(appNames(root).map((name) => readAppFolder(root, name)))(
  "the changelog of $name",
  ({ folder, version, changelog }) => {
    it("can be released from", () => {
      expect(changelogProblems(changelog, version)).toEqual([]);
    });

    it("is read by promote as it is read here", async () => {
      const [newest] = readSections(changelog);
      const { changelog: promoted } = await getVersionChangelog(version, folder);
      expect(promoted).toBe(newest?.text);
    });
  },
);
