import * as zod from "zod/mini";
import { type Http, id, listIn, path, text } from "../http/index.ts";
import { dated, oneOf } from "./schemas.ts";

/** An invite (Hubstaff API v2, "Invite"). */
const inviteSchema = zod.object({
  ...dated,
  email: text,
  role: text,
  /** `pending`; `accepted` right away if the address already has an account. */
  status: text,
  project_ids: listIn(id),
  /** A decimal number, as text. */
  pay_rate: text,
  accepted_at: text,
});
export type HubstaffInvite = zod.infer<typeof inviteSchema>;

/** The fields of an invite (Hubstaff API v2, "Create invite"). */
export interface HubstaffInviteFields {
  email: string;
  role?: string | undefined;
  pay_rate?: number | undefined;
  project_ids?: number[] | undefined;
}

export const createInvites = (http: Http) => ({
  /** POST /organizations/{id}/invites */
  create: (organizationId: string, fields: HubstaffInviteFields): Promise<HubstaffInvite> =>
    http.send({
      method: "POST",
      path: path`/organizations/${organizationId}/invites`,
      body: fields,
      answer: oneOf("invite", inviteSchema),
    }),
});
