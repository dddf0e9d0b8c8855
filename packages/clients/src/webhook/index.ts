export { isSigned, readPublicKeys } from "./signature.ts";
export { WebhookError, type WebhookRequest } from "./webhook.ts";
