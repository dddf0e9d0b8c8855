import { readInWords } from "../inWords.ts";
import { type Fault, type FaultInput, faultSchema } from "./fault.ts";

/** The faults waiting for their request. The first one added that fits a request spoils it, alone. */
export class Faults {
  #waiting: Fault[] = [];

  /** @throws {Error} in words when the kind is unknown or an option is not its own */
  add(fault: FaultInput): void {
    this.#waiting.push(readInWords(faultSchema, fault));
  }

  clear(): void {
    this.#waiting = [];
  }

  /** What is still to come, with what is left of `after` and `times`. */
  get waiting(): readonly Fault[] {
    return this.#waiting;
  }

  /** The fault for this request, if one is due; counts it as used. */
  take(request: { method: string; path: string }): Fault | undefined {
    for (const fault of this.#waiting) {
      if (!concerns(fault, request)) continue;
      if (fault.after > 0) {
        fault.after -= 1;
        continue;
      }
      fault.times -= 1;
      if (fault.times === 0) this.#waiting = this.#waiting.filter((other) => other !== fault);
      return fault;
    }
    return undefined;
  }
}

const concerns = (fault: Fault, { method, path }: { method: string; path: string }): boolean =>
  (fault.method === undefined || fault.method === method) &&
  (fault.path === undefined || toPattern(fault.path).test(path));

const toPattern = (glob: string): RegExp => {
  const source = glob
    .split(/(\*\*|\*)/)
    .map((part) =>
      part === "**" ? ".*" : part === "*" ? "[^/]*" : part.replace(/[\\^$.|?+()[\]{}]/g, "\\$&"),
    );
  return new RegExp(`^${source.join("")}$`);
};
