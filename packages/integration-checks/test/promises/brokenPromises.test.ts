import { describe, expect, it } from "@jest/globals";
import { brokenPromises } from "../../src/promises/brokenPromises.ts";
import { promisesOf } from "../../src/promises/promises.ts";
import { anApp, type Changes } from "./anApp.ts";

const old = promisesOf(anApp(), 1);
const broken = (changes: Changes): string[] =>
  brokenPromises(old, promisesOf(anApp(changes), 1)).map(({ title, sentence }) => `${title}: ${sentence}`);

const inputs = "creates.create_deal.operation.inputFields";
const outputs = "creates.create_deal.operation.outputFields";
const trigger = "triggers.updated_deal.operation";
const fields = "authentication.fields";
const loses = "Zaps that fill it in would lose what they send.";
const oldKey = "Give it its old key back; its label may change.";
const mapped = "Later steps that map it would get nothing.";
const stops = "would stop with an error.";
const refires =
  "Zapier would take old records for new ones, and Zaps that are on would run for them again. Make the id as before.";

const breaks: [name: string, changes: Changes, ...sentences: string[]][] = [
  [
    "an input is gone",
    { set: { [`${inputs}.1`]: undefined } },
    `Create Deal (create_deal): the input \`notes\` is gone. ${loses} Bring it back (Notes, text).`,
  ],
  [
    "an input has another key and the same label",
    { set: { [`${inputs}.1.key`]: "remarks", [`${inputs}.1.type`]: "string" } },
    `Create Deal (create_deal): the input \`notes\` is renamed to \`remarks\`. ${loses} ${oldKey}`,
  ],
  [
    "an input has another key and label, and the same type",
    { set: { [`${inputs}.1.key`]: "remarks", [`${inputs}.1.label`]: "Remarks" } },
    `Create Deal (create_deal): the input \`notes\` is renamed to \`remarks\`. ${loses} ${oldKey}`,
  ],
  [
    "nobody can tell which of two inputs is renamed",
    { set: { [`${inputs}.0.key`]: "a", [`${inputs}.0.label`]: "A", [`${inputs}.1`]: undefined } },
    `Create Deal (create_deal): the input \`name\` is gone. ${loses} Bring it back (Name, string).`,
    `Create Deal (create_deal): the input \`notes\` is gone. ${loses} Bring it back (Notes, text).`,
    `Create Deal (create_deal): the input \`a\` is new and required. Zaps that are on do not fill it in and ${stops} Make it optional.`,
  ],
  [
    "nobody can tell which of two new inputs it is",
    {
      set: {
        [`${inputs}.1`]: { key: "a", label: "Notes", type: "text" },
        [`${inputs}.8`]: { key: "b", label: "Notes", type: "text" },
      },
    },
    `Create Deal (create_deal): the input \`notes\` is gone. ${loses} Bring it back (Notes, text).`,
  ],
  [
    "a required input has another key",
    { set: { [`${inputs}.0.key`]: "title" } },
    `Create Deal (create_deal): the input \`name\` is renamed to \`title\`. ${loses} ${oldKey}`,
  ],
  [
    "an input of line items is gone",
    { set: { [`${inputs}.6.children.0`]: undefined } },
    `Create Deal (create_deal): the input \`lines.sku\` is gone. ${loses} Bring it back (SKU, string).`,
  ],
  [
    "an input has another type",
    { set: { [`${inputs}.2.type`]: "string" } },
    "Create Deal (create_deal): the input `amount` was of type number and is string. Zaps that fill it in send what fits the old type. Make it number again.",
  ],
  [
    "an input takes no list any more",
    { set: { [`${inputs}.4.list`]: false } },
    "Create Deal (create_deal): the input `tags` was of type string list and is string. Zaps that fill it in send what fits the old type. Make it string list again.",
  ],
  [
    "an input is required",
    { set: { [`${inputs}.1.required`]: true } },
    `Create Deal (create_deal): the input \`notes\` was optional and is required. Zaps that leave it blank ${stops} Make it optional again.`,
  ],
  [
    "a new input is required",
    { set: { [`${inputs}.8`]: { key: "stage", required: true } } },
    `Create Deal (create_deal): the input \`stage\` is new and required. Zaps that are on do not fill it in and ${stops} Make it optional.`,
  ],
  [
    "a choice of a map is gone",
    { set: { [`${trigger}.inputFields.0.choices`]: { open: "Open" } } },
    "Updated Deal (updated_deal): the input `stage` has lost the choice `won`. Zaps that chose it go on sending it. Bring the choice back.",
  ],
  [
    "a choice of a list is gone",
    { set: { [`${inputs}.4.choices`]: ["hot"] } },
    "Create Deal (create_deal): the input `tags` has lost the choice `new`. Zaps that chose it go on sending it. Bring the choice back.",
  ],
  [
    "a function adds no inputs any more",
    { set: { [`${inputs}.7`]: undefined } },
    "Create Deal (create_deal): the inputs that a function adds are gone. Zaps that fill them in would lose what they send. Bring them back.",
  ],
  [
    "an output is gone",
    { set: { [`${outputs}.2`]: undefined } },
    `Create Deal (create_deal): the output \`lines[]sku\` is gone. ${mapped} Bring it back.`,
  ],
  [
    "an output has another key",
    { move: { [`${trigger}.sample.owner.name`]: `${trigger}.sample.owner.full_name` } },
    `Updated Deal (updated_deal): the output \`owner__name\` is renamed to \`owner__full_name\`. ${mapped} Return it under its old key.`,
  ],
  [
    "a function adds no outputs any more",
    { set: { [`${trigger}.outputFields.2`]: undefined } },
    "Updated Deal (updated_deal): the outputs that a function adds are gone. Later steps that map them would get nothing. Bring them back.",
  ],
  [
    "an id is made of other fields",
    { set: { [`${trigger}.sample.id`]: "d1-2026-03-24" } },
    `Updated Deal (updated_deal): its records were told apart by {deal_id}-{updated_at ms} and are by {deal_id}-{updated_at day}. ${refires}`,
  ],
  [
    "an id is made with another sign",
    { set: { [`${trigger}.sample.id`]: "d1:1774340130000" } },
    `Updated Deal (updated_deal): its records were told apart by {deal_id}-{updated_at ms} and are by {deal_id}:{updated_at ms}. ${refires}`,
  ],
  [
    "other output fields are the primary key",
    { set: { "triggers.coded_deal.operation.outputFields.1.primary": false } },
    `Coded Deal (coded_deal): its records were told apart by {code} {part} and are by {code}. ${refires}`,
  ],
  [
    "a trigger is polled no more",
    { set: { [`${trigger}.type`]: "hook" } },
    "Updated Deal (updated_deal): it was a polling trigger and is none. Zaps that are on would not be polled any more. Poll again.",
  ],
  [
    "an operation is gone",
    { set: { "searches.find_deal": undefined, "searchOrCreates.find_deal": undefined } },
    "Find Deal (find_deal): the search is gone. Zaps that use it would stop. Bring it back; display.hidden takes it from the lists that people choose from.",
    "Find or Create Deal (find_deal): the search-or-create is gone. Zaps that use it would stop. Bring it back; display.hidden takes it from the lists that people choose from.",
  ],
  [
    "an operation has another key and the same label",
    { set: { "creates.create_deal.key": "add_deal" }, move: { "creates.create_deal": "creates.add_deal" } },
    `Create Deal (create_deal): the create is renamed to \`add_deal\`. Zaps that use it would stop. ${oldKey}`,
  ],
  [
    "an operation has another key and label, and the same inputs",
    {
      set: {
        "triggers.updated_deal.display.label": "Changed Deal",
        "triggers.updated_deal.key": "changed_deal",
      },
      move: { "triggers.updated_deal": "triggers.changed_deal" },
    },
    `Updated Deal (updated_deal): the trigger is renamed to \`changed_deal\`. Zaps that use it would stop. ${oldKey}`,
  ],
  [
    "a search-or-create has another key",
    {
      set: { "searchOrCreates.find_deal.display.label": "Get or Create Deal" },
      move: { "searchOrCreates.find_deal": "searchOrCreates.get_deal" },
    },
    `Find or Create Deal (find_deal): the search-or-create is renamed to \`get_deal\`. Zaps that use it would stop. ${oldKey}`,
  ],
  [
    "a search-or-create has another create",
    { set: { "searchOrCreates.find_deal.create": "add_deal" } },
    "Find or Create Deal (find_deal): its create was `create_deal` and is `add_deal`. Zaps that use it fill in the inputs of the old one. Make it `create_deal` again.",
  ],
  [
    "a dropdown offers other ids",
    { set: { "triggers.owner_list.operation.sample.id": "Ana" } },
    "List of Owners (owner_list): the ids that people choose from this list were {id} and are {name}. Zaps that are on keep sending the old ones. Make the id as before.",
  ],
  [
    "a dropdown has another key and offers other ids",
    {
      set: {
        "triggers.owner_list.operation.sample.id": "Ana",
        "triggers.owner_list.key": "people",
        [`${inputs}.3.dynamic`]: "people.id.name",
      },
      move: { "triggers.owner_list": "triggers.people" },
    },
    "List of Owners (owner_list): the ids that people choose from this list were {id} and are {name}. Zaps that are on keep sending the old ones. Make the id as before.",
  ],
  [
    "accounts are connected in another way",
    { set: { "authentication.type": "basic" } },
    "Connection: it was of type custom and is basic. Connected accounts would stop working. Make it custom again.",
  ],
  [
    "no account is connected any more",
    { set: { authentication: undefined } },
    "Connection: it was of type custom and is gone. Connected accounts would stop working. Make it custom again.",
  ],
  [
    "a field of the connection has another key",
    { set: { [`${fields}.0.key`]: "api_key" } },
    `Connection: the field \`token\` is renamed to \`api_key\`. Connected accounts have it under the old key and would stop working. ${oldKey}`,
  ],
  [
    "a field of the connection is gone",
    { set: { [`${fields}.1`]: undefined } },
    "Connection: the field `site` is gone. Connected accounts would lose what was filled in. Bring it back (Site, string).",
  ],
  [
    "a field of the connection is required",
    { set: { [`${fields}.1.required`]: true } },
    "Connection: the field `site` is required and was not. Accounts that were connected without it would stop working. Make it optional.",
  ],
  [
    "a new field of the connection is required",
    { set: { [`${fields}.3`]: { key: "region", required: true } } },
    "Connection: the field `region` is required and was not. Accounts that were connected without it would stop working. Make it optional.",
  ],
];

const keeps: [name: string, changes: Changes][] = [
  ["nothing changes", {}],
  [
    "a label, a help text and a description change",
    {
      set: {
        [`${inputs}.1.label`]: "Remarks",
        [`${inputs}.0.helpText`]: "Another.",
        "creates.create_deal.display.label": "Add Deal",
        "creates.create_deal.display.description": "Adds a deal.",
      },
    },
  ],
  ["an input becomes optional", { set: { [`${inputs}.0.required`]: false } }],
  ["an optional input is new", { set: { [`${inputs}.8`]: { key: "stage" } } }],
  ["a choice is new", { set: { [`${inputs}.4.choices`]: ["new", "hot", "cold"] } }],
  ["choices give way to free text", { set: { [`${inputs}.4.choices`]: undefined } }],
  ["an output is new", { set: { [`${outputs}.3`]: { key: "stage" } } }],
  ["an output is only in the sample any more", { set: { [`${outputs}.1`]: undefined } }],
  [
    "the sample's values change",
    { set: { [`${trigger}.sample.id`]: "d2-1774340130000", [`${trigger}.sample.deal_id`]: "d2" } },
  ],
  ["an operation is hidden", { set: { "creates.create_deal.display.hidden": true } }],
  ["a trigger begins to be polled", { set: { "triggers.paid_deal.operation.type": "polling" } }],
  [
    "a dropdown has another key",
    {
      set: { "triggers.owner_list.key": "people", [`${inputs}.3.dynamic`]: "people.id.name" },
      move: { "triggers.owner_list": "triggers.people" },
    },
  ],
  ["a field of the connection is new", { set: { [`${fields}.3`]: { key: "region" } } }],
  ["what the connection computes is gone", { set: { [`${fields}.2`]: undefined } }],
  ["a dropdown is gone", { set: { [`${inputs}.3.dynamic`]: undefined, "triggers.owner_list": undefined } }],
];

describe("a promise to running Zaps", () => {
  it.each(breaks)("is broken when %s", (_name, changes, ...sentences) => {
    expect(broken(changes)).toEqual(sentences);
  });

  it.each(keeps)("is kept when %s", (_name, changes) => {
    expect(broken(changes)).toEqual([]);
  });
});
