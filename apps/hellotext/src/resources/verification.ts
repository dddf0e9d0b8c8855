import { InputError, kind, phoneNumber } from "@integrations/zapier-kit";
import { defineInputFields, type InferInputData, type OutputFields } from "zapier-platform-core";
import { profileSample, profiles } from "./profile.ts";

/** The inputs for a profile and one of its contacts, an email or a phone. */
export const verificationInputs = defineInputFields([
  profiles.input,
  {
    key: "email",
    label: "Email",
    type: "string",
    meta: kind("email"),
    helpText: "An email address of the profile. Fill in this or Phone.",
  },
  {
    key: "phone",
    label: "Phone",
    type: "string",
    meta: kind("phone"),
    helpText: "A phone number of the profile. Include the country code.",
  },
]);

/** The contact that is filled in. @throws {InputError} if it is none, or both */
export const toContact = async ({ email, phone }: InferInputData<typeof verificationInputs>) => {
  const number = await phoneNumber("phone", phone);
  if (email && number) throw new InputError("email", "fill in one of them, not both.", "Email or Phone");
  if (email) return { email };
  if (number) return { phone: number };
  throw new InputError("email", "fill in one of them.", "Email or Phone");
};

export const verificationOutputFields = [
  { key: "id", label: "Profile ID", type: "string", primary: true },
  { key: "email", label: "Email", type: "string" },
  { key: "phone", label: "Phone", type: "string" },
  { key: "verified", label: "Verified", type: "boolean" },
] satisfies OutputFields;

export const verificationSample = {
  id: profileSample.id,
  email: profileSample.email,
  phone: null,
  verified: true,
};
