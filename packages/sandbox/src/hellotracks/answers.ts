import type { core } from "zod";
import { InvalidInput, type Refusal } from "../refusal.ts";
import type { Answer } from "../vendor.ts";
import type { StoredJob } from "./jobs.ts";
import type { HellotracksState } from "./state.ts";

/** `{"data":{"items":[…]}}`, the answer of lists and actions alike (Hellotracks no-code API, "Response Format"). */
export const items = (list: readonly unknown[], status = 200): Answer => ({
  status,
  body: { data: { items: list } },
});

/** `{"error":{"message":…}}` (Hellotracks no-code API, "Error Format"). */
export const errorBody = (message: string) => ({ error: { message } });

/** The document's own words for its statuses. */
export const errorMessages = {
  401: "Missing or invalid API key.",
  403: "API key does not have access to the requested resource.",
  429: "Rate limit reached.",
  500: "Hellotracks API is temporarily unavailable.",
};

export const refuse = (refusal: Refusal | InvalidInput): Answer =>
  refusal instanceof InvalidInput
    ? { status: 400, body: errorBody(refusal.issues.map((issue) => inWords(refusal.part, issue)).join("; ")) }
    : { status: refusal.status, body: errorBody(refusal.message), headers: refusal.headers };

const inWords = (part: "query" | "body", issue: core.$ZodIssue): string => {
  const [kind, root] = part === "body" ? ["field", ["job"]] : ["parameter", []];
  const name = (path: PropertyKey[]) => [...root, ...path].join(".");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => `Unknown ${kind} ${name([...issue.path, key])}`).join("; ");
  }
  return issue.input === undefined && issue.path.length > 0
    ? `Missing ${kind} ${name(issue.path)}`
    : `${name(issue.path)} ${issue.message}`;
};

/**
 * The job object of vendors' answers. The document calls its fields stable, so each is always there; null for one
 * without a value is our choice. What else was written (notes, priority, timeWindow, placeId) is not answered.
 */
export const toJob = (state: HellotracksState, job: StoredJob) => {
  const { id, externalId = null, title, progress, date = null, createdAt, updatedAt, address = null } = job;
  const assignee = job.assigneeUsername === undefined ? undefined : state.memberNamed(job.assigneeUsername);
  const { name = null, phone = null, email = null } = job.contact ?? {};
  return {
    id,
    externalId,
    title,
    progress,
    date,
    createdAt,
    updatedAt,
    address,
    assignee: assignee ?? null,
    contact: job.contact === undefined ? null : { name, phone, email },
  };
};
