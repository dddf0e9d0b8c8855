import { NEWVENDOR_API } from "@integrations/clients/newvendor";
import nock from "nock";

export const TOKEN = "token-1";

/** New Vendor, as nock plays it: it answers only requests that carry the token. */
export const vendor = () =>
  nock(NEWVENDOR_API, { reqheaders: { authorization: `Bearer ${TOKEN}`, accept: "application/json" } });

export const NOW = Date.parse("2026-03-24T12:00:00Z");

/** A note as the vendor writes it, and as a Zap gets it. */
export const note = {
  id: "n1",
  title: "Call back",
  text: "Before noon",
  status: "open",
  priority: 2,
  author_email: "rosa@example.com",
  created_at: "2026-03-24T11:59:00Z",
  updated_at: "2026-03-24T11:59:30Z",
  addedByTheVendorLater: { anything: true },
};
export const noteForZap = {
  id: "n1",
  title: "Call back",
  text: "Before noon",
  status: "open",
  priority: 2,
  author_email: "rosa@example.com",
  created_at: "2026-03-24T11:59:00.000Z",
  updated_at: "2026-03-24T11:59:30.000Z",
};
