import type { RecordedRequest } from "@integrations/sandbox";
import { OperationError } from "@integrations/zap-runner";
import type { ProvenApp } from "../provenApp.ts";

/** What came of calling an operation once. */
export interface Attempt {
  inputs: Record<string, unknown>;
  results: unknown;
  error: OperationError | undefined;
  /** What reached the vendor. */
  requests: RecordedRequest[];
  /** How many requests went out; one that is too long for a server never reaches it. */
  sent: number;
}

/** A vendor that counts requests has seen none for a while. */
const PAUSE_MS = 1000;

export const attempt = async (
  { sandbox, call }: ProvenApp,
  address: string,
  inputs: Record<string, unknown>,
): Promise<Attempt> => {
  sandbox.state.clock.advance(PAUSE_MS);
  sandbox.requests.length = 0;
  const outcome = await call(address, inputs).then(
    ({ results, requests }) => ({ results, error: undefined, sent: requests }),
    (error: unknown) => {
      if (!(error instanceof OperationError)) throw error;
      return { results: undefined, error, sent: error.cost.requests };
    },
  );
  return { inputs, ...outcome, sent: outcome.sent ?? 0, requests: [...sandbox.requests] };
};
