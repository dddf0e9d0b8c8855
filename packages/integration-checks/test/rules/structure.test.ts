import { describe } from "@jest/globals";
import type { AppDefinition } from "../../src/definition.ts";
import { hookRules } from "../../src/rules/hooks.ts";
import { platformRules } from "../../src/rules/platform.ts";
import { referenceRules } from "../../src/rules/references.ts";
import { aCreate, aDropdown, anApp, aSearch, aTrigger, hook, type Json, withInputs } from "../anApp.ts";
import { type Cases, itKeeps } from "./itKeeps.ts";

const searchOrCreate = (parts: Json, group = "searchOrCreates"): AppDefinition =>
  anApp({
    [group]: { find_deal: { key: "find_deal", search: "find_deal", create: "create_deal", ...parts } },
  });

const inputAt = (path: string): string => `creates.create_deal.inputFields.${path}`;

const cases: Record<string, Cases> = {
  D005: {
    wrong: {
      "no such trigger": {
        app: withInputs({ key: "deal", dynamic: "deals.id.name" }),
        where: inputAt("deal.dynamic"),
      },
      "in a line item": {
        app: withInputs({ key: "lines", children: [{ key: "deal", dynamic: "deals.id.name" }] }),
        where: inputAt("lines.deal.dynamic"),
      },
      "an instant trigger, which fills no list": {
        app: anApp({
          triggers: [
            aTrigger({
              key: "deal_lists",
              operation: {
                type: "hook",
                performSubscribe: "$func$2$f$",
                performUnsubscribe: "$func$2$f$",
                performList: "$func$2$f$",
              },
            }),
            aDropdown(),
          ],
          creates: [
            aCreate({ operation: { inputFields: [{ key: "deal", dynamic: "deals_lists.id.name" }] } }),
          ],
        }),
        where: "creates.create_deal.inputFields.deal.dynamic",
        suggestion: "deal_list.id.name",
      },
      "in a hidden trigger": {
        app: anApp({
          triggers: [
            aTrigger(),
            aDropdown({ operation: { inputFields: [{ key: "board", dynamic: "boards.id" }] } }),
          ],
        }),
        where: "triggers.deal_list.inputFields.board.dynamic",
      },
    },
    right: {
      "a label": withInputs({ key: "deal", dynamic: "deal_list.id.name" }),
      "several labels": withInputs({ key: "deal", dynamic: "deal_list.id.first_name,last_name" }),
      "no label": withInputs({ key: "deal", dynamic: "deal_list.id" }),
      "a resource": anApp({
        triggers: [aTrigger(), aDropdown({ key: "dealList" })],
        creates: [aCreate({ operation: { inputFields: [{ key: "deal", dynamic: "deal.id.name" }] } })],
      }),
    },
  },
  D006: {
    wrong: {
      "a REST hook": { app: hook(), where: "triggers.new_deal.performList" },
      "one without a type": { app: hook({ type: undefined }), where: "triggers.new_deal.performList" },
    },
    right: {
      "a list": hook({ performList: "$func$2$f$" }),
      "a request": hook({ performList: { url: "https://deals.example.com/deals" } }),
      "a hidden hook": hook({}, { display: { hidden: true } }),
      "a polling trigger": anApp(),
    },
  },
  D016: {
    wrong: {
      "a static webhook alone": {
        app: anApp({ triggers: [aTrigger({ operation: { type: "hook" } })], creates: [], searches: [] }),
        where: "triggers.new_deal",
      },
    },
    right: { "a create beside it": hook({ performSubscribe: undefined }) },
  },
  D017: {
    wrong: {
      "no way to subscribe": {
        app: hook({ performSubscribe: undefined, performList: "$func$2$f$" }),
        where: "triggers.new_deal.performSubscribe",
      },
      "no way to unsubscribe": {
        app: hook({ performUnsubscribe: undefined, performList: "$func$2$f$" }),
        where: "triggers.new_deal.performUnsubscribe",
      },
    },
    right: { "a hook that does both": hook({ performList: "$func$2$f$" }), "a polling trigger": anApp() },
  },
  D013: {
    wrong: {
      "a slip of the pen": {
        app: withInputs({ key: "deal", dynamic: "deal_list.id.name", search: "find_deals.id" }),
        where: inputAt("deal.search"),
        suggestion: "find_deal.id",
      },
      "no such search": {
        app: withInputs({ key: "deal", dynamic: "deal_list.id.name", search: "deal.id" }),
        where: inputAt("deal.search"),
      },
    },
    right: {
      "a search": withInputs({ key: "deal", dynamic: "deal_list.id.name", search: "find_deal.id" }),
      "a resource": anApp({
        searches: [aSearch({ key: "dealSearch" })],
        creates: [aCreate({ operation: { inputFields: [{ key: "deal", search: "deal.id" }] } })],
      }),
    },
  },
  D014: {
    wrong: Object.fromEntries(
      [{ list: true }, { dict: true }, { children: [{ key: "name" }] }, { type: "text" }].map((changes) => [
        Object.keys(changes).join(),
        {
          app: withInputs({ key: "deal", search: "find_deal.id", ...changes }),
          where: inputAt("deal.search"),
        },
      ]),
    ),
    right: Object.fromEntries(
      [{}, { type: "string" }, { type: "integer" }, { type: "number", list: false }].map((changes) => [
        JSON.stringify(changes),
        withInputs({ key: "deal", search: "find_deal.id", ...changes }),
      ]),
    ),
  },
  D015: {
    wrong: {
      "no such search": {
        app: searchOrCreate({ search: "deal" }),
        where: "searchOrCreates.find_deal.search",
      },
      "no such create": {
        app: searchOrCreate({ create: "deal" }, "searchAndCreates"),
        where: "searchAndCreates.find_deal.create",
      },
      "no such update": {
        app: searchOrCreate({ update: "update_deal" }),
        where: "searchOrCreates.find_deal.update",
      },
    },
    right: { both: searchOrCreate({}), "an update too": searchOrCreate({ update: "create_deal" }) },
  },
  D027: {
    wrong: Object.fromEntries(
      ["18.9.9", "19.0.12", "9.0.0", "19.1.0-beta.1", "19.2.0", "latest"].map((platformVersion) => [
        platformVersion,
        { app: anApp({ platformVersion }), where: "platformVersion" },
      ]),
    ),
    right: Object.fromEntries(
      ["19.1.0", "v19.1.0"].map((platformVersion) => [platformVersion, anApp({ platformVersion })]),
    ),
  },
  D028: {
    wrong: {
      on: { app: anApp({ flags: { cleanInputData: true } }), where: "flags.cleanInputData" },
      "left out": { app: anApp({ flags: undefined }), where: "flags.cleanInputData" },
      "on for one operation": {
        app: anApp({ creates: [aCreate({ operation: { cleanInputData: true } })] }),
        where: "creates.create_deal.cleanInputData",
      },
    },
    right: {
      off: anApp(),
      "off for each operation": anApp({
        flags: {},
        triggers: [aTrigger({ operation: { cleanInputData: false } })],
        creates: [],
        searches: [],
      }),
    },
  },
};

describe("the structure rules", () => {
  itKeeps([...referenceRules, ...hookRules, ...platformRules], cases);
});
