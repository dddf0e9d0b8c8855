import { Refusal } from "../refusal.ts";
import type { Backend, Call, Vendor } from "../vendor.ts";
import { actions } from "./actions.ts";
import { errorBody, errorMessages, refuse } from "./answers.ts";
import { routes } from "./routes.ts";
import { seed } from "./seed.ts";
import { HellotextState } from "./state.ts";

/** The Hellotext API (Hellotext API reference); its paths begin with their version. */
export const hellotext = {
  label: "Hellotext",
  baseUrlVariable: "HELLOTEXT_BASE_URL",
  basePath: "",
  errorBody,
  errorMessages,
  example: { action: "create_profiles", args: { count: 3, fields: { lists: ["Greens"] } } },
  open: () => {
    const state = new HellotextState();
    seed(state);
    return {
      state,
      authData: { token: state.token },
      authenticate: ({ headers }: Call) => {
        if (state.tokenRevoked || headers.authorization !== `Bearer ${state.token}`)
          throw new Refusal(401, errorMessages[401]);
      },
      routes: routes(state),
      refuse,
      actions: actions(state),
    } satisfies Backend;
  },
} satisfies Vendor;
