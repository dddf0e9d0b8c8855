import { tidy } from "@integrations/clients/text";
import { kind } from "@integrations/zapier-kit";
import { defineInputFields, defineSearch } from "zapier-platform-core";
import { coupons } from "../resources/coupon.ts";
import { hellotext } from "../vendor.ts";

const inputFields = defineInputFields([
  {
    key: "code",
    label: "Code",
    type: "string",
    meta: kind("code"),
    required: true,
    helpText: "Enter the full code. Case-sensitive. Searches the 2,000 newest coupons.",
  },
]);

/** GET /v1/coupons?limit=100&starting_after=…, page by page, because the vendor has no search. */
export default defineSearch({
  key: "find_coupon",
  noun: "Coupon",
  display: { label: "Find Coupon", description: "Finds a coupon by code." },
  operation: {
    inputFields,
    perform: hellotext.search(inputFields, ({ client, input }) =>
      coupons.find(client, (coupon) => tidy(coupon.code ?? "") === input.code),
    ),
    ...coupons.output,
  },
});
