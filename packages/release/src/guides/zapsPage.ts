import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { appsOf, parseZap, type Zap } from "@integrations/zap-runner";
import { type GuidedApp, toGuide } from "./guide.ts";

/** Where the Zaps of the repository are. */
export const ZAP_FOLDER = "packages/zap-runner/zaps";

const INTRODUCTION = `# Zaps to build

Written by \`npm run docs\` from the Zaps that \`npm start\` rehearses. Each is a recipe for Zapier's editor: the steps in their
order, and under each what to fill in. What a recipe leaves out stays blank. \`{{2. Email}}\` is the field Email of step 2, chosen
from the editor's list; \`{{zap_meta_human_now}}\`, typed as it stands, is the moment of the run. "One of yours" is chosen from
the field's own list. ⏎ stands for a line break.

The editor lists a field of a map, such as \`{{1. Metadata highlevel_contact_id}}\`, only where the record that the step was
tested with holds it. Where none does yet, test the step that writes it first, then test the other one again. "The Zap stops"
is what Zapier does when a search finds nothing, unless the step says that this is a success: leave that at no.`;

/** The sections of the page by their headings. */
const readSections = (page: string): Map<string, string> =>
  new Map(
    page
      .trimEnd()
      .split(/\n\n(?=## )/)
      .slice(1)
      .map((section) => [section.split("\n", 1)[0] ?? "", section]),
  );

/**
 * How to rebuild every Zap of the repository in Zapier's editor, those across several apps first.
 *
 * @param page - As it stands: the Zaps of apps that are not among `apps` keep their sections.
 */
export const zapsPage = (root: string, apps: Record<string, GuidedApp>, page: string): string => {
  const zaps = globSync(`${ZAP_FOLDER}/*.yaml`, { cwd: root })
    .sort()
    .map((file) => parseZap(readFileSync(join(root, file), "utf8")).zap);
  const isAcross = (zap: Zap): boolean => appsOf(zap).length > 1;
  const sorted = [...zaps.filter(isAcross), ...zaps.filter((zap) => !isAcross(zap))];
  const kept = readSections(page);
  const sections = sorted.flatMap((zap) =>
    appsOf(zap).every((app) => apps[app]) ? toGuide(zap, apps) : (kept.get(`## ${zap.name}`) ?? []),
  );
  return `${[INTRODUCTION, ...sections].join("\n\n")}\n`;
};
