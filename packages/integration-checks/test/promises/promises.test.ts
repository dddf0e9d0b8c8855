import { describe, expect, it } from "@jest/globals";
import { promisesOf } from "../../src/promises/promises.ts";
import { anApp } from "./anApp.ts";

describe("the promises of an app", () => {
  it("are its keys, types, choices and forms of ids, sorted", () => {
    expect(promisesOf(anApp(), 3)).toEqual({
      major: 3,
      connection: {
        type: "custom",
        fields: {
          site: { label: "Site", type: "string" },
          token: { label: "Token", type: "password", required: true },
        },
      },
      triggers: {
        coded_deal: { label: "Coded Deal", id: "{code} {part}", inputs: {}, outputs: ["code", "part"] },
        paid_deal: { label: "Paid Deal", inputs: {}, outputs: ["id", "name", "stage", "updated_at"] },
        updated_deal: {
          label: "Updated Deal",
          id: "{deal_id}-{updated_at ms}",
          inputs: { stage: { label: "Stage", type: "string", choices: ["open", "won"] } },
          outputs: ["deal_id", "id", "lines[]sku", "name", "owner__name", "stage", "updated_at"],
          dynamicOutputs: true,
        },
      },
      creates: {
        create_deal: {
          label: "Create Deal",
          inputs: {
            amount: { label: "Amount", type: "number" },
            extra: { label: "Extra", type: "string map" },
            lines: { label: "Lines", type: "line items" },
            "lines.sku": { label: "SKU", type: "string" },
            name: { label: "Name", type: "string", required: true },
            notes: { label: "Notes", type: "text" },
            owner_id: { label: "Owner", type: "string" },
            tags: { label: "Tags", type: "string list", choices: ["hot", "new"] },
          },
          dynamicInputs: true,
          outputs: ["id", "lines[]sku", "name", "stage", "updated_at"],
        },
      },
      searches: {
        find_deal: {
          label: "Find Deal",
          inputs: { name: { label: "Name", type: "string" } },
          outputs: ["id", "name", "stage", "updated_at"],
        },
      },
      searchOrCreates: {
        find_deal: { label: "Find or Create Deal", search: "find_deal", create: "create_deal" },
      },
      dropdowns: { owner_list: { label: "List of Owners", id: "{id}" } },
    });
  });

  it("know the update of a search-or-create", () => {
    const app = anApp({ set: { "searchOrCreates.find_deal.update": "update_deal" } });
    expect(promisesOf(app, 1).searchOrCreates.find_deal?.update).toBe("update_deal");
  });

  it("are those of a trigger, where a list that people choose from is one too", () => {
    const { triggers, dropdowns } = promisesOf(
      anApp({ set: { "triggers.owner_list.display.hidden": false } }),
      1,
    );
    expect(triggers.owner_list).toMatchObject({ id: "{id}", outputs: ["id", "name"] });
    expect(dropdowns).toEqual({});
  });

  it("hold no connection where there is none", () => {
    expect(promisesOf(anApp({ set: { authentication: undefined } }), 1)).not.toHaveProperty("connection");
  });

  it("need an id in the sample of a polling trigger", () => {
    const app = anApp({ set: { "triggers.owner_list.operation.sample.id": undefined } });
    expect(() => promisesOf(app, 1)).toThrow(
      "List of Owners (owner_list): its sample has no id, so nobody sees how ids are made. Add one.",
    );
  });
});
