import { describe, expect, it } from "@jest/globals";
import { idFormOf, otherIdForm } from "../src/idForm.ts";

const at = "2026-03-24T09:02:11.500Z";
const job = {
  job_id: "j7f3",
  title: "Heat pump",
  position: 7,
  updated_at: at,
  tags: ["a", "b"],
  owner: { id: "m1" },
};

describe("the form of an id", () => {
  it.each([
    ["the vendor's own", "j7f3", { title: "Heat pump" }, "{id}"],
    ["the vendor's own, of words only", "heat-pump", {}, "{id}"],
    ["the vendor's own, a number", 12, { title: "j12" }, "{id}"],
    ["a field", "j7f3", job, "{job_id}"],
    ["a number", "7", job, "{position}"],
    ["two fields", "j7f3:7", job, "{job_id}:{position}"],
    ["a field of an object", "j7f3/m1", job, "{job_id}/{owner.id}"],
    ["an item of a list", "j7f3/b", job, "{job_id}/{tags}"],
    ["a moment as it is", `j7f3-${at}`, job, "{job_id}-{updated_at}"],
    ["a moment in milliseconds", `j7f3-${Date.parse(at)}`, job, "{job_id}-{updated_at ms}"],
    ["a moment in seconds", `j7f3-${Math.floor(Date.parse(at) / 1000)}`, job, "{job_id}-{updated_at s}"],
    ["a moment's day", "j7f3-2026-03-24", job, "{job_id}-{updated_at day}"],
    ["a word between", "j7f3-done-7", job, "{job_id}-done-{position}"],
    ["something else beside a field", "x9-4a-j7f3", job, "{id}-{job_id}"],
    ["a word and something else", "sent-x9-j7f3", job, "sent-{id}-{job_id}"],
    ["the longer of two fields", "1-2", { short: "1", long: "1-2" }, "{long}"],
    ["the first of two equal fields", "ana", { username: "ana", email: "ana" }, "{username}"],
    ["no field that is a part of a word", "j7f3x", job, "{id}"],
    ["a date that is none", "2026-99-99T", { at: "2026-99-99T" }, "{at}"],
    ["no blank field", "j7", { title: "", none: null }, "{id}"],
  ])("is told: %s", (_name, id, fields, form) => {
    expect(idFormOf({ id, ...fields })).toBe(form);
  });

  const change = (id: string, fields = {}) => ({ ...job, id, ...fields });
  const changed = change(`j7f3-${Date.parse(at)}`);

  it.each([
    [
      "has other values",
      changed,
      [change("j8-0", { job_id: "j8", updated_at: "1970-01-01T00:00:00Z" })],
      undefined,
    ],
    [
      "has equal values by chance",
      changed,
      [change("7-7", { job_id: "7", position: 7, updated_at: 7 })],
      "{job_id}-{job_id}",
    ],
    ["lacks a field", changed, [change("j8-1", { job_id: "j8", updated_at: null })], "{job_id}-{id}"],
    ["has another sign", changed, [change(`j7f3:${Date.parse(at)}`)], "{job_id}:{updated_at ms}"],
    ["has another word", change("j7f3-done"), [change("j7f3-lost")], "{job_id}-lost"],
    ["is the vendor's own", change("x1"), [change("x2"), change("y-3")], undefined],
    [
      "is made of fields, the sample's is not",
      change("x1"),
      [change("j7f3"), change("j8", { job_id: "j8" })],
      "{job_id}",
    ],
    [
      "has a moment, and the sample's not",
      change("x1"),
      [change(`x2-${Date.parse(at)}`)],
      "{id}-{updated_at ms}",
    ],
    ["is one of several forms", change("x1"), [change("j7f3"), change("7")], undefined],
    ["is not there", change("x1"), [], undefined],
    ["may be equal to a field by chance", change("x1"), [change("j7f3")], undefined],
    [
      "is made of either of two equal fields",
      { id: "a", b: "a", c: "a" },
      [{ id: "x", b: "x", c: "y" }],
      undefined,
    ],
    [
      "is made of the other of two equal fields",
      { id: "a", b: "a", c: "a" },
      [{ id: "y", b: "x", c: "y" }],
      "{c}",
    ],
  ])("is the sample's, or told, where a live one %s", (_name, sample, records, other) => {
    expect(otherIdForm(sample, records)).toBe(other);
  });
});
