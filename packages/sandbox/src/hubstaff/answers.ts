import type { core } from "zod";
import { InvalidInput, type Refusal } from "../refusal.ts";
import type { Answer } from "../vendor.ts";

/** A list: `{"clients":[…],"pagination":{"next_page_start_id":…}}`; no `pagination` on the last page. */
export const list = (
  name: string,
  rows: readonly unknown[],
  next: number | undefined,
  more = {},
): Answer => ({
  status: 200,
  body: {
    [name]: rows,
    ...more,
    ...(next !== undefined && { pagination: { next_page_start_id: next } }),
  },
});

/** One row in its envelope. */
export const one = (name: string, row: unknown, status = 200): Answer => ({ status, body: { [name]: row } });

/** The document's codes begin with 10 for access, 11 for validation, 12 for rows, 13 for limits (Hubstaff API v2, "Error codes"). */
const codes: Record<number, { code: string; error_code: number }> = {
  400: { code: "invalid_params", error_code: 11_000 },
  401: { code: "not_authorized", error_code: 10_001 },
  403: { code: "forbidden", error_code: 10_003 },
  404: { code: "not_found", error_code: 12_000 },
  429: { code: "rate_limited", error_code: 13_000 },
};

/** The error of a fault, whose status is not known here. */
export const errorBody = (message: string) => ({ code: "error", error: message });

export const errorMessages = {
  401: "Unauthorized",
  403: "API access is only for organizations on an active plan",
  429: "Rate limit exceeded",
  500: "Internal server error",
};

/** What a token that is none answers, in the form of OAuth and without a code. */
export const invalidToken: Answer = {
  status: 401,
  body: { error: "invalid_token", error_description: "The access token is invalid or has been revoked" },
};

export const refuse = (refusal: Refusal | InvalidInput): Answer => {
  if (!(refusal instanceof InvalidInput)) {
    const { status, message, headers } = refusal;
    if (status === 401) return invalidToken;
    return { status, body: { ...errorBody(message), ...codes[status] }, headers };
  }
  return {
    status: 400,
    body: {
      ...codes[400],
      error: "Invalid parameters",
      details: refusal.issues.flatMap((issue) => toDetails(refusal.part, issue)),
    },
  };
};

const toDetails = (part: "query" | "body", issue: core.$ZodIssue) => {
  const kind = part === "body" ? "field" : "parameter";
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ attribute: [...issue.path, key].join("."), error: `is no ${kind}` }));
  }
  const isMissing = issue.input === undefined && issue.path.length > 0;
  return [{ attribute: issue.path.join(".") || part, error: isMissing ? "is missing" : issue.message }];
};
