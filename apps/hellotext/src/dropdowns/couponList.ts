import { defineTrigger } from "zapier-platform-core";
import { coupons } from "../resources/coupon.ts";

/** GET /v1/coupons?limit=100&starting_after=…: the choices for fields that take a coupon. */
export default defineTrigger({
  key: "coupon_list",
  noun: "Coupon",
  display: {
    label: "List of Coupons",
    description: "Triggers when a list of coupons is needed.",
    hidden: true,
  },
  operation: coupons.listing,
});
