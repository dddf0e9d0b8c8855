import { createTaskee, createTaskeeWebhooks } from "@integrations/clients/taskee";
import { defineVendor, urlFromEnv } from "@integrations/zapier-kit";

const profile = {
  name: "Taskee Portal",
  credential: "token",
  credentialSource: "Taskee Portal, Settings -> Private Integrations",
  // The scopes of a token can be changed without a new token (Taskee Portal API guide, "Editing Permissions Without
  // Updating the Token").
  accessAdvice:
    "Ask an admin to add the scope to the Private Integration (its token stays the same), or reconnect with the Location ID of its sub-account.",
};

/**
 * How the operations of this app reach Taskee Portal.
 *
 * Env `TASKEE_BASE_URL` replaces the base URL of the API, without a trailing slash, such as `http://127.0.0.1:4010`. Default:
 * the vendor's own.
 */
export const taskee = defineVendor({
  ...profile,
  connect: ({ transport, authData }) =>
    createTaskee({
      transport,
      token: authData.token ?? "",
      locationId: authData.location_id ?? "",
      baseUrl: urlFromEnv("TASKEE_BASE_URL"),
    }),
});

/**
 * Receives the webhooks of Taskee Portal.
 *
 * Env `TASKEE_WEBHOOK_PUBLIC_KEY` replaces the vendor's public keys: PEM, one after the other. On a single line, write
 * line breaks as a backslash and an n. An RSA key is for the header `x-wh-signature`, an Ed25519 key for
 * `x-ghl-signature`.
 */
export const taskeeWebhooks = defineVendor({
  ...profile,
  connect: ({ authData }) =>
    createTaskeeWebhooks({
      locationId: authData.location_id ?? "",
      publicKeys: process.env.TASKEE_WEBHOOK_PUBLIC_KEY || undefined,
    }),
});
