import type { HellotextProfile } from "@integrations/clients/hellotext";
import { isObject } from "@integrations/clients/http";
import { defineInputField, type OutputFields } from "zapier-platform-core";
import { dayOf, propertyOutputFields, toPropertyValues } from "./customProperties.ts";
import { readNewProfiles } from "./profileOrder.ts";
import { defineResource, isoCreatedAt } from "./resource.ts";

/** A profile as a Zap sees it, the same from every trigger, create and search. Each custom property has a key of its own. */
export const toProfile = (profile: HellotextProfile) => {
  const { emails, phones, lists, properties } = profile;
  const builtIn = namelessValues(properties);
  const { street, city, region, postal_code, country } = partsOf(builtIn.get("address"));
  const { name: street_name, number: house_number } = partsOf(street);
  const names = [profile.first_name, profile.last_name].filter(Boolean).join(" ");
  return {
    id: profile.id,
    name: names || emails[0] || phones[0] || `Profile ${profile.id}`,
    first_name: profile.first_name ?? null,
    last_name: profile.last_name ?? null,
    state: profile.state ?? null,
    blocked: profile.blocked ?? null,
    email: emails[0] ?? null,
    phone: phones[0] ?? null,
    emails,
    phones,
    verified_emails: profile.verified_emails,
    verified_phones: profile.verified_phones,
    list_ids: lists.map(({ id }) => id),
    list_names: lists.map(({ id, name }) => name || id),
    company: textOf(builtIn.get("company")),
    gender: textOf(builtIn.get("gender")),
    birthday: dayOf(builtIn.get("birthday")),
    address_street: textOf(street_name),
    address_number: textOf(house_number),
    address_city: textOf(city),
    address_region: textOf(region),
    address_postal_code: textOf(postal_code),
    address_country: textOf(country),
    created_at: isoCreatedAt(profile),
    ...toPropertyValues(properties),
  };
};

const textOf = (value: unknown): string | null =>
  typeof value === "string" || typeof value === "number" ? String(value) : null;

/** The first value of each kind. */
const namelessValues = (properties: HellotextProfile["properties"]): Map<string, unknown> => {
  const values = new Map<string, unknown>();
  for (const { kind, name, value } of properties) if (!name && !values.has(kind)) values.set(kind, value);
  return values;
};

/** The parts of an address or its street, any of which may be missing or null. */
const partsOf = (value: unknown): Record<string, unknown> => (isObject(value) ? value : {});

const fields = [
  { key: "id", label: "Profile ID", type: "string", primary: true },
  { key: "name", label: "Name", type: "string" },
  { key: "first_name", label: "First Name", type: "string" },
  { key: "last_name", label: "Last Name", type: "string" },
  { key: "state", label: "State", type: "string" },
  { key: "blocked", label: "Blocked", type: "boolean" },
  { key: "email", label: "Email", type: "string" },
  { key: "phone", label: "Phone", type: "string" },
  { key: "emails", label: "Emails", type: "string", list: true },
  { key: "phones", label: "Phones", type: "string", list: true },
  { key: "verified_emails", label: "Verified Emails", type: "string", list: true },
  { key: "verified_phones", label: "Verified Phones", type: "string", list: true },
  { key: "list_ids", label: "List IDs", type: "string", list: true },
  { key: "list_names", label: "List Names", type: "string", list: true },
  { key: "company", label: "Company", type: "string" },
  { key: "gender", label: "Gender", type: "string" },
  { key: "birthday", label: "Birthday", type: "string" },
  { key: "address_street", label: "Street", type: "string" },
  { key: "address_number", label: "House Number", type: "string" },
  { key: "address_city", label: "City", type: "string" },
  { key: "address_region", label: "Region", type: "string" },
  { key: "address_postal_code", label: "Postal Code", type: "string" },
  { key: "address_country", label: "Country", type: "string" },
  { key: "created_at", label: "Created At", type: "datetime" },
] satisfies OutputFields;

export const profileSample = {
  id: "MzYwlE50",
  name: "Ana Silva",
  first_name: "Ana",
  last_name: "Silva",
  state: "subscribed",
  blocked: false,
  email: "ana.silva@example.com",
  phone: "+59898000001",
  emails: ["ana.silva@example.com"],
  phones: ["+59898000001"],
  verified_emails: ["ana.silva@example.com"],
  verified_phones: [],
  list_ids: ["dWJ8VYmz", "zN4Xx4Km"],
  list_names: ["Newsletter", "Loyal customers"],
  company: "Northwind",
  gender: "female",
  birthday: "1985-11-03",
  address_street: "Av. Luis Alberto de Herrera",
  address_number: "1248",
  address_city: "Montevideo",
  address_region: "Departamento de Montevideo",
  address_postal_code: "11300",
  address_country: "UY",
  created_at: "2026-03-24T08:15:30.000Z",
} satisfies ReturnType<typeof toProfile>;

export const profiles = defineResource({
  noun: "Profile",
  dynamic: "profile_list.id.name",
  search: "find_profile.id",
  of: (client) => client.profiles,
  readNew: readNewProfiles,
  toItem: toProfile,
  outputFields: [...fields, propertyOutputFields],
  sample: profileSample,
});

/** The output fields of a trigger whose `id` identifies an event. The profile's own ID is `profile_id`. */
export const eventOutputFields = [
  { key: "id", label: "Event ID", type: "string", primary: true },
  { key: "profile_id", label: "Profile ID", type: "string" },
  ...fields.slice(1),
  propertyOutputFields,
] satisfies OutputFields;

/** The input for the profile that another record belongs to. */
export const profileReference = defineInputField({
  key: "profile",
  label: "Profile",
  type: "string",
  required: true,
  dynamic: "profile_list.id.name",
  search: "find_profile.id",
  helpText: "Choose a profile, or map the profile ID from an earlier step.",
});
