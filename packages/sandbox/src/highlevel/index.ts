import { type InvalidInput, Refusal } from "../refusal.ts";
import type { Backend, Call, Vendor } from "../vendor.ts";
import { actions } from "./actions.ts";
import { errorBody, errorMessages, refuse } from "./answers.ts";
import { location } from "./data.ts";
import { OAuth, scopes } from "./oauth.ts";
import { routes } from "./routes.ts";
import { seed } from "./seed.ts";
import { HighlevelState } from "./state.ts";

/** HighLevel's API 2.0 and its OAuth server (HighLevel API 2.0). */
export const highlevel = {
  label: "HighLevel",
  baseUrlVariable: "HIGHLEVEL_BASE_URL",
  basePath: "",
  errorBody,
  errorMessages,
  example: { action: "create_contacts", args: { count: 3, tags: ["lead"] } },
  open: () => {
    const state = new HighlevelState();
    seed(state);
    const { oauth, rateLimit } = state;
    return {
      state,
      authData: {
        access_token: oauth.accessToken,
        refresh_token: oauth.refreshToken,
        locationId: location.id,
        companyId: location.companyId,
        scope: scopes.join(" "),
      },
      env: (url: string) => ({
        HIGHLEVEL_AUTHORIZE_URL: `${url}/v2/oauth/chooselocation`,
        CLIENT_ID: oauth.clientId,
        CLIENT_SECRET: oauth.clientSecret,
      }),
      authenticate: (call: Call) => {
        if (OAuth.serves(call)) return;
        if (call.headers.version === undefined) throw new Refusal(401, "version header was not found.");
        if (call.headers.version !== versionOf(call)) throw new Refusal(401, "version header is invalid");
        oauth.checkToken(call);
        rateLimit.count();
      },
      routes: withHeaders(routes(state), () => rateLimit.headers),
      refuse: (refusal: Refusal | InvalidInput) => {
        const answer = refuse(refusal);
        return { ...answer, headers: { ...rateLimit.headers, ...answer.headers } };
      },
      actions: actions(state),
    } satisfies Backend;
  },
} satisfies Vendor;

/** Calendars and conversations have a version of their own (HighLevel API 2.0, "Create appointment"). */
const versionOf = ({ path }: Call): string =>
  /^\/(calendars|conversations)\//.test(path) ? "2021-04-15" : "2021-07-28";

const withHeaders = (all: Backend["routes"], headers: () => Record<string, string>): Backend["routes"] =>
  Object.fromEntries(
    Object.entries(all).map(([line, handler]) => [
      line,
      (call: Call) => {
        const answer = handler(call);
        return { ...answer, headers: { ...headers(), ...answer.headers } };
      },
    ]),
  );
