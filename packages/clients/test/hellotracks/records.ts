import { createHellotracks } from "../../src/hellotracks/index.ts";
import { fakeVendor } from "../fakeVendor.ts";

/** A job as the vendor documents it (Hellotracks no-code API, "Job Object"). */
export const job = {
  id: "j1",
  externalId: "order-7",
  title: "Deliver",
  progress: "scheduled",
  date: "2026-11-21",
  createdAt: 1_795_262_400_000,
  updatedAt: 1_795_262_460_000,
  address: "1 Main St",
  assignee: { id: "m1", username: "ann", email: "ann@acme.example", name: "Ann" },
  contact: { name: "Bob", phone: "+1 555", email: "bob@acme.example" },
};

/** A client whose vendor gives these answers, and the requests that reach it. */
export const hellotracksWith = (...answers: Parameters<typeof fakeVendor>) => {
  const { transport, ...seen } = fakeVendor(...answers);
  return { client: createHellotracks({ transport, apiKey: "key-1" }), ...seen };
};

/** The method, the address after the version, and the body of a request. */
export const lineOf = (request: { method: string; url: string; body?: string } | undefined) =>
  request && [
    request.method,
    request.url.replace("https://api.hellotracks.com/v1", ""),
    ...(request.body === undefined ? [] : [request.body]),
  ];
