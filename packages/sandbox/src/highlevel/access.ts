import type { Handler } from "../vendor.ts";
import { location } from "./data.ts";
import type { Scope } from "./oauth.ts";
import type { HighlevelState } from "./state.ts";

/** A handler that its scope and the location in its path are checked for. */
export const guard =
  (state: HighlevelState) =>
  (scope: Scope, handler: Handler): Handler =>
  (call) => {
    state.oauth.checkScope(scope, call);
    const { locationId = call.query.get("locationId") ?? location.id } = call.params;
    state.checkLocation(locationId);
    return handler(call);
  };
