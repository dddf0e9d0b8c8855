import type { HellotextCoupon, HellotextCouponFields } from "@integrations/clients/hellotext";
import { kind, withoutBlanks } from "@integrations/zapier-kit";
import { defineInputField, defineInputFields, type InferInputData } from "zapier-platform-core";
import { defineResource, isoCreatedAt } from "./resource.ts";

/** A coupon as a Zap sees it. */
const toCoupon = (coupon: HellotextCoupon) => ({
  id: coupon.id,
  code: coupon.code ?? null,
  description: coupon.description ?? null,
  destination_url: coupon.destination_url ?? null,
  reference: coupon.reference ?? null,
  created_at: isoCreatedAt(coupon),
});

export const coupons = defineResource({
  noun: "Coupon",
  dynamic: "coupon_list.id.code",
  search: "find_coupon.id",
  of: (client) => client.coupons,
  toItem: toCoupon,
  outputFields: [
    { key: "id", label: "Coupon ID", type: "string", primary: true },
    { key: "code", label: "Code", type: "string" },
    { key: "description", label: "Description", type: "string" },
    { key: "destination_url", label: "Destination URL", type: "string" },
    { key: "reference", label: "Reference", type: "string" },
    { key: "created_at", label: "Created At", type: "datetime" },
  ],
  sample: {
    id: "xJEOaPdk",
    code: "SUMMER15",
    description: "15% off everything this summer",
    destination_url: "https://shop.example.com/redeem/SUMMER15",
    reference: "promo-1042",
    created_at: "2026-03-24T08:15:30.000Z",
  },
});

export const codeInput = defineInputField({
  key: "code",
  label: "Code",
  type: "string",
  meta: kind("code"),
  helpText: "What customers enter at checkout. Case-sensitive. It must be unique.",
});

/** The fields of a coupon that can be written, except its code (Hellotext API reference, "Creates a new coupon"). */
export const couponInputs = defineInputFields([
  { key: "description", label: "Description", type: "text", helpText: "What the coupon offers." },
  {
    key: "destination_url",
    label: "Destination URL",
    type: "string",
    meta: kind("code"),
    helpText: "The page where customers redeem the coupon.",
  },
  {
    key: "reference",
    label: "Reference",
    type: "string",
    meta: kind("key"),
    helpText: "The coupon's ID in the app it comes from.",
  },
]);

type CouponInput = InferInputData<[typeof codeInput, ...typeof couponInputs]>;

/** The fields of a coupon to send: only those filled in. */
export const toCouponFields = (input: CouponInput): HellotextCouponFields =>
  withoutBlanks({
    code: input.code,
    description: input.description,
    destination_url: input.destination_url,
    reference: input.reference,
  });
