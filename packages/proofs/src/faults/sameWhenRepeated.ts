import type { RecordedRequest, Sandbox } from "@integrations/sandbox";

/** Times, and what marks a single answer: all that may differ when the same was done twice. */
const FLEETING = /\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)|\b1\d{12}\b|"trace_?id":"[^"]*"/gi;

/**
 * Sends a request that was made before twice more, straight to the sandbox: what may be repeated does the same each
 * time, and so has the same answer.
 *
 * @returns the request and both answers in words when it does not
 */
export const sameWhenRepeated = async (
  { url }: Sandbox,
  { method, path, query, headers, text }: RecordedRequest,
): Promise<string[]> => {
  const { "content-length": _length, connection: _connection, host: _host, ...sent } = headers;
  const send = async (): Promise<string> => {
    const response = await fetch(`${url}${path}?${new URLSearchParams(query)}`, {
      method,
      headers: sent as Record<string, string>,
      ...(text !== "" && { body: text }),
    });
    return `${response.status} ${(await response.text()).replaceAll(FLEETING, "…")}`;
  };
  const [first, second] = [await send(), await send()];
  return first === second ? [] : [`${method} ${path} ${text}: ${first}, then ${second}`];
};
