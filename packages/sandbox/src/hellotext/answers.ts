import type { core } from "zod";
import { InvalidInput, Refusal } from "../refusal.ts";
import type { Answer } from "../vendor.ts";

/** One entry of `errors` (Hellotext API reference, "Errors"). */
interface Problem {
  type: string;
  message: string;
  parameter?: string;
}

/** A request that is understood and turned down for one of its parameters. */
export class Unprocessable extends Refusal {
  readonly problem: Problem;

  constructor(parameter: string, type: string, message: string) {
    super(422, `${parameter}: ${message}`);
    this.problem = { type, message, parameter };
  }
}

/** A parameter names something that is not there. */
export const notFound = (parameter: string) =>
  new Unprocessable(parameter, "not_found", "This object was not found. Perhaps it was deleted.");

/** A parameter that this request needs is not there. */
export const missing = (parameter: string) =>
  new Unprocessable(parameter, "parameter_missing", "This parameter is required.");

export const ok = (body: unknown, status = 200): Answer => ({ status, body });

/** The document shows `errors` for 422 only; that the other statuses answer the same is our guess. */
export const errorBody = (message: string) => ({ errors: [{ type: "error", message }] });

/** Our words: the document has none for these statuses. */
export const errorMessages = {
  401: "No valid authorization token.",
  403: "The subscription of this business does not allow this.",
  429: "Too many requests.",
  500: "Something went wrong.",
};

export const refuse = (refusal: Refusal | InvalidInput): Answer => {
  if (refusal instanceof InvalidInput)
    return ok({ errors: refusal.issues.flatMap((issue) => toProblems(issue)) }, 422);
  const body = refusal instanceof Unprocessable ? { errors: [refusal.problem] } : errorBody(refusal.message);
  return { status: refusal.status, body, headers: refusal.headers };
};

const toProblems = (issue: core.$ZodIssue): Problem[] => {
  const parameter = issue.path.join(".");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      type: "parameter_unknown",
      message: "There is no such parameter.",
      parameter: [...issue.path, key].join("."),
    }));
  }
  return issue.input === undefined
    ? [{ type: "parameter_missing", message: "This parameter is required.", parameter }]
    : [{ type: "invalid", message: issue.message, parameter }];
};
