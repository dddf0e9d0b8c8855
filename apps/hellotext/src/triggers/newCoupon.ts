import { defineTrigger } from "zapier-platform-core";
import { coupons } from "../resources/coupon.ts";

/** GET /v1/coupons?limit=100&starting_after=… (Hellotext API reference, "Lists existing coupons"). */
export default defineTrigger({
  key: "new_coupon",
  noun: "Coupon",
  display: { label: "New Coupon", description: "Triggers when a new coupon is created." },
  operation: coupons.created,
});
