import * as zod from "zod";
import { InvalidInput, Refusal } from "./refusal.ts";
import type { Answer, Call, Handler } from "./vendor.ts";

const nothing = zod.strictObject({});

/** A checked request: `param` reads a path parameter, `query` and `body` are what their schemas made of them. */
interface Checked<Query, Body> {
  param: (name: string) => string;
  query: Query;
  body: Body;
}

/**
 * A handler that is strict by default: without a `query` schema any query parameter is refused, without a `body`
 * schema any body is; with one, the body has to be JSON and say so.
 *
 * @throws {InvalidInput} when a schema turns the input down
 * @throws {Refusal} 400 when the body is missing, unexpected, not JSON or not declared as JSON
 */
export const route =
  <Query extends zod.ZodType = typeof nothing, Body extends zod.ZodType = zod.ZodUndefined>(
    schemas: { query?: Query; body?: Body },
    handle: (request: Checked<zod.output<Query>, zod.output<Body>>) => Answer,
  ): Handler =>
  (call) =>
    handle({
      param: (name) => call.params[name] ?? "",
      query: check("query", (schemas.query ?? nothing) as Query, toObject(call.query)),
      body: check(
        "body",
        (schemas.body ?? zod.undefined()) as Body,
        schemas.body ? readJson(call) : noBody(call),
      ),
    });

const check = <Schema extends zod.ZodType>(part: "query" | "body", schema: Schema, value: unknown) => {
  const result = schema.safeParse(value, { reportInput: true });
  if (!result.success) throw new InvalidInput(part, result.error.issues);
  return result.data;
};

/** A parameter sent several times is a list, so that only a schema that expects one lets it pass. */
const toObject = (query: URLSearchParams): Record<string, string | string[]> =>
  Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const [first = "", ...more] = query.getAll(name);
      return [name, more.length > 0 ? [first, ...more] : first];
    }),
  );

const noBody = ({ text }: Call): undefined => {
  if (text !== "") throw new Refusal(400, "This request takes no body");
};

const readJson = ({ text, headers }: Call): unknown => {
  if (text === "") throw new Refusal(400, "The request has no body");
  if (!/^application\/json\s*(;|$)/i.test(headers["content-type"] ?? "")) {
    throw new Refusal(400, "Content-Type must be application/json");
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, "The body is not valid JSON");
  }
};
