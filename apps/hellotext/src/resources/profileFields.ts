import type { Hellotext, HellotextAddress, HellotextProfileFields } from "@integrations/clients/hellotext";
import {
  asText,
  countryCode,
  InputError,
  kind,
  phoneNumber,
  unlessEmpty,
  withoutBlanks,
} from "@integrations/zapier-kit";
import { defineInputFields, type InferInputData } from "zapier-platform-core";
import { propertyGroup, propertyInputs, toDay, toPropertyParameters } from "./customProperties.ts";

/** The groups of a profile's inputs in the form. */
export const profileGroups = [
  { key: "profile", label: "Profile" },
  { key: "address", label: "Address" },
  { key: "more_contacts", label: "More Emails and Phones" },
  propertyGroup,
];

/** Every field of a profile that can be written (Hellotext API reference, "Creates a new profile"). */
export const profileFieldInputs = defineInputFields([
  { key: "first_name", label: "First Name", type: "string", group: "profile" },
  { key: "last_name", label: "Last Name", type: "string", group: "profile" },
  {
    key: "email",
    label: "Email",
    type: "string",
    group: "profile",
    meta: kind("email"),
    helpText: "Enter one email address.",
  },
  {
    key: "phone",
    label: "Phone",
    type: "string",
    group: "profile",
    meta: kind("phone"),
    helpText:
      "Include the country code, such as +59898000001. Without one, the number is treated as local to your business's country.",
  },
  {
    key: "company",
    label: "Company",
    type: "string",
    group: "profile",
    helpText: "Where the customer works.",
  },
  {
    key: "gender",
    label: "Gender",
    type: "string",
    group: "profile",
    meta: kind("code"),
    helpText: "For example, male or female.",
  },
  {
    key: "birthday",
    label: "Birthday",
    type: "datetime",
    group: "profile",
    meta: kind("day"),
    helpText: "Include the year, such as 1985-11-03.",
  },
  {
    key: "lists",
    label: "Lists",
    type: "string",
    group: "profile",
    list: true,
    dynamic: "list_list.id.name",
    helpText: "Enter list names or IDs. An update removes the profile from all other lists.",
  },
  {
    key: "address",
    label: "Address",
    type: "string",
    group: "address",
    helpText: "The full address on one line. Hellotext splits it up. Or fill in the parts below.",
  },
  {
    key: "address_street",
    label: "Street",
    type: "string",
    group: "address",
    helpText: "Leave out the house number.",
  },
  {
    key: "address_number",
    label: "House Number",
    type: "string",
    group: "address",
    helpText: "For example, 1248 or 12 B.",
  },
  {
    key: "address_city",
    label: "City",
    type: "string",
    group: "address",
    helpText: "Leave out the postal code.",
  },
  {
    key: "address_region",
    label: "Region",
    type: "string",
    group: "address",
    helpText: "The state, province, or department.",
  },
  {
    key: "address_postal_code",
    label: "Postal Code",
    type: "string",
    group: "address",
    helpText: "For example, 11300.",
  },
  {
    key: "address_country",
    label: "Country",
    type: "string",
    group: "address",
    meta: kind("name"),
    helpText: "The English name or the code, such as Uruguay, UY, or URY.",
  },
  {
    key: "named_emails",
    label: "Named Emails",
    dict: true,
    group: "more_contacts",
    meta: kind("email"),
    helpText: "More email addresses. Give each one a name, such as work.",
  },
  {
    key: "named_phones",
    label: "Named Phones",
    dict: true,
    group: "more_contacts",
    meta: kind("phone"),
    helpText: "More phone numbers. Give each one a name, such as work.",
  },
  {
    key: "properties",
    label: "Properties by Name",
    dict: true,
    group: propertyGroup.key,
    helpText: "Text properties whose names come from an earlier step. For all others, use the fields below.",
  },
  propertyInputs,
]);

type ProfileInput = InferInputData<typeof profileFieldInputs>;

/**
 * The fields of a profile to send: only those filled in. Named and custom properties have keys of their own, as the
 * vendor takes them.
 *
 * @param dynamic - The inputs of custom properties.
 * @param timezone - `bundle.meta.timezone`
 * @throws {InputError}
 */
export const toProfileFields = async (
  client: Hellotext,
  input: ProfileInput,
  dynamic: Record<string, unknown>,
  timezone: string | null,
): Promise<HellotextProfileFields> =>
  withoutBlanks({
    first_name: input.first_name,
    last_name: input.last_name,
    email: input.email,
    phone: await phoneNumber("phone", input.phone),
    company: input.company,
    gender: input.gender,
    birthday: input.birthday === undefined ? undefined : toDay(input.birthday),
    lists: input.lists && [...new Set(input.lists)],
    ...(await toAddress(input)),
    ...(await named("email", "named_emails", input.named_emails)),
    ...(await named("phone", "named_phones", input.named_phones, phoneNumber)),
    ...(await named("property", "properties", input.properties)),
    ...(await toPropertyParameters(client, dynamic, timezone)),
  });

const toAddress = async (
  input: ProfileInput,
): Promise<Pick<HellotextProfileFields, "address" | "address[suggest]">> => {
  const address: HellotextAddress | undefined = unlessEmpty({
    street: unlessEmpty({ name: input.address_street, number: input.address_number }),
    city: input.address_city,
    region: input.address_region,
    postal_code: input.address_postal_code,
    country: await countryCode("address_country", input.address_country),
  });
  if (input.address && address) {
    throw new InputError("address", "fill in either this or its parts, not both.");
  }
  return { address, "address[suggest]": input.address };
};

/** `"email[work]"` for each name. A name with a bracket would make another key. @throws {InputError} */
const named = async (
  key: "email" | "phone" | "property",
  field: string,
  values: Record<string, unknown> | undefined,
  toVendor: (field: string, value: unknown) => unknown = asText,
): Promise<Record<`${typeof key}[${string}]`, unknown>> => {
  const parameters: Record<`${typeof key}[${string}]`, unknown> = {};
  for (const [name, value] of Object.entries(withoutBlanks(values ?? {}))) {
    if (name.trim() === "" || /[[\]]/.test(name))
      throw new InputError(field, `"${name}" is blank or has a bracket. Enter another name.`);
    parameters[`${key}[${name}]`] = await toVendor(field, value);
  }
  return parameters;
};
