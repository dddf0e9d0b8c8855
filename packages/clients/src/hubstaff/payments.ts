import * as zod from "zod/mini";
import { type Http, id, listIn, maybe, path, text } from "../http/index.ts";
import { include, pageBeside } from "./beside.ts";
import { type HubstaffList, listOf } from "./pages.ts";
import { dated } from "./schemas.ts";

const detailSchema = zod.object({
  user_id: maybe(id),
  project_id: maybe(id),
  date: text,
  /** Seconds. */
  tracked: maybe(zod.number()),
  pay_rate: text,
  amount: text,
  currency: text,
  payment_type: text,
});

/** A payment to members of the team (Hubstaff API v2, "TeamPayment"). */
const paymentSchema = zod.object({
  ...dated,
  start_date: text,
  stop_date: text,
  note: text,
  /** Seconds. */
  tracked: maybe(zod.number()),
  /** A decimal number, as text. */
  amount: text,
  currency: text,
  payment_source: text,
  blame_user_id: maybe(id),
  details: listIn(detailSchema),
});

export type HubstaffPaymentDetail = zod.infer<typeof detailSchema> & {
  user_name: string | null;
  project_name: string | null;
};
export type HubstaffPayment = Omit<zod.infer<typeof paymentSchema>, "details"> & {
  details: HubstaffPaymentDetail[];
};

const answer = pageBeside(
  "team_payments",
  paymentSchema,
  ({ details, ...row }, nameOf): HubstaffPayment => ({
    ...row,
    details: (details ?? []).map((detail) => ({
      ...detail,
      user_name: nameOf("users", detail.user_id),
      project_name: nameOf("projects", detail.project_id),
    })),
  }),
);

export const createPayments = (http: Http) => ({
  /**
   * GET /organizations/{id}/team_payments: page by page, the payments made since then.
   *
   * @param since - ISO 8601. Undefined: those of the last three years.
   */
  pages: (organizationId: string, since: string | undefined): HubstaffList<HubstaffPayment> =>
    listOf(http, path`/organizations/${organizationId}/team_payments`, answer, {
      "created[start]": since,
      ...include("users", "projects"),
    }),
});
