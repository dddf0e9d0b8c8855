import type { Caller, OperationName } from "./caller.ts";
import { runFilter } from "./filter.ts";
import type { StepRun } from "./ledger.ts";
import { fillAll, type Scope } from "./mapping.ts";
import { Meter } from "./meter.ts";
import { OperationError } from "./operationError.ts";
import type { AppStep, Step } from "./zapSchema.ts";

/** Runs one step. What an app reports becomes the step's status; only an abort or a bug of the runner rejects. */
export const runStep = async (step: Step, scope: Scope, caller: Caller): Promise<StepRun> =>
  "filter" in step ? runFilter(step.id, step.filter, scope) : runAppStep(step, scope, caller);

const runAppStep = async (step: AppStep, scope: Scope, caller: Caller): Promise<StepRun> => {
  const { id, app } = step;
  const meter = new Meter();
  const called: string[] = [];
  let input: StepRun["input"] = {};

  const call = async (
    kind: OperationName["kind"],
    key: string,
    written: StepRun["input"],
  ): Promise<unknown> => {
    const operation = { app, kind, key };
    called.push(key);
    input = fillAll(written, scope);
    input = await caller.inputs(operation, written, input, meter);
    return caller.perform(operation, input, meter);
  };

  const outcome = async (): Promise<unknown> => {
    if (!("search" in step)) return call("creates", step.create, step.inputs);
    const [found] = (await call("searches", step.search, step.inputs)) as unknown[];
    if (found !== undefined) return found;
    if (step.otherwise === "continue") return {};
    if (step.otherwise === "stop") throw new OperationError("HaltedError", `${step.search} found nothing.`);
    return call("creates", step.otherwise.create, step.otherwise.inputs);
  };

  const end = (result: Pick<StepRun, "status" | "output" | "error">): StepRun => ({
    id,
    app,
    operation: called.join(", "),
    input,
    ...result,
    requests: meter.requests,
    ms: meter.ms,
    throttled: meter.throttled,
    logs: meter.logs,
  });

  try {
    return end({ status: "success", output: await outcome(), error: null });
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
    const { name } = error;
    const message = caller.redact(app, error.message);
    return end({
      status: name === "HaltedError" ? "halted" : "errored",
      output: null,
      error: { name, message },
    });
  }
};
