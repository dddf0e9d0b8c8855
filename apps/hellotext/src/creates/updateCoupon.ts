import { defineCreate, defineInputFields } from "zapier-platform-core";
import { codeInput, couponInputs, coupons, toCouponFields } from "../resources/coupon.ts";
import { hellotext } from "../vendor.ts";

const inputFields = defineInputFields([coupons.input, codeInput, ...couponInputs]);

/** PATCH /v1/coupons/{id} with the changes (Hellotext API reference, "Updates the specified coupon"). */
export default defineCreate({
  key: "update_coupon",
  noun: "Coupon",
  display: { label: "Update Coupon", description: "Updates a coupon. Fields you leave blank don't change." },
  operation: {
    inputFields,
    perform: hellotext.create(inputFields, ({ client, input }) =>
      coupons.update(client, input.id, toCouponFields(input)),
    ),
    ...coupons.output,
  },
});
