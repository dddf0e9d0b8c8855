import { Refusal } from "../refusal.ts";
import type { Backend, Call, Vendor } from "../vendor.ts";
import { actions } from "./actions.ts";
import { errorBody, errorMessages, refuse } from "./answers.ts";
import { routes } from "./routes.ts";
import { NewvendorState } from "./state.ts";

/** The New Vendor API `/v1`. */
export const newvendor = {
  label: "New Vendor",
  baseUrlVariable: "NEWVENDOR_BASE_URL",
  basePath: "/v1",
  errorBody,
  errorMessages,
  example: { action: "create_notes", args: { count: 3, title: "Call back" } },
  open: () => {
    const state = new NewvendorState();
    return {
      state,
      authData: { token: state.token },
      authenticate: ({ headers }: Call) => {
        if (state.isTokenRevoked || headers.authorization !== `Bearer ${state.token}`)
          throw new Refusal(401, errorMessages[401]);
      },
      routes: routes(state),
      refuse,
      actions: actions(state),
    } satisfies Backend;
  },
} satisfies Vendor;
