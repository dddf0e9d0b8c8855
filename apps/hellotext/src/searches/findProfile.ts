import type { HellotextProfile } from "@integrations/clients/hellotext";
import { isSameName } from "@integrations/clients/text";
import { InputError, internationalPhone, kind } from "@integrations/zapier-kit";
import { defineInputFields, defineSearch } from "zapier-platform-core";
import { profiles, toProfile } from "../resources/profile.ts";
import { hellotext } from "../vendor.ts";

const inputFields = defineInputFields([
  {
    key: "email",
    label: "Email",
    type: "string",
    meta: kind("email"),
    helpText:
      "Enter the full email address. Not case-sensitive. Searches the 2,000 most recently active profiles.",
  },
  {
    key: "phone",
    label: "Phone",
    type: "string",
    meta: kind("phone"),
    helpText:
      "Include the country code, such as +59898000001. Searches the 2,000 most recently active profiles.",
  },
  {
    key: "id",
    label: "Profile",
    type: "string",
    dynamic: "profile_list.id.name",
    helpText:
      "Map the profile ID. If you fill in several fields, this one is used first, then Email, then Phone.",
  },
]);

/** GET /v1/profiles/{id}, or GET /v1/profiles?limit=100&starting_after=…, page by page, because the vendor has no search. */
export default defineSearch({
  key: "find_profile",
  noun: "Profile",
  display: { label: "Find Profile", description: "Finds a profile by email, phone, or ID." },
  operation: {
    inputFields,
    perform: hellotext.search(inputFields, async ({ client, input }) => {
      if (input.id) return [toProfile(await client.profiles.get(input.id))];
      if (input.email) return profiles.find(client, hasEmail(input.email));
      const phone = await internationalPhone("phone", input.phone);
      if (!phone) throw new InputError("email", "fill in one of them.", "Email, Phone, or Profile");
      return profiles.find(client, ({ phones }) => phones.includes(phone));
    }),
    ...profiles.output,
  },
});

const hasEmail =
  (email: string) =>
  ({ emails }: HellotextProfile): boolean =>
    emails.some((one) => isSameName(one, email));
