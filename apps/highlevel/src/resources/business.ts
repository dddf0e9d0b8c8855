import type { HighlevelBusiness, HighlevelBusinessFields } from "@integrations/clients/highlevel";
import { emailAddress } from "@integrations/highlevel";
import { countryCode, internationalPhone, kind, withoutBlanks } from "@integrations/zapier-kit";
import {
  defineInputField,
  defineInputFields,
  type InferInputData,
  type OutputFields,
} from "zapier-platform-core";

/** The input that names a business of the sub-account. */
export const businessInput = defineInputField({
  key: "business_id",
  label: "Business",
  type: "string",
  required: true,
  dynamic: "business_list.id.name",
  search: "find_business.id",
  helpText: "Choose a business, or map the business ID from an earlier step.",
});

export const businessNameInput = defineInputField({ key: "name", label: "Name", type: "string" });

/** The fields of a business that can be written, except its name (HighLevel API 2.0, "Create Business"). */
export const businessFieldInputs = defineInputFields([
  {
    key: "phone",
    label: "Phone",
    type: "string",
    meta: kind("phone"),
    helpText: "Include the country code, such as +1 202 555 0187, or fill in the country below.",
  },
  { key: "email", label: "Email", type: "string", meta: kind("email"), helpText: "Enter one email address." },
  { key: "website", label: "Website", type: "string", meta: kind("code") },
  { key: "address", label: "Street Address", type: "string", helpText: "The street and house number." },
  { key: "city", label: "City", type: "string" },
  { key: "state", label: "State", type: "string", helpText: "The state, province, or region." },
  { key: "postal_code", label: "Postal Code", type: "string" },
  {
    key: "country",
    label: "Country",
    type: "string",
    meta: kind("name"),
    helpText: "The English name or the code, such as Germany, DE, or DEU.",
  },
  { key: "description", label: "Description", type: "text" },
]);

type BusinessInput = InferInputData<[typeof businessNameInput, ...typeof businessFieldInputs]>;

/**
 * The fields of a business to send: only those filled in, because the vendor refuses blanks.
 *
 * @throws {InputError} for an invalid email, phone or country
 */
export const toBusinessFields = async (input: BusinessInput): Promise<HighlevelBusinessFields> => {
  const country = await countryCode("country", input.country);
  return withoutBlanks({
    name: input.name,
    phone: await internationalPhone("phone", input.phone, country),
    email: emailAddress("email", input.email),
    website: input.website,
    address: input.address,
    city: input.city,
    state: input.state,
    postalCode: input.postal_code,
    country,
    description: input.description,
  });
};

/** A business as a Zap sees it. */
export const toBusiness = (business: HighlevelBusiness) => ({
  id: business.id,
  name: business.name,
  phone: business.phone,
  email: business.email,
  website: business.website,
  address: business.address,
  city: business.city,
  state: business.state,
  postal_code: business.postalCode,
  country: business.country,
  description: business.description,
  created_at: business.createdAt,
  updated_at: business.updatedAt,
});

export const businessOutputFields = [
  { key: "id", label: "Business ID", type: "string", primary: true },
  { key: "name", label: "Name", type: "string" },
  { key: "phone", label: "Phone", type: "string" },
  { key: "email", label: "Email", type: "string" },
  { key: "website", label: "Website", type: "string" },
  { key: "address", label: "Street Address", type: "string" },
  { key: "city", label: "City", type: "string" },
  { key: "state", label: "State", type: "string" },
  { key: "postal_code", label: "Postal Code", type: "string" },
  { key: "country", label: "Country", type: "string" },
  { key: "description", label: "Description", type: "string" },
  { key: "created_at", label: "Created At", type: "datetime" },
  { key: "updated_at", label: "Updated At", type: "datetime" },
] satisfies OutputFields;

export const businessSample = {
  id: "641c094001436dbc2081e642",
  name: "Northwind",
  phone: "+12025550187",
  email: "office@northwind.example",
  website: "https://northwind.example",
  address: "18 Harbour Street",
  city: "Austin",
  state: "Texas",
  postal_code: "78701",
  country: "US",
  description: "Dental supplies",
  created_at: "2026-03-24T08:15:30.000Z",
  updated_at: "2026-03-24T09:02:11.000Z",
};
