/** A request that someone sent to a Zap. Only its signature proves that it is from the vendor. */
export interface WebhookRequest {
  /** The value of a header by its name in lower case, or null. */
  header(name: string): string | null;
  /** The body byte for byte: the signature is valid for nothing else. */
  body: string;
}

/** A request that a Zap must not act on. The message is a sentence for users. */
export class WebhookError extends Error {
  override name = "WebhookError";
}
