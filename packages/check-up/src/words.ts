import type { Finding, FindingKind } from "./compare.ts";
import { type Outcome, type Status, statuses } from "./outcome.ts";
import type { Report } from "./report.ts";

/** What a difference means for a Zap. */
export const MEANS: Record<FindingKind, string> = {
  envelope: "The app expects another answer, and cannot read this one.",
  "unknown field": "Zaps do not get this field yet.",
  "missing field": "The field is blank in Zaps where it is missing.",
  "renamed field": "The field stays blank in Zaps until the app knows the new name.",
  null: "The field is blank in Zaps where it is null.",
  type: "The field may be blank in Zaps, or not be read as what it is.",
  "number for an ID": "Zaps get the ID as text, which is the same; one above 2^53 is read exactly.",
  "no time zone": "The time is read as UTC, which may be hours off.",
  "page size": "If a short page counts as the last one, what is behind it never starts a Zap.",
  order: "A trigger that stops reading at the first old row may miss newer ones behind it.",
  "rate limit": "The vendor counts requests. An app that polls often may have to wait.",
  output: "A Zap's filters and formatters may not treat the value as what it is.",
};

type Call = Report["operations"][number];

const oneOf: Record<Exclude<Outcome["kind"], "connection test">, string> = {
  sample: "as a sample",
  poll: "in a poll",
  list: "on the first page",
  "list, page 2": "on the second page",
  search: "found",
  "input fields": "input fields",
  "output fields": "output fields",
};

const callInWords = ({ kind, by, status, records, detail }: Call): string => {
  const how = kind === "connection test" ? "" : oneOf[kind];
  const what = by === undefined ? how : `${how} by ${by}`;
  if (status === "reads") return kind === "connection test" ? "the connection works" : `${records} ${what}`;
  if (status === "not asked" && by !== undefined) return `not asked by ${by}`;
  if (status === "nothing there") return `none ${what}`;
  return `${what}${what && ": "}${status}${detail ? `, ${detail}` : ""}`;
};

/** The status of an operation is that of its worst call. */
const worst = (calls: Call[]): Status =>
  statuses.find((status) => calls.some((call) => call.status === status)) ?? "reads";

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** A line for each operation. */
export const operationLines = ({ operations }: Pick<Report, "operations">): string[] => {
  const byAddress = [...Map.groupBy(operations, ({ address }) => address)];
  const width = Math.max(...byAddress.map(([address]) => address.length));
  return byAddress.map(([address, calls]) => {
    const status = worst(calls);
    return `  ${status.padEnd(15)} ${address.padEnd(width)}  ${calls.map(callInWords).join("; ")}`;
  });
};

const findingLines = (findings: readonly Finding[]): string[] =>
  [...Map.groupBy(findings, ({ kind }) => kind)].flatMap(([kind, ones]) => [
    `  ${kind}: ${MEANS[kind]}`,
    ...ones.map(({ where, what }) => `    ${where}: ${what}`),
  ]);

/** All that a check-up found, in words. */
export const reportLines = (report: Report): string[] => {
  const count = (...wanted: Status[]) =>
    [...Map.groupBy(report.operations, ({ address }) => address)].filter(([, calls]) =>
      wanted.includes(worst(calls)),
    ).length;
  return [
    ...operationLines(report),
    "",
    ...(report.findings.length === 0
      ? ["The account shows nothing that the vendor's document does not."]
      : ["The account shows what the vendor's document does not:", ...findingLines(report.findings)]),
    "",
    `${plural(count("reads"), "operation")} read right, ${count("nothing there")} had nothing to read, ${count("refused")} refused, ${count("cannot be read", "no connection")} cannot be read, ${count("not asked")} not asked. ${plural(report.requests, "request")}, all of which only read.`,
  ];
};

const nameOf = ({ address, kind, by }: Call): string => `${address}, ${kind}${by ? ` by ${by}` : ""}`;

/** What is different from an earlier report of the same app. */
export const changeLines = (before: Report, now: Report): string[] => {
  const then = new Map(before.operations.map((call) => [nameOf(call), call]));
  const changed = now.operations.flatMap((call) => {
    const earlier = then.get(nameOf(call))?.status ?? "not there";
    return earlier === call.status ? [] : [`  ${nameOf(call)}: ${earlier}, now ${call.status}`];
  });
  const textOf = ({ kind, where, what }: Finding) => `${where}: ${kind}, ${what}`;
  const [old, fresh] = [before, now].map(({ findings }) => new Set(findings.map(textOf))) as [
    Set<string>,
    Set<string>,
  ];
  const lines = [
    ...changed,
    ...[...fresh].filter((text) => !old.has(text)).map((text) => `  new: ${text}`),
    ...[...old].filter((text) => !fresh.has(text)).map((text) => `  gone: ${text}`),
  ];
  return lines.length === 0
    ? [`Nothing has changed since ${before.day}.`]
    : [`Changed since ${before.day}:`, ...lines];
};
