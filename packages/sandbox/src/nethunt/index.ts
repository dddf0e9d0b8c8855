import { Refusal } from "../refusal.ts";
import type { Backend, Call, Vendor } from "../vendor.ts";
import { actions } from "./actions.ts";
import { errorBody, errorMessages, refuse } from "./answers.ts";
import { routes } from "./routes.ts";
import { seed } from "./seed.ts";
import { NethuntState } from "./state.ts";

/** The API of NetHunt CRM for integrations (NetHunt API documentation). */
export const nethunt = {
  label: "NetHunt CRM",
  baseUrlVariable: "NETHUNT_BASE_URL",
  basePath: "/api/v1/zapier",
  errorBody,
  errorMessages,
  example: { action: "create_records", args: { count: 3, fields: { Keywords: ["New"] } } },
  open: () => {
    const state = new NethuntState();
    seed(state);
    return {
      state,
      authData: { username: state.user.emailAddress, password: state.apiKey },
      // "Basic", with the e-mail address for the user name and the API key for the password.
      authenticate: ({ headers }: Call) => {
        const pair = `${state.user.emailAddress}:${state.apiKey}`;
        const isRight = headers.authorization === `Basic ${Buffer.from(pair).toString("base64")}`;
        if (state.keyRevoked || !isRight) throw new Refusal(401, errorMessages[401]);
      },
      routes: routes(state),
      refuse,
      actions: actions(state),
    } satisfies Backend;
  },
} satisfies Vendor;
