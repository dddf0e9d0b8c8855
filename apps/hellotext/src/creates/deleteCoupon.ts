import { defineCreate } from "zapier-platform-core";
import { coupons } from "../resources/coupon.ts";

/** DELETE /v1/coupons/{id} (Hellotext API reference, "Permanently deletes the specified coupon"). */
export default defineCreate({
  key: "delete_coupon",
  noun: "Coupon",
  display: { label: "Delete Coupon", description: "Permanently deletes a coupon." },
  operation: coupons.deleting,
});
