import { growthOf } from "@integrations/testing";
import { describe, expect, it } from "@jest/globals";
import { ConnectionError, shorten, VendorError } from "../../src/http/index.ts";
import { kindOfStatus, plainReason, retryAfterSeconds } from "../../src/http/vendorError.ts";

describe("the kind of a status", () => {
  it.each([
    [100, undefined],
    [200, undefined],
    [201, undefined],
    [204, undefined],
    [301, "redirected"],
    [302, "redirected"],
    [304, "redirected"],
    [308, "redirected"],
    [400, "rejected"],
    [401, "unauthorized"],
    [402, "rejected"],
    [403, "forbidden"],
    [404, "not_found"],
    [405, "rejected"],
    [409, "conflict"],
    [410, "not_found"],
    [422, "rejected"],
    [429, "throttled"],
    [500, "unavailable"],
    [502, "unavailable"],
    [503, "unavailable"],
    [504, "unavailable"],
    [599, "unavailable"],
  ])("%i is %s", (status, kind) => {
    expect(kindOfStatus(status)).toBe(kind);
  });
});

describe("a vendor's message as a person sees it", () => {
  it.each([
    ["is kept", "Unknown field job.x", "Unknown field job.x"],
    ["becomes one line", "one\r\n two\n\n\tthree\u0000four", "one two three four"],
    ["loses the full stops at its end", "Not found.", "Not found"],
    ["loses white space around it", "  Not found!  ", "Not found"],
    ["keeps a lone <", "a < b and b > a", "a < b and b > a"],
    ["is nothing when blank", " \n ", undefined],
    ["is nothing when it is an HTML page", "<!DOCTYPE html><html><body>502</body></html>", undefined],
    ["is nothing when it has a tag", "Error <b>42</b>", undefined],
    ["is nothing when it is a cut page", "Oops <center", undefined],
  ])("%s", (_what, message, reason) => {
    expect(plainReason(message, [])).toBe(reason);
  });

  it("has at most 200 characters", () => {
    expect(plainReason("x".repeat(200), [])).toBe("x".repeat(200));
    expect(plainReason("x".repeat(201), [])).toBe(`${"x".repeat(199)}…`);
  });

  it("blots out every secret, wherever and however often it stands", () => {
    expect(plainReason("Key s3cret, yes s3cret: t0ken", ["s3cret", "t0ken", ""])).toBe(
      "Key [hidden], yes [hidden]: [hidden]",
    );
  });

  it("blots out a secret before it cuts the text, so that no part of one is left", () => {
    expect(plainReason(`${"x".repeat(195)}secret-key`, ["secret-key"])).toBe(`${"x".repeat(195)}[hid…`);
  });
});

describe("Retry-After", () => {
  const now = Date.UTC(2026, 10, 21, 12);
  it.each([
    ["is seconds", "17", 17],
    ["is seconds with space around", " 17 ", 17],
    ["is at least one second", "0", 1],
    ["is an HTTP date", "Sat, 21 Nov 2026 12:01:30 GMT", 90],
    ["is a date that has passed", "Sat, 21 Nov 2026 11:00:00 GMT", 1],
    ["is missing", null, undefined],
    ["is empty", "", undefined],
    ["is no date", "soon", undefined],
  ])("%s", (_what, header, seconds) => {
    expect(retryAfterSeconds(header, now)).toBe(seconds);
  });

  it("hole 6: never ends before the date, so 1.4 seconds are 2", () => {
    expect(retryAfterSeconds("Sat, 21 Nov 2026 12:00:02 GMT", now + 600)).toBe(2);
  });
});

describe("a vendor error", () => {
  it.each([
    [{ kind: "timeout" }, "Hellotracks: timeout"],
    [{ kind: "rejected", status: 400 }, "Hellotracks: rejected (HTTP 400)"],
    [{ kind: "rejected", status: 400, reason: "No" }, "Hellotracks: rejected (HTTP 400): No"],
  ] as const)("%j reads %s", (details, message) => {
    const cause = new ConnectionError("broken");
    const error = new VendorError({ vendor: "Hellotracks", ...details }, { cause });
    expect(error).toMatchObject({ name: "VendorError", kind: details.kind, message, cause });
  });
});

describe("a text that is too long", () => {
  it.each([
    ["as it is", "abcde", 5, "abcde"],
    ["cut, with a sign of it", "abcdef", 5, "abcd…"],
    ["without half an emoji", "abc🎉🎉", 5, "abc…"],
    ["with a whole emoji", "ab🎉cd", 5, "ab🎉…"],
  ])("is %s", (_how, text, longest, shown) => {
    expect(shorten(text, longest)).toBe(shown);
  });
});

describe("a stack trace in the vendor's words", () => {
  it.each([
    ["Bad job\n    at save (/srv/api/jobs.js:41:13)\n    at run (x.js:1:1)", "Bad job"],
    ["Bad job at save (/srv/api/jobs.js:41:13)", "Bad job"],
    ["    at save (/srv/api/jobs.js:41:13)", undefined],
    ["Call us at 10:30", "Call us at 10:30"],
  ])("%j leaves %j", (message, reason) => {
    expect(plainReason(message, [])).toBe(reason);
  });
});

it.each([".", " ", "! ", " at x", "at x:1", "<", "a.", "\u0007"])(
  "S3: a message of %j again and again is read in a time that grows no faster than it",
  (unit) => {
    const read = (length: number) =>
      plainReason(`${unit.repeat(length / unit.length)}x`, ["a-secret-of-some-length"]);
    expect(growthOf(read, [12_500, 200_000])).toBeLessThan(80);
  },
);

it("S11: a Retry-After longer than a timer can wait is a day", () => {
  for (const header of ["99999999999", "9".repeat(400), "Fri, 31 Dec 9999 23:59:59 GMT"])
    expect(retryAfterSeconds(header)).toBe(86_400);
});
