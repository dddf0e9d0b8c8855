import type { Field, Operation } from "@integrations/integration-checks";
import type { RecordedRequest } from "@integrations/sandbox";
import type { Attempt } from "./attempt.ts";
import type { BadInputs } from "./badValues.ts";
import { arrivesAs, isBlank, isTold, kindOf } from "./kinds.ts";

/** What a person's words are judged by: the operation, and what it does with good inputs. */
export interface Circumstances {
  operation: Pick<Operation, "address" | "kind">;
  fields: Field[];
  /** The vendor's name as people know it. */
  vendor: string;
  authData: Record<string, string>;
  /** The inputs that decide what the dropdowns of others show. */
  narrowing: Set<string>;
  /** What the operation did with good inputs. */
  good: Attempt;
  /** Which of those were replaced. */
  bad: BadInputs;
}

type Rule = (attempt: Attempt, circumstances: Circumstances) => string[];

/** Zapier's classes for an error that a person is shown. */
const FOR_PEOPLE = ["AppError", "HaltedError"];
const LONGEST_MESSAGE = 250;
/** What is left of a value that was none, and of an error that nobody caught. */
const RUBBISH = ["undefined", "[object Object]", "NaN", "Cannot read properties", "is not a function"];
const STACK = /\n\s+at \S|\(\S+:\d+:\d+\)|\.[cm]?[jt]s:\d+/;

/** The values in a value, however deep, as texts; the keys of its objects too. */
const leaves = (value: unknown): string[] => {
  if (value === null || value === undefined) return [];
  if (typeof value !== "object") return [String(value)];
  return Array.isArray(value) ? value.flatMap(leaves) : Object.entries(value).flat().flatMap(leaves);
};

const isWrite = ({ method, endpoint }: RecordedRequest): boolean =>
  method !== "GET" && !endpoint?.endsWith("search");
const isRefused = ({ status }: RecordedRequest): boolean => status === undefined || status >= 400;
/** The server did not even read a request. */
const isUnread = ({ sent, requests }: Attempt): boolean => sent > requests.length;
const vendorRefused = (attempt: Attempt): boolean => attempt.requests.some(isRefused) || isUnread(attempt);

const rubbishIn = (text: string, { inputs }: Attempt): string[] => {
  const typed = leaves(inputs).join("\n");
  return RUBBISH.filter((word) => text.includes(word) && !typed.includes(word));
};

const quote = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);

const failsInWords: Rule = (attempt, { fields, vendor }) => {
  if (!attempt.error) return [];
  const { name, message } = attempt.error;
  // Of several that would do it names them all: "Email or Phone: …".
  const [start = "", rest] = message.split(": ");
  const namesField = rest !== undefined && fields.some(({ label, key }) => start.includes(label ?? key));
  const namesVendor = message.startsWith(vendor) && attempt.requests.length + attempt.sent > 0;
  return [
    ...(FOR_PEOPLE.includes(name) ? [] : [`fails with ${name}`]),
    ...(message.length > LONGEST_MESSAGE ? [`fails with ${message.length} letters`] : []),
    ...(STACK.test(message) ? ["shows a stack trace"] : []),
    ...rubbishIn(message, attempt).map((word) => `fails with the word ${word}`),
    ...(namesField || namesVendor ? [] : ["fails without naming a field or the vendor"]),
  ];
};

const saysItFirst: Rule = (attempt) => {
  const wrote = attempt.requests.some((request) => isWrite(request) && !isRefused(request));
  return attempt.error && wrote && !vendorRefused(attempt) ? ["wrote something before it failed"] : [];
};

const sendsNoRubbish: Rule = (attempt) =>
  attempt.requests.flatMap(({ method, path, params, query, text }) =>
    rubbishIn([...Object.values(params), ...query.flat(), text].join("\n"), attempt).map(
      (word) => `sent ${word} with ${method} ${quote(path)}`,
    ),
  );

const keepsToTheDocument: Rule = ({ requests }) =>
  requests.flatMap(({ method, path, endpoint, unknown }) => [
    ...(endpoint === undefined ? [`sent ${method} ${quote(path)}, which the vendor does not have`] : []),
    ...unknown.map((name) => `sent ${name} to ${endpoint}, which does not know it`),
  ]);

/** What is written to in a path is what somebody named, or what good inputs lead to as well. */
const writesToWhatIsNamed: Rule = ({ inputs, results, requests }, { good, bad, authData }) => {
  const replaced = leaves(Object.keys(bad).map((key) => good.inputs[key]));
  const usual = good.requests.flatMap(({ params }) => Object.values(params));
  const named = [
    ...leaves([inputs, results, Object.values(authData)]),
    ...usual.filter((param) => !replaced.includes(param)),
  ];
  return requests.filter(isWrite).flatMap(({ method, path, params }) =>
    Object.values(params)
      .filter((param) => !named.some((one) => arrivesAs("id", one, param)))
      .map((param) => `wrote to ${quote(param)} (${method} ${quote(path)}), which nobody named`),
  );
};

/** Where the values of an attempt can be seen. */
type Place = (attempt: Attempt) => string[];

const inRequests: Place = ({ requests }) =>
  requests.flatMap(({ params, query, body }) =>
    leaves([Object.values(params), query.map(([, value]) => value), body]),
  );
/** Where a vendor has no filter, a search looks through what there is. */
const inResults: Place = ({ results }) => leaves(results);

/** A blank leaves things as they are. */
const sendsNoBlank: Rule = (attempt, { good, bad }) => {
  if (!Object.values(bad).some((one) => typeof one === "string" && one !== "" && isBlank(one))) return [];
  return inRequests(attempt).some(isBlank) && !inRequests(good).some(isBlank) ? ["sent a blank"] : [];
};

/** The values that a person typed of which it can be told what must arrive; not those of a map. */
const textsOf = (field: Field, value: unknown): string[] => {
  const { dict, children, list } = field;
  if (!isTold(kindOf(field)) || dict || children) return [];
  const values = list ? [value].flat() : [value];
  return values
    .filter((one) => typeof one === "string" || (typeof one === "number" && kindOf(field) === "number"))
    .map(String)
    .filter((one) => !isBlank(one));
};

const isAmong = (seen: string[], field: Field, text: string): boolean =>
  seen.some((one) => arrivesAs(kindOf(field), text, one));

/** Where a field's texts are to be seen; undefined when nobody can tell. */
const placeOf = (field: Field, attempt: Attempt, circumstances: Circumstances): Place | undefined => {
  const { operation, bad, narrowing, good } = circumstances;
  const isSearch = operation.kind === "searches";
  const isCutShort = attempt.error !== undefined && vendorRefused(attempt);
  const texts = textsOf(field, good.inputs[field.key]);
  if (isCutShort && texts.length === 0) return undefined;
  if (!(field.key in good.inputs)) {
    // What narrows the dropdown of another input may be good for that only.
    return isSearch || narrowing.has(field.key) ? undefined : inRequests;
  }
  // Of several inputs a search uses the first alone.
  if (isSearch && Object.keys(bad).length > 1) return undefined;
  const endpoints = attempt.requests.map(({ endpoint }) => endpoint);
  // Of what good inputs led to, the requests that are known to come before the vendor refuses one.
  const requests = good.requests.filter(({ endpoint }) => !isCutShort || endpoints.includes(endpoint));
  return (isSearch ? [inRequests, inResults] : [inRequests]).find((place) =>
    texts.every((text) => isAmong(place({ ...good, requests }), field, text)),
  );
};

/** Whatever is written or looked for, every text has its say in it, as an input of its kind must. */
const handsTextsOn: Rule = (attempt, circumstances) => {
  const { operation, fields, bad } = circumstances;
  const { requests, inputs } = attempt;
  if (isUnread(attempt)) return [];
  if (!requests.some((request) => operation.kind === "searches" || isWrite(request))) return [];
  // What is there already need not be sent again.
  const isLookedAtFirst = requests.some(({ method }) => method === "GET");
  return fields
    .filter(({ key }) => key in bad)
    .flatMap((field) => {
      const place = placeOf(field, attempt, circumstances);
      const seen = [...(place?.(attempt) ?? []), ...(isLookedAtFirst ? inResults(attempt) : [])];
      if (place === undefined || (place === inResults && seen.length === 0)) return [];
      return (
        textsOf(field, inputs[field.key])
          // What is found may have been named with characters that do not show.
          .filter((text) => !isAmong(seen, field, text) && !inResults(attempt).includes(text))
          .map((text) => `${field.key}: ${quote(text)} did not reach the vendor as typed`)
      );
    });
};

const always = [failsInWords, saysItFirst, sendsNoRubbish, handsTextsOn];
/** Where the person writes the request, what it names is theirs, and for the vendor to judge. */
const ofOurRequests = [keepsToTheDocument, writesToWhatIsNamed, sendsNoBlank];

/** What is wrong with the way in which an operation took bad inputs, a line each. */
export const problemsOf: Rule = (attempt, circumstances) => {
  const isOwnRequest = circumstances.fields.some((field) => kindOf(field) === "path");
  const rules = isOwnRequest ? always : [...always, ...ofOurRequests];
  return rules.flatMap((rule) => rule(attempt, circumstances));
};
