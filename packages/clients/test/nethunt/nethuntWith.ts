import { createNethunt } from "../../src/nethunt/index.ts";
import { fakeVendor } from "../fakeVendor.ts";

/** A record as the vendor documents it (NetHunt API documentation, "Find records by ID or text query"). */
export const record = {
  id: "r1",
  recordId: "r1",
  createdAt: "2015-01-01T12:34:15.880Z",
  updatedAt: "2015-02-01T12:30:10.510Z",
  fields: { Name: "John Doe", Salary: 100_000, Keywords: ["Java", "Big Data"] },
};

export const CREDENTIALS = "YW5hQGFjbWUuZXhhbXBsZTprZXktMQ==";

/** A client whose vendor gives these answers, and the requests that reach it. */
export const nethuntWith = (...answers: Parameters<typeof fakeVendor>) => {
  const { transport, ...seen } = fakeVendor(...answers);
  return { client: createNethunt({ transport, email: "ana@acme.example", apiKey: "key-1" }), ...seen };
};

/** The method, the address below the base, and the body of a request. */
export const lineOf = (request: { method: string; url: string; body?: string } | undefined) =>
  request && [
    request.method,
    request.url.replace("https://nethunt.com/api/v1/zapier", ""),
    ...(request.body === undefined ? [] : [request.body]),
  ];
