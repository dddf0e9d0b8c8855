import type { core } from "zod";
import { InvalidInput, Refusal } from "../refusal.ts";
import type { Answer } from "../vendor.ts";
import type { StoredContact } from "./contactFields.ts";

export const ok = (body: unknown): Answer => ({ status: 200, body });

/** The guide's own words for 401 and 403; it shows no body for 429 and 500. */
export const errorMessages = {
  401: "Invalid token",
  403: "Insufficient scopes",
  429: "Too many requests",
  500: "Internal server error",
};

/** Faults put an answer of their own status around this, so it cannot name one. */
export const errorBody = (message: string) => ({ message });

/** A contact that exists already. Not in the guide: the answer of the API that the vendor's is a white label of. */
export class DuplicateContact extends Refusal {
  readonly meta: { contactId: string; matchingField: "email" | "phone" } | undefined;

  constructor(meta: DuplicateContact["meta"]) {
    super(400, "This location does not allow duplicated contacts.");
    this.meta = meta;
  }
}

/** `{"statusCode":401,"message":"Invalid token"}` (Taskee Portal API guide, "How to Use Private Integrations"). */
export const refuse = (refusal: Refusal | InvalidInput): Answer => {
  if (refusal instanceof InvalidInput) {
    // The guide has 400 for parameters and 422 for bodies, and shows no body of the latter.
    const statusCode = refusal.part === "query" ? 400 : 422;
    const message = refusal.issues.flatMap(inWords);
    return { status: statusCode, body: { statusCode, message, error: errorNames[statusCode] } };
  }
  const { status, message, headers } = refusal;
  const meta = refusal instanceof DuplicateContact && refusal.meta ? { meta: refusal.meta } : {};
  return { status, body: { statusCode: status, message, ...meta }, headers };
};

const errorNames = { 400: "Bad Request", 422: "Unprocessable Entity" };

const inWords = (issue: core.$ZodIssue): string[] => {
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => `property ${key} should not exist`);
  const name = issue.path.join(".") || "body";
  return [issue.input === undefined ? `${name} is required` : `${name} ${issue.message}`];
};

/** A contact as "Get Contact" shows it; the guide's examples of other answers have fewer of these properties each. */
export const toContact = ({
  id,
  locationId,
  businessId,
  dateAdded,
  dateUpdated,
  ...fields
}: StoredContact) => ({
  id,
  locationId,
  ...(businessId !== undefined && { businessId }),
  ...fields,
  dateAdded: new Date(dateAdded).toISOString(),
  dateUpdated: new Date(dateUpdated).toISOString(),
});
