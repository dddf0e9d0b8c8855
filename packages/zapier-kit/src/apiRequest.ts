import { type AnyAnswer, type AnyRequest, InvalidRequestError } from "@integrations/clients/http";
import { defineInputFields, type InferInputData } from "zapier-platform-core";
import { isBlank } from "./inputs/blanks.ts";
import { InputError } from "./inputs/inputError.ts";
import { kind } from "./inputs/kinds.ts";
import { oneOf } from "./inputs/values.ts";

/** A client that can send a request to any endpoint. */
interface AnyClient {
  request(request: AnyRequest): Promise<AnyAnswer>;
}

export interface ApiRequestOptions {
  /** The base URL that paths are appended to: `https://api.hellotracks.com/v1`. */
  base: string;
  /** A path that exists in every account: `/jobs`. */
  example: string;
  /** The URL of the vendor's API documentation. */
  documentation?: string;
}

/** The choices of the Method field, and what the client gets for each. */
const METHODS = { get: "GET", post: "POST", put: "PUT", patch: "PATCH", delete: "DELETE" } as const;

/** The input fields of {@link sendApiRequest}. */
export const apiRequestInputs = ({ base, example, documentation }: ApiRequestOptions) =>
  defineInputFields([
    {
      key: "method",
      label: "Method",
      type: "string",
      choices: METHODS,
      required: true,
      default: "get",
      helpText: "GET reads data. The others can change data, so Zapier sends them only once.",
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

/** Checks the JSON but sends it as typed: parsing and serializing would change numbers with many digits. */
const asJson = (field: string, text: string): string => {
  try {
    JSON.parse(text);
  } catch (error) {
    throw new InputError(field, `enter valid JSON. ${(error as Error).message}.`);
  }
  return text;
};

/**
 * Sends a request to any endpoint of a vendor's API, for what the app has no operation for.
 *
 * @throws {InputError} before the request, if its path leaves the API or a header is not allowed
 */
export const sendApiRequest = (client: AnyClient, input: ApiRequestInput): Promise<AnyAnswer> =>
  client.request(toAnyRequest(input)).catch((error: unknown) => {
    throw error instanceof InvalidRequestError ? new InputError(error.part, error.message) : error;
  });

/** The output fields of {@link sendApiRequest}. */
export const apiRequestOutputs = [
  { key: "status", label: "Status", type: "integer" as const },
  { key: "headers", label: "Headers", dict: true },
  { key: "body", label: "Body" },
];

export const apiRequestSample = { status: 200, headers: { "content-type": "application/json" }, body: {} };
