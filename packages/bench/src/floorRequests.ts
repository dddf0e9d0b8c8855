import type { Sandbox } from "@integrations/sandbox";

/** A request as the floor sends it. */
export interface FloorRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: string;
}

/** What a request's connection decides by itself. */
const OF_THE_CONNECTION = new Set(["host", "connection", "content-length", "accept-encoding"]);

/** The requests that reached a sandbox, as they were sent. */
export const floorRequests = ({ url, requests }: Sandbox): FloorRequest[] =>
  requests.map(({ method, path, query, headers, text }) => ({
    method,
    url: `${url}${path}${query.length > 0 ? `?${new URLSearchParams(query)}` : ""}`,
    headers: Object.fromEntries(
      Object.entries(headers).flatMap(([name, value]) =>
        OF_THE_CONNECTION.has(name) || value === undefined ? [] : [[name, String(value)]],
      ),
    ),
    ...(text && { body: text }),
  }));

/** The first request alone, as the apps do it, then so many at a time. */
export const inRounds = ([first, ...rest]: FloorRequest[], sideBySide: number): FloorRequest[][] => [
  ...(first ? [[first]] : []),
  ...Array.from({ length: Math.ceil(rest.length / sideBySide) }, (_, index) =>
    rest.slice(index * sideBySide, (index + 1) * sideBySide),
  ),
];
