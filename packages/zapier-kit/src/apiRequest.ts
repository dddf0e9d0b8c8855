import { type AnyAnswer, type AnyRequest, InvalidRequestError } from "@integrations/clients/http";
import { defineInputFields, type InferInputData } from "zapier-platform-core";
import { isBlank } from "./inputs/blanks.ts";
import { InputError } from "./inputs/inputError.ts";
import { kind } from "./inputs/kinds.ts";
import { oneOf } from "./inputs/values.ts";

/** A client that sends requests it has no method for. */
interface AnyClient {
  request(request: AnyRequest): Promise<AnyAnswer>;
}

export interface ApiRequestOptions {
  /** The address that paths are added to: `https://api.hellotracks.com/v1`. */
  base: string;
  /** A path that every account has: `/jobs`. */
  example: string;
  /** The vendor's API documentation. */
  documentation?: string;
}

/** As a person chooses them. The client gets them in capitals. */
const METHODS = { get: "GET", post: "POST", put: "PUT", patch: "PATCH", delete: "DELETE" } as const;

/** What {@link sendApiRequest} sends. */
export const apiRequestInputs = ({ base, example, documentation }: ApiRequestOptions) =>
  defineInputFields([
    {
      key: "method",
      label: "Method",
      type: "string",
      choices: METHODS,
      required: true,
      default: "get",
      helpText: "GET reads data. The others can change data. Zapier sends them once.",
    },
    {
      key: "path",
      label: "Path",
      type: "string",
      meta: kind("path"),
      required: true,
      placeholder: example,
      helpText: `Added to \`${base}\`, such as \`${example}\`.${documentation ? ` See the [API documentation](${documentation}).` : ""}`,
    },
    {
      key: "query",
      label: "Query Parameters",
      dict: true,
      helpText: "Added to the path after a question mark.",
    },
    {
      key: "headers",
      label: "Headers",
      dict: true,
      helpText: "Your connection adds the credential. You cannot set Authorization, Host, or Cookie.",
    },
    {
      key: "body",
      label: "Body",
      type: "text",
      helpText: 'JSON, such as `{"name": "Ada"}`. Leave blank for GET.',
    },
  ]);

type ApiRequestInput = InferInputData<ReturnType<typeof apiRequestInputs>>;

/**
 * The request that the inputs describe.
 *
 * @throws {InputError}
 */
const toAnyRequest = (input: ApiRequestInput): AnyRequest => {
  const method = METHODS[oneOf("method", input.method, METHODS) ?? "get"];
  if (method === "GET" && !isBlank(input.body))
    throw new InputError("body", "leave this blank. A GET request has no body.");
  return {
    method,
    path: input.path,
    query: textsOf(input.query),
    headers: textsOf(input.headers),
    ...(!isBlank(input.body) && { body: asJson("body", String(input.body)) }),
  };
};

const textsOf = (values: Record<string, unknown> = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name.trim(), String(value)]));

/** Sent as typed, so that a number of many digits stays as it is. */
const asJson = (field: string, text: string): string => {
  try {
    JSON.parse(text);
  } catch (error) {
    throw new InputError(field, `enter valid JSON. ${(error as Error).message}.`);
  }
  return text;
};

/**
 * Sends any request of a vendor's API, for what its app has no operation of its own.
 *
 * @throws {InputError} before the request, when it would leave the API or is none
 */
export const sendApiRequest = (client: AnyClient, input: ApiRequestInput): Promise<AnyAnswer> =>
  client.request(toAnyRequest(input)).catch((error: unknown) => {
    throw error instanceof InvalidRequestError ? new InputError(error.part, error.message) : error;
  });

/** What {@link sendApiRequest} gives a Zap. */
export const apiRequestOutputs = [
  { key: "status", label: "Status", type: "integer" as const },
  { key: "headers", label: "Headers", dict: true },
  { key: "body", label: "Body" },
];

export const apiRequestSample = { status: 200, headers: { "content-type": "application/json" }, body: {} };
