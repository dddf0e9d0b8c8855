import { Refusal } from "../refusal.ts";
import type { Backend, Call, Vendor } from "../vendor.ts";
import { actions } from "./actions.ts";
import { errorBody, errorMessages, refuse } from "./answers.ts";
import { routes } from "./routes.ts";
import { HellotracksState } from "./state.ts";

/** The Hellotracks no-code API `/v1` (Hellotracks no-code API). */
export const hellotracks = {
  label: "Hellotracks",
  baseUrlVariable: "HELLOTRACKS_BASE_URL",
  basePath: "/v1",
  errorBody,
  errorMessages,
  example: { action: "create_jobs", args: { count: 3, title: "Deliver parcel" } },
  open: () => {
    const state = new HellotracksState();
    return {
      state,
      authData: { apiKey: state.apiKey },
      authenticate: ({ headers }: Call) => {
        if (state.keyRevoked || headers["api-key"] !== state.apiKey)
          throw new Refusal(401, errorMessages[401]);
      },
      routes: routes(state),
      refuse,
      actions: actions(state),
    } satisfies Backend;
  },
} satisfies Vendor;
