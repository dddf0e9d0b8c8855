import type { core } from "zod";

/** A request that the vendor turns down: the status and a sentence that never holds a credential. */
export class Refusal extends Error {
  readonly status: number;
  readonly headers: Record<string, string>;

  constructor(status: number, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
  }
}

/** A query or a body that its schema turns down; each vendor has its own words and status for it. */
export class InvalidInput extends Error {
  readonly part: "query" | "body";
  readonly issues: readonly core.$ZodIssue[];

  constructor(part: "query" | "body", issues: readonly core.$ZodIssue[]) {
    super(`Invalid ${part}`);
    this.part = part;
    this.issues = issues;
  }
}
