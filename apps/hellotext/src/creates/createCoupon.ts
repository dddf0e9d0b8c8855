import { defineCreate, defineInputFields } from "zapier-platform-core";
import { codeInput, couponInputs, coupons, toCouponFields } from "../resources/coupon.ts";
import { hellotext } from "../vendor.ts";

const inputFields = defineInputFields([{ ...codeInput, required: true }, ...couponInputs]);

/** POST /v1/coupons (Hellotext API reference, "Creates a new coupon"). */
export default defineCreate({
  key: "create_coupon",
  noun: "Coupon",
  display: { label: "Create Coupon", description: "Creates a new coupon." },
  operation: {
    inputFields,
    perform: hellotext.create(inputFields, ({ client, input }) =>
      coupons.create(client, toCouponFields(input)),
    ),
    ...coupons.output,
  },
});
