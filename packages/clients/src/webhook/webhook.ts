/** A request that somebody sent to a Zap: from the vendor, if its signature says so. */
export interface WebhookRequest {
  /** The value of a header by its name in lower case, or null. */
  header(name: string): string | null;
  /** The body as it arrived: a signature holds for these characters and for no others. */
  body: string;
}

/** A request that a Zap must not act upon; its message is a sentence for people. */
export class WebhookError extends Error {
  override name = "WebhookError";
}
