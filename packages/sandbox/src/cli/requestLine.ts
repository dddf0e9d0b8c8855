import type { RecordedRequest } from "../server/recording.ts";

/** A request as a line: "Hellotracks: GET /jobs?limit=100, 200". Of bodies and headers nothing is shown. */
export const requestLine = (
  label: string,
  { method, path, query, status, fault }: RecordedRequest,
): string => {
  const search = new URLSearchParams(query).toString();
  const answer = status ?? "no answer";
  return `${label}: ${method} ${path}${search && `?${search}`}, ${answer}${fault === undefined ? "" : ` (fault ${fault})`}\n`;
};
