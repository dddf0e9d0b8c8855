import type { VendorName } from "@integrations/sandbox";
import { besideFloor, type Cost, costOf, FLOOR_LIST } from "./compare.ts";
import { keyOf, type Subject } from "./subjects/subject.ts";

/** What an operation of {@link Subject.further} costs. */
export interface FurtherCost {
  what: string;
  requests: number;
  /** Milliseconds. */
  time: Cost;
  /** Peak memory of the process, in MiB. */
  memory: Cost;
}

/** How often each is measured. */
export const FURTHER_REPEATS = 7;

/**
 * Measures the further operations of a built app.
 *
 * @param zip - `apps/<app>/build/build.zip`
 * @param keys - Only these; all without it.
 */
export const furtherCosts = async <Name extends VendorName>(
  app: Name,
  zip: string,
  subject: Subject<Name>,
  log: (line: string) => void,
  keys?: readonly string[],
): Promise<FurtherCost[]> => {
  const { compare, remove } = besideFloor(app, zip, subject);
  const costs: FurtherCost[] = [];
  try {
    for (const { address, what, paging, prepare } of subject.further) {
      if (keys && !keys.includes(keyOf(address))) continue;
      log(`${app}: ${what}`);
      const { requests, measured } = await compare({
        ...{ prepare, paging, times: FURTHER_REPEATS },
        ...{ method: `${address}.operation.perform`, floorMethod: FLOOR_LIST },
      });
      costs.push({ what, requests, time: costOf(measured, "ms"), memory: costOf(measured, "peakMb") });
    }
    return costs;
  } finally {
    remove();
  }
};
