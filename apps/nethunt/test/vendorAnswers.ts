import { performWith } from "@integrations/app-testing";
import { NETHUNT_API } from "@integrations/clients/nethunt";
import nock from "nock";
import App from "../src/index.ts";

export const CONNECTION = { username: "ana@northwind.example", password: "nh_test_0123456789abcdef" };

/** Calls an operation, such as `creates.create_record`, over that connection. */
export const perform = performWith(App, CONNECTION);

/** NetHunt, as nock plays it: it answers only requests that carry the e-mail and the key. */
export const vendor = () => {
  const credentials = Buffer.from(`${CONNECTION.username}:${CONNECTION.password}`).toString("base64");
  return nock(NETHUNT_API, {
    reqheaders: { authorization: `Basic ${credentials}`, accept: "application/json" },
  });
};

/** The problem Zapier shows, for inputs that must be refused before any request: nock knows of none. */
export const refusal = (message: string) => ({
  name: "AppError",
  message: JSON.stringify({ message, code: "invalid_input", status: 400 }),
});

export const NOW = Date.parse("2026-03-24T12:00:00Z");

/** A record as the vendor writes it, and as a Zap gets it. */
export const record = {
  id: "for internal purposes",
  recordId: "r1",
  createdAt: "2026-03-24T11:00:00.880Z",
  updatedAt: "2026-03-24T11:30:10.510Z",
  fields: {
    Name: "John Doe",
    Employed: true,
    Salary: 100_000,
    Keywords: ["Java", "Big Data"],
    "Primary Email Address": "John Doe <john.doe@example.com>",
  },
  addedByTheVendorLater: { anything: true },
};
export const recordForZap = {
  id: "r1",
  record_id: "r1",
  created_at: "2026-03-24T11:00:00.880Z",
  updated_at: "2026-03-24T11:30:10.510Z",
  field_Name: "John Doe",
  field_Employed: true,
  field_Salary: 100_000,
  field_Keywords: ["Java", "Big Data"],
  "field_Primary-20-Email-20-Address": "John Doe <john.doe@example.com>",
};
