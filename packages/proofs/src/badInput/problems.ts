import type { Field, Operation } from "@integrations/integration-checks";
import type { RecordedRequest } from "@integrations/sandbox";
import type { Attempt } from "./attempt.ts";
import type { BadInputs } from "./badValues.ts";
import { arrivesAs, isBlank, isText, kindOf } from "./kinds.ts";
import { leaves } from "./leaves.ts";

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

const isWrite = ({ method, endpoint }: RecordedRequest): boolean =>
  method !== "GET" && !endpoint?.endsWith("search");
const isRefused = ({ status }: RecordedRequest): boolean => status === undefined || status >= 400;

/** Whether the vendor had a say: it refused a request, or its server did not even read one. */
const vendorRefused = ({ requests, sent }: Attempt): boolean =>
  requests.some(isRefused) || sent > requests.length;

const rubbishIn = (text: string, { inputs }: Attempt): string[] => {
  const typed = leaves(inputs).join("\n");
  return RUBBISH.filter((word) => text.includes(word) && !typed.includes(word));
};

const quote = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);

const failsInWords: Rule = (attempt, { fields, vendor }) => {
  const { error, requests } = attempt;
  if (!error) return [];
  const { name, message } = error;
  const labels = fields.map(({ label, key }) => label ?? key);
  // Of several that would do it names them all: "Email or Phone: …".
  const [start = "", rest] = message.split(": ");
  const namesField = rest !== undefined && labels.some((label) => start.includes(label));
  const namesVendor = message.startsWith(vendor) && requests.length + attempt.sent > 0;
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

/** Whether the person writes the request: what it names is theirs then, and for the vendor to judge. */
const isOwnRequest = ({ fields }: Circumstances): boolean => fields.some((field) => kindOf(field) === "path");

const keepsToTheDocument: Rule = ({ requests }, circumstances) => {
  if (isOwnRequest(circumstances)) return [];
  return requests.flatMap(({ method, path, endpoint, unknown }) => [
    ...(endpoint === undefined ? [`sent ${method} ${quote(path)}, which the vendor does not have`] : []),
    ...unknown.map((name) => `sent ${name} to ${endpoint}, which does not know it`),
  ]);
};

const sendsNoRubbish: Rule = (attempt) =>
  attempt.requests.flatMap(({ method, path, params, query, text }) =>
    rubbishIn([...Object.values(params), ...query.flat(), text].join("\n"), attempt).map(
      (word) => `sent ${word} with ${method} ${quote(path)}`,
    ),
  );

const WHOLE = /^\s*\d+(\.0+)?\s*$/;

/** Whether two texts name the same thing: a spreadsheet may have made a number of an ID. */
const isSame = (one: string, other: string): boolean =>
  one === other || (WHOLE.test(one) && BigInt(one.trim().replace(/\..*/, "")) === toBigInt(other));

const toBigInt = (text: string): bigint | undefined => (/^\d+$/.test(text) ? BigInt(text) : undefined);

/** What is written to in a path is what somebody named, or what good inputs lead to as well. */
const writesToWhatIsNamed: Rule = ({ inputs, results, requests }, circumstances) => {
  if (isOwnRequest(circumstances)) return [];
  const { good, bad, authData } = circumstances;
  const replaced = leaves(Object.keys(bad).map((key) => good.inputs[key]));
  const usual = good.requests
    .flatMap(({ params }) => Object.values(params))
    .filter((param) => !replaced.includes(param));
  const named = [...leaves(inputs), ...leaves(results), ...Object.values(authData), ...usual];
  return requests.filter(isWrite).flatMap(({ method, path, params }) =>
    Object.values(params)
      .filter((param) => !named.some((one) => isSame(one, param) || arrivesAs("id", one, param)))
      .map((param) => `wrote to ${quote(param)} (${method} ${quote(path)}), which nobody named`),
  );
};

/** The texts that a person typed; not what stands for a number, a day or a map. */
const textsOf = (field: Field, value: unknown): string[] => {
  const { dict, children, list } = field;
  if (!isText(kindOf(field)) || dict || children) return [];
  const texts = list ? [value].flat() : [value];
  return texts.filter((one) => typeof one === "string").filter((one) => !isBlank(one));
};

/** Where the values of an attempt can be seen. */
type Place = (attempt: Attempt) => string[];

const inRequests: Place = ({ requests }) =>
  requests.flatMap(({ params, query, body }) => [
    ...Object.values(params),
    ...query.map(([, value]) => value),
    ...leaves(body),
  ]);

/** Where a vendor has no filter, a search looks through what there is. */
const inResults: Place = ({ results }) => leaves(results);

/** Whether a text that was typed into a field is among those that were seen; a spreadsheet may have made a number of an ID. */
const isAmong = (texts: string[], field: Field, text: string): boolean =>
  texts.some((one) => isSame(text, one) || arrivesAs(kindOf(field), text, one));

/** Of what good inputs led to, the requests that are known to come before the vendor refuses one. */
const untilRefused = (good: Attempt, { requests }: Attempt): Attempt => ({
  ...good,
  requests: good.requests.filter(({ endpoint }) => requests.some((request) => request.endpoint === endpoint)),
});

/** Where a field's texts are to be seen; undefined when nobody can tell. */
const placeOf = (field: Field, attempt: Attempt, circumstances: Circumstances): Place | undefined => {
  const { operation, bad, narrowing } = circumstances;
  const isCutShort = attempt.error !== undefined && vendorRefused(attempt);
  const good = isCutShort ? untilRefused(circumstances.good, attempt) : circumstances.good;
  const { key } = field;
  const isSearch = operation.kind === "searches";
  // Of several inputs a search uses the first alone.
  if (isSearch && (!(key in good.inputs) || Object.keys(bad).length > 1)) return undefined;
  const texts = textsOf(field, good.inputs[key]);
  if (isCutShort && texts.length === 0) return undefined;
  // What narrows the dropdown of another input may be good for that only.
  if (!(key in good.inputs)) return narrowing.has(key) ? undefined : inRequests;
  return (isSearch ? [inRequests, inResults] : [inRequests]).find((place) =>
    texts.every((text) => isAmong(place(good), field, text)),
  );
};

/** Whatever is written or looked for, every text has its say in it, as an input of its kind must. */
const handsTextsOn: Rule = (attempt, circumstances) => {
  const { operation, fields, bad } = circumstances;
  if (attempt.sent > attempt.requests.length) return [];
  if (!attempt.requests.some((request) => operation.kind === "searches" || isWrite(request))) return [];
  // What is there already need not be sent again.
  const isLookedAtFirst = attempt.requests.some(({ method }) => method === "GET");
  return fields
    .filter(({ key }) => key in bad)
    .flatMap((field) => {
      const place = placeOf(field, attempt, circumstances);
      const seen = [...(place?.(attempt) ?? []), ...(isLookedAtFirst ? inResults(attempt) : [])];
      if (place === undefined || (place === inResults && seen.length === 0)) return [];
      return textsOf(field, attempt.inputs[field.key])
        .filter((text) => !isAmong(seen, field, text))
        .map((text) => `${field.key}: ${quote(text)} did not reach the vendor as typed`);
    });
};

const rules: Rule[] = [
  failsInWords,
  saysItFirst,
  keepsToTheDocument,
  sendsNoRubbish,
  writesToWhatIsNamed,
  handsTextsOn,
];

/** What is wrong with the way in which an operation took bad inputs, a line each. */
export const problemsOf: Rule = (attempt, circumstances) =>
  rules.flatMap((rule) => rule(attempt, circumstances));
