import { Refusal } from "../refusal.ts";
import type { Backend, Call, Vendor } from "../vendor.ts";
import { actions } from "./actions/index.ts";
import { errorBody, errorMessages, refuse } from "./answers.ts";
import { routes } from "./routes/index.ts";
import { seed } from "./seed.ts";
import { HubstaffState } from "./state.ts";

/** The Hubstaff API v2 (Hubstaff API v2). */
export const hubstaff = {
  label: "Hubstaff",
  baseUrlVariable: "HUBSTAFF_BASE_URL",
  basePath: "/v2",
  errorBody,
  errorMessages,
  example: { action: "create_clients", args: { count: 3, name: "Harbour Brewery" } },
  open: () => {
    const state = new HubstaffState();
    seed(state);
    return {
      state,
      authData: { token: state.token },
      authenticate: ({ headers }: Call) => {
        if (state.tokenRevoked || headers.authorization !== `Bearer ${state.token}`) {
          throw new Refusal(401, errorMessages[401]);
        }
        if (state.planEnded) throw new Refusal(403, errorMessages[403]);
      },
      routes: routes(state),
      refuse,
      actions: actions(state),
    } satisfies Backend;
  },
} satisfies Vendor;
