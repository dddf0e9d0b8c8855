import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseZap, type Zap } from "@integrations/zap-runner";
import { type GuidedApp, toGuide } from "./guide.ts";

/** Where the Zaps of the repository are. */
const FOLDER = "packages/zap-runner/zaps";

const INTRODUCTION = `# Zaps to build

Written by \`npm run docs\` from the Zaps that \`npm start\` rehearses. Each is a recipe for Zapier's editor: the steps in their
order, and under each what to fill in. What a recipe leaves out stays blank. \`{{2. Email}}\` is the field Email of step 2, chosen
from the editor's list; \`{{today}}\` is the day of the run (Formatter by Zapier, Date / Time). "One of yours" is chosen from
the field's own list.`;

const appsOf = ({ trigger, steps }: Zap): Set<string> =>
  new Set([trigger.app, ...steps.flatMap((step) => ("app" in step ? step.app : []))]);

/** How to rebuild every Zap of the repository in Zapier's editor, those across several apps first. */
export const zapsPage = (root: string, apps: Record<string, GuidedApp>): string => {
  const zaps = globSync(`${FOLDER}/*.yaml`, { cwd: root })
    .sort()
    .map((file) => parseZap(readFileSync(join(root, file), "utf8")).zap);
  const isAcross = (zap: Zap): boolean => appsOf(zap).size > 1;
  const sorted = [...zaps.filter(isAcross), ...zaps.filter((zap) => !isAcross(zap))];
  return `${[INTRODUCTION, ...sorted.map((zap) => toGuide(zap, apps))].join("\n\n")}\n`;
};
