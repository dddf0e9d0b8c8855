import type { core } from "zod";
import { InvalidInput, Refusal } from "../refusal.ts";
import type { Answer } from "../vendor.ts";

export const ok = (body: object, status = 200): Answer => ({ status, body });

const names: Record<number, string> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  422: "Unprocessable Entity",
  429: "Too Many Requests",
};

/** `{"statusCode":401,"message":"…","error":"Unauthorized"}` (HighLevel API 2.0, common schemas). */
const errorOf = (statusCode: number, message: string | string[], meta?: object) => ({
  statusCode,
  message,
  error: names[statusCode] ?? "Internal Server Error",
  ...(meta && { meta }),
});

/** A fault's status is not known here; 400 is that of most refusals. */
export const errorBody = (message: string) => errorOf(400, message);

export const errorMessages = {
  401: "Invalid JWT",
  403: "The token does not have access to this location.",
  429: "Too many requests",
  500: "Internal server error",
};

/** A contact with this email or phone is there already. */
export class Duplicate extends Refusal {
  readonly meta: object;

  constructor(meta: { contactId: string; contactName: string | undefined; matchingField: string }) {
    super(400, "This location does not allow duplicated contacts.");
    this.meta = meta;
  }
}

/** The document has no 404: what is not there is a bad request. */
export const notFound = (what: string): Refusal => new Refusal(400, `${what} not found`);

export const refuse = (refusal: Refusal | InvalidInput): Answer => {
  if (refusal instanceof InvalidInput) {
    return {
      status: 422,
      body: errorOf(
        422,
        refusal.issues.flatMap((issue) => inWords(issue)),
      ),
    };
  }
  const meta = refusal instanceof Duplicate ? refusal.meta : undefined;
  const { status, message, headers } = refusal;
  return { status, body: errorOf(status, message, meta), headers };
};

const inWords = (issue: core.$ZodIssue): string[] => {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => `property ${[...issue.path, key].join(".")} should not exist`);
  }
  return [`${issue.path.join(".")} ${issue.message}`.trim()];
};
