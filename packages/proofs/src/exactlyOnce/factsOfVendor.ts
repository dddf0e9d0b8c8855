import type { VendorName } from "@integrations/sandbox";
import type { VendorFacts } from "./triggerFacts.ts";

/** What is known of a vendor: the default export of `vendors/<vendor>.ts`. */
export const factsOfVendor = async (vendor: VendorName): Promise<VendorFacts> => {
  const { default: facts }: { default: VendorFacts } = await import(`./vendors/${vendor}.ts`);
  return facts;
};
