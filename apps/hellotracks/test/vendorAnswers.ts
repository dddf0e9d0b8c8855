import { HELLOTRACKS_API } from "@integrations/clients/hellotracks";
import nock from "nock";

export const API_KEY = "ht_test_0123456789abcdef";

/** Hellotracks, as nock plays it: it answers only requests that carry the key. */
export const vendor = () =>
  nock(HELLOTRACKS_API, { reqheaders: { "api-key": API_KEY, accept: "application/json" } });

export const NOW = Date.parse("2026-03-24T12:00:00Z");

/** A job as the vendor writes it, and as a Zap gets it. */
export const job = {
  id: "j1",
  externalId: "order-7",
  title: "Deliver parcel",
  progress: "scheduled",
  date: "2026-03-25",
  createdAt: NOW - 60_000,
  updatedAt: NOW - 30_000,
  address: "18 Harbour Street, Hull",
  assignee: { id: "u1", username: "ana", email: "ana@northwind.example", name: "Ana Horvat" },
  contact: { name: "Ingrid Solberg", phone: "+47 22 12 34 56", email: "ingrid@solberg.example" },
  addedByTheVendorLater: { anything: true },
};
export const jobForZap = {
  id: "j1",
  external_id: "order-7",
  title: "Deliver parcel",
  progress: "scheduled",
  date: "2026-03-25",
  address: "18 Harbour Street, Hull",
  assignee_id: "u1",
  assignee_username: "ana",
  assignee_name: "Ana Horvat",
  assignee_email: "ana@northwind.example",
  contact_name: "Ingrid Solberg",
  contact_phone: "+47 22 12 34 56",
  contact_email: "ingrid@solberg.example",
  created_at: "2026-03-24T11:59:00.000Z",
  updated_at: "2026-03-24T11:59:30.000Z",
};

export const items = (...records: object[]) => ({ data: { items: records } });
