import { describe } from "@jest/globals";
import type { AppDefinition } from "../../src/definition.ts";
import { descriptionRules } from "../../src/rules/descriptions.ts";
import { labelRules } from "../../src/rules/labels.ts";
import { aCreate, aDropdown, anApp, aSearch, aTrigger } from "../anApp.ts";
import { type Cases, itKeeps } from "./itKeeps.ts";

const withLabels = (trigger: string, create = "Create Deal", search = "Find Deal"): AppDefinition =>
  anApp({
    triggers: [aTrigger({ display: { label: trigger } }), aDropdown()],
    creates: [aCreate({ display: { label: create } })],
    searches: [aSearch({ display: { label: search } })],
  });
const withDescription = (description: string): AppDefinition =>
  anApp({ creates: [aCreate({ display: { description } })] });
const withTriggerDescription = (description: string): AppDefinition =>
  anApp({ triggers: [aTrigger({ display: { description } }), aDropdown()] });
const withNoun = (noun: string): AppDefinition => anApp({ creates: [aCreate({ noun })] });

const cases: Record<string, Cases> = {
  D018: {
    wrong: {
      "small letters": { app: withLabels("New deal"), where: "triggers.new_deal.display.label" },
      "in an action": {
        app: withLabels("New Deal", "create deal"),
        where: "creates.create_deal.display.label",
      },
      capitals: { app: withLabels("NEW DEAL"), where: "triggers.new_deal.display.label" },
      "a small word at the end": {
        app: withLabels("New Deal", "Create Deal", "Find Deal to Build on"),
        where: "searches.find_deal.display.label",
      },
    },
    right: {
      abbreviations: withLabels("API URL", "Send SMS", "Find PDF"),
      "small words inside": withLabels(
        "New Deal in a Stage",
        "Create Deal with Notes",
        "Find Deal From Text",
      ),
      "a small word in parentheses": withLabels("New Deal (in a Stage)"),
      "names and numbers": withLabels("New iCal Event", "Create Deal (v2)", "Find 3rd Deal"),
      "a dropdown": anApp({ triggers: [aDropdown()] }),
    },
  },
  D021: {
    wrong: Object.fromEntries(
      [
        "Whenever there's a new deal.",
        "Triggers whenever there's a new deal.",
        "Triggers when a deal is new",
        "Deal",
        "",
      ].map((text) => [
        text,
        { app: withTriggerDescription(text), where: "triggers.new_deal.display.description" },
      ]),
    ),
    right: {
      "a sentence": withTriggerDescription("Triggers when there's a new deal."),
      "a create": withDescription("Creates a deal."),
    },
  },
  "label-form": {
    wrong: Object.fromEntries(
      [
        ["Deal Created", "triggers", withLabels("Deal Created")],
        ["Watch Deals", "triggers", withLabels("Watch Deals")],
        ["Deal", "triggers", withLabels("Deal")],
        ["Deal Update", "creates", withLabels("New Deal", "Deal Update")],
        ["Deal", "creates", withLabels("New Deal", "Deal")],
        ["Deal Creation", "creates", withLabels("New Deal", "Deal Creation")],
        ["Deal Updater", "creates", withLabels("New Deal", "Deal Updater")],
        ["Deal Stage", "creates", withLabels("New Deal", "Deal Stage")],
        ["New Deal", "creates", withLabels("New Deal", "New Deal")],
        ["New or Updated Deal", "creates", withLabels("New Deal", "New or Updated Deal")],
        ["Creates Deal", "creates", withLabels("New Deal", "Creates Deal")],
        ["Creating Deal", "creates", withLabels("New Deal", "Creating Deal")],
        ["Get Deal", "searches", withLabels("New Deal", "Create Deal", "Get Deal")],
        ["Deal Search", "searches", withLabels("New Deal", "Create Deal", "Deal Search")],
        ["Deal Details", "searches", withLabels("New Deal", "Create Deal", "Deal Details")],
      ].map(([label, kind, app]) => [
        `${label} (${kind})`,
        {
          app: app as AppDefinition,
          where: `${kind}.${{ triggers: "new_deal", creates: "create_deal", searches: "find_deal" }[kind as "creates"]}.display.label`,
        },
      ]),
    ),
    right: {
      "new, and verbs": withLabels("New or Updated Deal", "Process Payment", "Search Deals"),
      participles: withLabels("Lost Deal", "Set Status", "Look Up Deal"),
      "what looks like a participle": withLabels("Failed Deal", "Feed Data", "Bring Deal"),
      "a noun that is a verb": anApp({
        creates: [
          aCreate({ noun: "Email", display: { label: "Email Contact", description: "Emails a contact." } }),
        ],
      }),
    },
  },
  noun: {
    wrong: Object.fromEntries(
      ["Deals", "Companies"].map((noun) => [
        noun,
        { app: withNoun(noun), where: "creates.create_deal.noun" },
      ]),
    ),
    right: Object.fromEntries(
      ["Deal", "sales order", "Address", "Status", "Analysis", "News", "SMS"].map((noun) => [
        noun,
        withNoun(noun),
      ]),
    ),
  },
  "description-form": {
    wrong: Object.fromEntries(
      [
        "Create a deal.",
        "Creates a deal",
        "creates a deal.",
        "This creates a deal.",
        "Triggers when a deal is new.",
        "Deals.",
        "",
      ].map((text) => [
        text,
        { app: withDescription(text), where: "creates.create_deal.display.description" },
      ]),
    ),
    right: {
      "a sentence": withDescription("Creates a deal."),
      "an adverb first": withDescription("Permanently deletes a deal."),
      several: withDescription("Publishes a deal. It can be taken back."),
      "a trigger": withTriggerDescription("Triggers when a deal is won."),
    },
  },
};

describe("the wording rules", () => {
  itKeeps([...descriptionRules, ...labelRules], cases);
});
