import type { CallResult } from "./appHost.ts";
import { type CallCost, OperationError } from "./operationError.ts";

/** "1 request, 12 ms" */
export const costInWords = ({ requests, ms }: Pick<CallCost, "requests" | "ms">): string =>
  `${requests ?? "?"} request${requests === 1 ? "" : "s"}, ${ms} ms`;

/** Adds up what a step or a poll costs over all its calls, failed ones included. */
export class Meter {
  requests: number | null = 0;
  ms = 0;
  logs: string[] = [];
  /** How often a throttled app was waited for. */
  throttled = 0;

  /** Waits for a call and gives its results. */
  async measure(call: Promise<CallResult>): Promise<unknown> {
    try {
      const result = await call;
      this.#add(result);
      return result.results;
    } catch (error) {
      if (error instanceof OperationError) this.#add(error.cost);
      throw error;
    }
  }

  #add({ requests, ms, logs }: CallCost): void {
    this.requests = this.requests === null || requests === null ? null : this.requests + requests;
    this.ms += ms;
    this.logs.push(...logs);
  }
}
