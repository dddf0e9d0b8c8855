import { describe } from "@jest/globals";
import { idRules } from "../../src/rules/ids.ts";
import { inputStyleRules } from "../../src/rules/inputStyle.ts";
import { inputRules } from "../../src/rules/inputs.ts";
import { anApp, aSearch, withConnection, withHelp, withInputs } from "../anApp.ts";
import { type Cases, itKeeps } from "./itKeeps.ts";

const inputAt = (path: string): string => `creates.create_deal.inputFields.${path}`;

const cases: Record<string, Cases> = {
  D004: {
    wrong: {
      "an id": { app: withInputs({ key: "owner_id" }), where: inputAt("owner_id") },
      "ids in a list": { app: withInputs({ key: "tagIds", list: true }), where: inputAt("tagIds") },
      "a search beside it": { app: withInputs({ key: "id", search: "find_deal.id" }), where: inputAt("id") },
      "one of two ids": {
        app: withInputs({ key: "owner_id", label: "Owner ID or Team ID" }),
        where: inputAt("owner_id"),
      },
      "an abbreviation": {
        app: withInputs({ key: "sms_id" }),
        where: inputAt("sms_id"),
        message: "the ID of an SMS,",
      },
      "an id in a line item": {
        app: withInputs({ key: "lines", children: [{ key: "product_id" }] }),
        where: inputAt("lines.product_id"),
      },
      "an id to search by": {
        app: anApp({ searches: [aSearch({ operation: { inputFields: [{ key: "id" }] } })] }),
        where: "searches.find_deal.inputFields.id",
      },
    },
    right: {
      "a dropdown": withInputs({ key: "deal_id", dynamic: "deal_list.id.name" }),
      "written choices": withInputs({ key: "stage_id", choices: { 1: "New", 2: "Won" } }),
      "a dictionary": withInputs({ key: "owner_id", dict: true }),
      "choices from a function": withInputs({ key: "stage_id", choices: { perform: "$func$2$f$" } }),
      "another app's id": withInputs({ key: "external_id" }, { key: "tax_id" }),
      "a word that ends like one": withInputs({ key: "bid" }, { key: "paid" }),
      "what people may know instead": withInputs(
        { key: "email_or_id" },
        { key: "chat_id", label: "Chat ID or Username" },
      ),
      "what is no id by its type": withInputs(
        { key: "file_id", type: "file" },
        { key: "has_id", type: "boolean" },
      ),
    },
  },
  D009: {
    wrong: {
      "no inputs": {
        app: anApp({ searches: [aSearch({ operation: { inputFields: [] } })] }),
        where: "searches.find_deal.inputFields",
      },
      "only a note": {
        app: anApp({ searches: [aSearch({ operation: { inputFields: [{ key: "note", type: "copy" }] } })] }),
        where: "searches.find_deal.inputFields",
      },
    },
    right: {
      "an input": anApp(),
      "inputs from a function": anApp({
        searches: [aSearch({ operation: { inputFields: ["$func$2$f$"] } })],
      }),
    },
  },
  D011: {
    wrong: {
      "the label again": {
        app: withInputs({ key: "subdomain", label: "Subdomain", helpText: "subdomain." }),
        where: inputAt("subdomain.helpText"),
      },
      "in the connection": {
        app: withConnection({ fields: [{ key: "site", label: "Your Site", helpText: "Your site" }] }),
        where: "authentication.fields.site.helpText",
      },
    },
    right: {
      "something else": withInputs({ key: "site", label: "Site", helpText: "Such as `a.example`." }),
      "no label": withInputs({ key: "site", helpText: "Site" }),
    },
  },
  D022: {
    wrong: {
      "inputs from a function only": {
        app: withInputs("$func$2$f$"),
        where: "creates.create_deal.inputFields",
      },
      "only a note": {
        app: withInputs({ key: "note", type: "copy", helpText: "Careful." }),
        where: "creates.create_deal.inputFields",
      },
    },
    right: { both: withInputs({ key: "name" }, "$func$2$f$") },
  },
  "id-input-label": {
    wrong: {
      "a dropdown": {
        app: withInputs({ key: "deal_id", label: "Deal ID", dynamic: "deal_list.id.name" }),
        where: inputAt("deal_id.label"),
      },
      "several ids": {
        app: withInputs({ key: "deal", label: "Deal IDs", dynamic: "deal_list.id.name", list: true }),
        where: inputAt("deal.label"),
        suggestion: "Deals",
      },
      "a key that does not say so": {
        app: withInputs({ key: "deal", label: "Deal Id", dynamic: "deal_list.id.name" }),
        where: inputAt("deal.label"),
      },
    },
    right: {
      "a noun": withInputs({ key: "deal_id", label: "Deal", dynamic: "deal_list.id.name" }),
      "another app's": withInputs({ key: "external", label: "External ID" }),
      "several ways": withInputs({ key: "query", label: "Email or Deal ID" }),
      "no dropdown, which is D004's": withInputs({ key: "deal_id", label: "Deal ID" }),
    },
  },
  "help-text": {
    wrong: {
      "the label in other words": {
        app: withInputs({ key: "email", label: "Email Address", helpText: "The deal's email address." }),
        where: inputAt("email.helpText"),
      },
    },
    right: {
      "more than that": withInputs({
        key: "email",
        label: "Email Address",
        helpText: "The owner's email address.",
      }),
      "the label again, which is D011's": withInputs({ key: "email", label: "Email", helpText: "Email" }),
    },
  },
  "required-first": {
    wrong: {
      "below an optional one": {
        app: withInputs({ key: "note" }, { key: "name", required: true }),
        where: "creates.create_deal.inputFields",
        suggestion: [{ key: "name", required: true }, { key: "note" }],
      },
    },
    right: {
      "above it": withInputs({ key: "name", required: true }, { key: "note" }),
      "below a note": withInputs({ key: "hint", type: "copy" }, { key: "name", required: true }),
      "below one that decides": withInputs(
        { key: "type", altersDynamicFields: true },
        { key: "name", required: true },
      ),
    },
  },
  "list-input": {
    wrong: {
      commas: { app: withHelp("Tags, separated by commas."), where: inputAt("name") },
      "with a search connector, which a list has none of": {
        app: withInputs({ key: "deal", label: "Deals (comma-separated)", search: "find_deal.id" }),
        where: inputAt("deal"),
        suggestion: undefined,
      },
      "in the label": {
        app: withInputs({ key: "tags", label: "Tags (comma-separated)" }),
        where: inputAt("tags"),
      },
    },
    right: {
      "a list": withInputs({ key: "tags", label: "Tags", list: true, helpText: "Or comma-separated." }),
      "another comma": withHelp("A comma is fine."),
      "a refusal behind it": withHelp("Names separated by commas are not allowed."),
      "what is no list": withInputs(
        { key: "lines", label: "Lines", helpText: "Comma-separated.", children: [{ key: "sku" }] },
        { key: "more", label: "More", helpText: "Comma-separated.", dict: true },
        { key: "file", label: "File", helpText: "Paste comma-separated values (CSV)." },
      ),
    },
  },
};

describe("the inputs rules", () => {
  itKeeps([...idRules, ...inputRules, ...inputStyleRules], cases);
});
