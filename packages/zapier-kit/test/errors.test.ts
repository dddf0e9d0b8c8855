import { InvalidIdError, VendorError, type VendorErrorDetails } from "@integrations/clients/http";
import { describe, expect, it } from "@jest/globals";
import { toZapierError, type VendorProfile } from "../src/errors.ts";
import { InputError } from "../src/index.ts";
import { PollTooLongError } from "../src/polling/pollEvents.ts";
import { runCreate, zErrors } from "./inZapier.ts";

const vendor: VendorProfile = {
  name: "Hellotracks",
  credential: "API key",
  credentialSource: "live.hellotracks.com, More -> API & Integrations",
};
const fields = [{ key: "id", label: "Job" }, { key: "title", label: "Title" }, { key: "no_label" }];

const mapped = (error: unknown, input: Record<string, unknown> = {}) =>
  toZapierError(zErrors, error, vendor, { fields, input }) as Error;
const mappedDetails = (details: Omit<VendorErrorDetails, "vendor">) =>
  mapped(new VendorError({ vendor: "Hellotracks", ...details }));

/** What a person reads of an error: Zapier's own classes wrap the text in JSON. */
const textOf = ({ message }: Error) => (message.startsWith("{") ? JSON.parse(message).message : message);

it("an input that no static field declares is named by the label it brings along", () => {
  expect(textOf(mapped(new InputError("field_1", "enter a number.", "Visits")))).toBe(
    "Visits: enter a number.",
  );
});

describe("the advice where the usual one does not hold", () => {
  const advice = (kind: "unauthorized" | "forbidden", profile: VendorProfile) =>
    textOf(
      toZapierError(zErrors, new VendorError({ kind, vendor: profile.name }), profile, {
        fields,
        input: {},
      }) as Error,
    );
  const { credentialSource: _credentialSource, ...byOAuth } = { ...vendor, credential: "connection" };

  it.each([
    ["unauthorized", "Hellotracks did not accept the connection. Reconnect Hellotracks in Zapier."],
    [
      "forbidden",
      "Hellotracks does not allow this. Ask an admin of your Hellotracks account for access, then reconnect Hellotracks in Zapier.",
    ],
  ] as const)("names no source of what nobody pastes: %s", (kind, message) => {
    expect(advice(kind, byOAuth)).toBe(message);
  });

  it("is the vendor's own for more rights", () => {
    const accessAdvice = "Ask an admin to add the scope.";
    expect(advice("forbidden", { ...vendor, accessAdvice })).toBe(
      "Hellotracks does not allow this. Ask an admin to add the scope.",
    );
  });
});

describe("a vendor's error that stops the step", () => {
  it.each<[Omit<VendorErrorDetails, "vendor">, string]>([
    [
      { kind: "forbidden", status: 403 },
      "Hellotracks does not allow this (HTTP 403). Ask an admin of your Hellotracks account for access, then reconnect with the new API key.",
    ],
    [
      { kind: "not_found", status: 404, reason: "No such job" },
      "Hellotracks found nothing with this ID (No such job). It may have been deleted. Choose another one.",
    ],
    [
      { kind: "not_found" },
      "Hellotracks found nothing with this ID. It may have been deleted. Choose another one.",
    ],
    [
      { kind: "rejected", status: 422, reason: "date: is in the past" },
      "Hellotracks refused this (date: is in the past). Check the inputs of this step. If they are right, try again in a few minutes.",
    ],
    [
      { kind: "conflict", status: 409 },
      "Hellotracks reports a conflict (HTTP 409). Check it in Hellotracks and try again.",
    ],
    [
      { kind: "unavailable", status: 503 },
      "Hellotracks is having a problem (HTTP 503). Try again in a few minutes.",
    ],
    [
      { kind: "unavailable", status: 500, outcomeUnknown: true },
      "Hellotracks is having a problem (HTTP 500). Check in Hellotracks whether it was done before you replay this step.",
    ],
    [
      { kind: "unreadable", status: 200 },
      "Hellotracks sent an unreadable response (HTTP 200). Try again in a few minutes. If this continues, tell Hellotracks's support.",
    ],
    [
      { kind: "redirected", status: 302 },
      "Hellotracks redirected this request (HTTP 302). We didn't follow it, to protect your API key. If this continues, tell Hellotracks's support.",
    ],
    [{ kind: "unreachable" }, "Hellotracks cannot be reached. Try again in a few minutes."],
    [{ kind: "timeout" }, "Hellotracks did not answer in time. Try again in a few minutes."],
    [
      { kind: "timeout", outcomeUnknown: true },
      "Hellotracks did not answer in time. Check in Hellotracks whether it was done before you replay this step.",
    ],
  ])("%j is an error with its code, its status and a sentence to act on", (details, message) => {
    const error = mappedDetails(details);
    expect(error).toBeInstanceOf(zErrors.errors.Error);
    expect(JSON.parse(error.message)).toEqual({
      message,
      code: details.kind,
      ...(details.status && { status: details.status }),
    });
  });
});

describe("a credential that is not accepted", () => {
  it.each([
    [{ status: 401 }, " (HTTP 401)"],
    [{ status: 401, reason: "Key revoked" }, " (Key revoked)"],
    [{}, ""],
  ])("asks to reconnect and says with what: %j", (details, note) => {
    const error = mappedDetails({ kind: "unauthorized", ...details });
    expect(error).toBeInstanceOf(zErrors.errors.ExpiredAuthError);
    expect(error.message).toBe(
      `Hellotracks did not accept the API key${note}. Reconnect Hellotracks in Zapier with the API key from live.hellotracks.com, More -> API & Integrations.`,
    );
  });
});

describe("too many requests", () => {
  it.each([{ retryAfterSeconds: 17 }, {}])("make Zapier wait as long as the vendor says: %j", (details) => {
    const error = mappedDetails({ kind: "throttled", status: 429, ...details });
    expect(error).toBeInstanceOf(zErrors.errors.ThrottledError);
    expect(JSON.parse(error.message)).toEqual({
      message:
        "Hellotracks is receiving too many requests (HTTP 429). Wait a minute and try again. A Zap that is on retries by itself.",
      ...(details.retryAfterSeconds && { delay: 17 }),
    });
  });
});

it("a poll that has too much to read says what to do", () => {
  const error = mapped(new PollTooLongError());
  expect(error).toBeInstanceOf(zErrors.errors.Error);
  expect(JSON.parse(error.message)).toEqual({
    message:
      "Hellotracks has more data than one poll has time to read. Nothing is lost yet: the next poll tries again. If this continues, narrow this trigger if it has fields for that.",
    code: "timeout",
  });
});

describe("an input that cannot be sent", () => {
  it.each([
    ["title", "Title: fill this in. It is required."],
    ["no_label", "no_label: fill this in. It is required."],
    ["unknown", "unknown: fill this in. It is required."],
  ])("%s is named by its label", (key, message) => {
    const error = mapped(new InputError(key, "fill this in. It is required."));
    expect(error).toBeInstanceOf(zErrors.errors.Error);
    expect(JSON.parse(error.message)).toEqual({ message, code: "invalid_input", status: 400 });
  });

  it.each([
    [
      "the input that holds it",
      { title: "x", id: ".." },
      'Job: ".." is not an ID. Choose one from the list.',
    ],
    ["no input when none holds it", { title: "x" }, 'ID: ".." is not an ID. Choose one from the list.'],
  ])("an id that is none names %s", (_what, input, message) => {
    const error = mapped(new InvalidIdError(".."), input);
    expect(JSON.parse(error.message)).toEqual({ message, code: "invalid_input", status: 400 });
  });
});

describe("every text", () => {
  const KINDS = [
    "unauthorized",
    "forbidden",
    "not_found",
    "rejected",
    "conflict",
    "throttled",
    "unavailable",
    "unreadable",
    "redirected",
    "unreachable",
    "timeout",
  ] as const;
  const reason = "x".repeat(200);
  const longest = KINDS.flatMap((kind) =>
    [true, false].map((outcomeUnknown) => ({ kind, outcomeUnknown, status: 500, reason })),
  );

  it.each(longest)("has at most 250 characters and keeps its advice: $kind, $outcomeUnknown", (details) => {
    const { reason: _, ...without } = details;
    const text = textOf(mappedDetails(details));
    const advice = textOf(mappedDetails(without)).split("(HTTP 500).")[1];
    expect(text.length).toBeLessThanOrEqual(250);
    expect(text).toMatch(/ \(x{60,200}…?\)\. /);
    expect(text.endsWith(advice)).toBe(true);
  });

  it.each([
    ["an input's problem", new InputError("title", "y".repeat(400)), /^Title: y+…$/],
    ["an id", new InvalidIdError(" ".repeat(400)), /^ID: " +…$/],
  ])("of %s has at most 250 characters", (_what, error, form) => {
    const text = textOf(mapped(error));
    expect(text).toHaveLength(250);
    expect(text).toMatch(form);
  });
});

describe("what is no error of ours or of a vendor", () => {
  it.each([
    ["a bug", new TypeError("x is undefined")],
    ["Zapier's own error", new zErrors.errors.HaltedError("stop")],
    ["no error at all", "text"],
  ])("comes back as it is: %s", (_what, error) => {
    expect(mapped(error)).toBe(error);
  });
});

describe("S1: core adds nothing to an error", () => {
  const unauthorized = new VendorError({ kind: "unauthorized", vendor: "Hellotracks" });
  it.each([
    ["that asks to connect again", unauthorized],
    ["that asks to wait", new VendorError({ kind: "throttled", vendor: "Hellotracks" })],
    ["of a vendor", new VendorError({ kind: "rejected", vendor: "Hellotracks" })],
    ["in an input", new InputError("title", "fill it in.")],
    ["that asks Zapier to refresh, as core makes it", new zErrors.errors.RefreshAuthError()],
    ["that stops the Zap", new zErrors.errors.HaltedError("stop")],
    ["that is a bug", new TypeError("x is undefined")],
  ])("%s", async (_what, error) => {
    const thrown = runCreate(
      async (z) => {
        throw toZapierError(z, error, vendor, { fields, input: {} });
      },
      { inputData: { title: "secret-title" } },
    );
    await expect(thrown).rejects.toMatchObject({ doNotContextify: true });
    await expect(thrown).rejects.not.toThrow(/What happened|secret-title/);
  });
});

it("Zapier itself gives these classes", async () => {
  await expect(
    runCreate(async (z) => {
      throw toZapierError(z, new VendorError({ kind: "timeout", vendor: "Hellotracks" }), vendor, {
        fields,
        input: {},
      });
    }),
  ).rejects.toMatchObject({ name: "AppError" });
});
