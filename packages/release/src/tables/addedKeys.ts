import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type AppDefinition, operationsOf, readConfig, staticFields } from "@integrations/integration-checks";
import { isAppStep, parseZap } from "@integrations/zap-runner";
import { ZAP_FOLDER } from "../guides/zapsPage.ts";

/** An operation's address, and inputs that somebody gave it. */
type Given = [address: string, inputs: Record<string, unknown>];

const inZaps = (root: string, app: string): Given[] =>
  globSync(`${ZAP_FOLDER}/*.yaml`, { cwd: root })
    .sort()
    .flatMap((file) => parseZap(readFileSync(join(root, file), "utf8")).zap.steps)
    .filter(isAppStep)
    .filter((step) => step.app === app)
    .flatMap((step): Given[] => {
      if ("create" in step) return [[`creates.${step.create}`, step.inputs]];
      const { search, inputs, otherwise } = step;
      const create: Given[] =
        typeof otherwise === "object" ? [[`creates.${otherwise.create}`, otherwise.inputs]] : [];
      return [[`searches.${search}`, inputs], ...create];
    });

/** Of the keys of one operation the one that shows most of how they are made. */
const mostTelling = (keys: string[]): string | undefined =>
  keys.find((key) => /-20-/.test(key)) ?? keys.find((key) => /-[0-9a-f]+-/.test(key)) ?? keys[0];

/**
 * Keys of inputs that functions add, by the address of their operation: one each from the inputs that the repository
 * itself gives, in the app's integration-checks.json and in its Zaps.
 */
export const addedKeys = (
  root: string,
  { path, definition }: { path: string; definition: AppDefinition },
): Map<string, string> => {
  const given = Map.groupBy(
    [...Object.entries(readConfig(join(root, path)).live), ...inZaps(root, basename(path))],
    ([address]) => address,
  );
  return new Map(
    operationsOf(definition).flatMap(({ address, operation: { inputFields } }) => {
      if (!inputFields.includes(null)) return [];
      const declared = new Set(staticFields(inputFields).map(({ key }) => key));
      const keys = (given.get(address) ?? []).flatMap(([, inputs]) => Object.keys(inputs));
      const key = mostTelling(keys.filter((one) => !declared.has(one)));
      return key === undefined ? [] : [[address, key]];
    }),
  );
};
