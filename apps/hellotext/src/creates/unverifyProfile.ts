import { defineCreate } from "zapier-platform-core";
import {
  toContact,
  verificationInputs,
  verificationOutputFields,
  verificationSample,
} from "../resources/verification.ts";
import { hellotext } from "../vendor.ts";

/** DELETE /v1/profiles/{id}/verify (Hellotext API reference, "Verify a profile's contactable"). */
export default defineCreate({
  key: "unverify_profile",
  noun: "Profile",
  display: {
    label: "Unverify Profile",
    description: "Removes the verification from an email or phone of a profile.",
  },
  operation: {
    inputFields: verificationInputs,
    perform: hellotext.create(verificationInputs, async ({ client, input }) => {
      const contact = await toContact(input);
      const { verified } = await client.profiles.unverify(input.id, contact);
      return { id: input.id, email: null, phone: null, ...contact, verified };
    }),
    outputFields: verificationOutputFields,
    sample: { ...verificationSample, verified: false },
  },
});
