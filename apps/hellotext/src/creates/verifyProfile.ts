import { defineCreate } from "zapier-platform-core";
import {
  toContact,
  verificationInputs,
  verificationOutputFields,
  verificationSample,
} from "../resources/verification.ts";
import { hellotext } from "../vendor.ts";

/** POST /v1/profiles/{id}/verify (Hellotext API reference, "Verify a profile's contactable"). */
export default defineCreate({
  key: "verify_profile",
  noun: "Profile",
  display: { label: "Verify Profile", description: "Marks an email or phone of a profile as verified." },
  operation: {
    inputFields: verificationInputs,
    perform: hellotext.create(verificationInputs, async ({ client, input }) => {
      const contact = await toContact(input);
      const { verified } = await client.profiles.verify(input.id, contact);
      return { id: input.id, email: null, phone: null, ...contact, verified };
    }),
    outputFields: verificationOutputFields,
    sample: verificationSample,
  },
});
