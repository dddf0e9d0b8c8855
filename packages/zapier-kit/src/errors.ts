import { InvalidIdError, shorten, VendorError, type VendorErrorKind } from "@integrations/clients/http";
import { tidy } from "@integrations/clients/text";
import { WebhookError } from "@integrations/clients/webhook";
import type { InputField, ZObject } from "zapier-platform-core";
import { InputError, labelOf } from "./inputs/inputError.ts";
import { PollTooLongError } from "./polling/pollEvents.ts";
import { UndatedRowsError } from "./polling/undatedRows.ts";

/** How a vendor's users know the vendor and its credential. */
export interface VendorProfile {
  /** "Hellotracks" */
  name: string;
  /** What a connection is made with: "API key". "connection" if the person only signs in. */
  credential: string;
  /** Where to find the credential: "live.hellotracks.com, More -> API & Integrations". Absent if nobody pastes one. */
  credentialSource?: string;
  /** How to get more permissions: a sentence. Default: ask an admin for a new credential. */
  accessAdvice?: string;
}

/** The app can't use this connection. The message says what is missing and what to do, in whole sentences. */
export class AccessError extends Error {
  override name = "AccessError";
}

/** The operation's fields and inputs, to find the label of the input that was wrong. */
export interface OperationInputs {
  fields: readonly InputField[];
  input: Record<string, unknown>;
}

/** Zapier truncates longer messages. */
const LONGEST_MESSAGE = 250;

/**
 * Converts an error to the one that makes Zapier do the right thing: ask to reconnect, wait, or tell the person what to
 * do in at most 250 characters. Other errors (Zapier's own, bugs) keep their class and message.
 */
export const toZapierError = (
  z: ZObject,
  error: unknown,
  vendor: VendorProfile,
  inputs: OperationInputs,
): unknown => withoutContext(convert(z, error, vendor, inputs));

/**
 * Stops core from appending the inputs, the requests and the start of each answer to the message, which people read and
 * Zapier logs: a vendor may have quoted a credential (core 19.1.0, src/middleware.js).
 */
const withoutContext = (error: unknown): unknown =>
  error instanceof Error ? Object.assign(error, { doNotContextify: true }) : error;

const convert = (z: ZObject, error: unknown, vendor: VendorProfile, inputs: OperationInputs): unknown => {
  if (error instanceof InputError) {
    return new z.errors.Error(
      fit(`${error.label ?? labelOf(inputs.fields, error.field)}: `, error.message),
      "invalid_input",
      400,
    );
  }
  if (error instanceof AccessError) {
    return new z.errors.Error(shorten(error.message, LONGEST_MESSAGE), "access", 403);
  }
  if (error instanceof InvalidIdError) {
    const field = Object.keys(inputs.input).find((key) => tidy(String(inputs.input[key])) === error.id);
    const label = field ? labelOf(inputs.fields, field) : "ID";
    return new z.errors.Error(
      fit(`${label}: `, `${error.message}. Choose one from the list.`),
      "invalid_input",
      400,
    );
  }
  if (error instanceof PollTooLongError) {
    const message = `${vendor.name} has more data than one poll has time to read. Nothing is lost yet: the next poll tries again. If this continues, narrow this trigger if it has fields for that.`;
    return new z.errors.Error(message, "timeout");
  }
  if (error instanceof UndatedRowsError) {
    const details = { kind: "unreadable", vendor: vendor.name, reason: "no row has a date" } as const;
    return toZapierError(z, new VendorError(details), vendor, inputs);
  }
  if (error instanceof WebhookError) {
    return new z.errors.Error(shorten(error.message, LONGEST_MESSAGE), "invalid_webhook", 400);
  }
  // Core throws this on a 401, without a message, before the app sees the answer.
  if (error instanceof z.errors.RefreshAuthError)
    return new z.errors.RefreshAuthError(refreshMessage(vendor.name));
  if (!(error instanceof VendorError)) return error;

  const { kind, status, retryAfterSeconds } = error.details;
  const message = describe(error, vendor);
  switch (kind) {
    case "unauthorized":
      return new z.errors.ExpiredAuthError(message);
    case "throttled":
      return new z.errors.ThrottledError(message, retryAfterSeconds);
    default:
      return new z.errors.Error(message, kind, status);
  }
};

/** Only developers read this: Zapier refreshes the token and tries again. */
const refreshMessage = (name: string): string =>
  `${name} no longer accepts the access token. Zapier gets a new one by itself; elsewhere run: zapier-platform invoke auth refresh`;

const describe = ({ details }: VendorError, vendor: VendorProfile): string => {
  const { what, advice } = sentences[details.kind](vendor);
  const notes = [details.reason, details.status !== undefined && !details.reason && `HTTP ${details.status}`];
  const advised = details.outcomeUnknown
    ? `Check in ${vendor.name} whether it was done before you replay this step.`
    : advice;
  return fit(what, notes.filter(Boolean).join(", "), ` ${advised}`);
};

const WAIT = "Try again in a few minutes.";

const sentences: Record<VendorErrorKind, (vendor: VendorProfile) => { what: string; advice: string }> = {
  unauthorized: ({ name, credential, credentialSource }) => ({
    what: `${name} did not accept the ${credential}`,
    advice: `Reconnect ${name} in Zapier${credentialSource ? ` with the ${credential} from ${credentialSource}` : ""}.`,
  }),
  forbidden: ({ name, credential, credentialSource, accessAdvice }) => ({
    what: `${name} does not allow this`,
    advice:
      accessAdvice ??
      `Ask an admin of your ${name} account for access, then reconnect ${credentialSource ? `with the new ${credential}` : `${name} in Zapier`}.`,
  }),
  not_found: ({ name }) => ({
    what: `${name} found nothing with this ID`,
    advice: "It may have been deleted. Choose another one.",
  }),
  rejected: ({ name }) => ({
    what: `${name} refused this`,
    advice: "Check the inputs of this step. If they are right, try again in a few minutes.",
  }),
  conflict: ({ name }) => ({
    what: `${name} reports a conflict`,
    advice: `Check it in ${name} and try again.`,
  }),
  throttled: ({ name }) => ({
    what: `${name} is receiving too many requests`,
    advice: "Wait a minute and try again. A Zap that is on retries by itself.",
  }),
  unavailable: ({ name }) => ({ what: `${name} is having a problem`, advice: WAIT }),
  unreadable: ({ name }) => ({
    what: `${name} sent an unreadable response`,
    advice: `${WAIT} If this continues, tell ${name}'s support.`,
  }),
  redirected: ({ name, credential }) => ({
    what: `${name} redirected this request`,
    advice: `We didn't follow it, to protect your ${credential}. If this continues, tell ${name}'s support.`,
  }),
  unreachable: ({ name }) => ({ what: `${name} cannot be reached`, advice: WAIT }),
  timeout: ({ name }) => ({ what: `${name} did not answer in time`, advice: WAIT }),
};

/** "start (middle). end", with the middle shortened until it fits. Without `end`: "startmiddle". */
const fit = (start: string, middle: string, end?: string): string => {
  const [open, close] = end === undefined ? ["", ""] : [" (", ")."];
  if (middle === "") return `${start}.${end}`;
  const room = LONGEST_MESSAGE - start.length - open.length - close.length - (end?.length ?? 0);
  return `${start}${open}${shorten(middle, room)}${close}${end ?? ""}`;
};
