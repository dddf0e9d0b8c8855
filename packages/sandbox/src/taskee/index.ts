import { Refusal } from "../refusal.ts";
import type { Backend, Call, Vendor } from "../vendor.ts";
import { actions } from "./actions.ts";
import { errorBody, errorMessages, refuse } from "./answers.ts";
import { routes } from "./routes.ts";
import { seed } from "./seed.ts";
import { TaskeeState } from "./state.ts";

/** The API of Taskee Portal (Taskee Portal API guide). */
export const taskee = {
  label: "Taskee Portal",
  baseUrlVariable: "TASKEE_BASE_URL",
  basePath: "",
  errorBody,
  errorMessages,
  example: { action: "create_contacts", args: { count: 3, tags: ["lead"] } },
  open: () => {
    const state = new TaskeeState();
    seed(state);
    return {
      state,
      authData: { token: state.token, location_id: state.location.id },
      env: () => ({ TASKEE_WEBHOOK_PUBLIC_KEY: state.webhooks.publicKeys }),
      authenticate: ({ headers }: Call) => {
        if (state.tokenRevoked || headers.authorization !== `Bearer ${state.token}`)
          throw new Refusal(401, errorMessages[401]);
        if (headers.version === undefined) throw new Refusal(400, "Missing required header: Version");
        if (headers.version !== "2021-07-28") throw new Refusal(400, "Invalid header: Version");
      },
      routes: routes(state),
      refuse,
      actions: actions(state),
    } satisfies Backend;
  },
} satisfies Vendor;
