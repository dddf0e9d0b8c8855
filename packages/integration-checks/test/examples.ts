/** Small definitions in the manner of typical Zapier apps. Each is sound. */
import { aCreate, aDropdown, aSearch, aTrigger, deal, type Json, rawApp } from "./anApp.ts";

const request = (path: string): Json => ({ method: "GET", url: `https://crm.example.com/api/${path}` });

const person = {
  id: 7,
  name: "Kim Novak",
  email: "kim@example.com",
  created_at: "2026-03-24T08:15:30+01:00",
};

export const examples: Record<string, Json> = {
  "a basic polling trigger": rawApp({
    authentication: undefined,
    triggers: [aTrigger({ operation: { type: undefined } })],
    creates: [],
    searches: [],
  }),

  "OAuth2, with requests instead of code": rawApp({
    authentication: {
      type: "oauth2",
      test: request("me"),
      connectionLabel: "{{bundle.inputData.email}}",
      oauth2Config: {
        authorizeUrl: {
          method: "GET",
          url: "https://crm.example.com/oauth/authorize",
          params: { client_id: "{{process.env.CLIENT_ID}}", state: "{{bundle.inputData.state}}" },
        },
        getAccessToken: { method: "POST", url: "https://{{bundle.inputData.site}}.example.com/oauth/token" },
        refreshAccessToken: "$func$2$f$",
        autoRefresh: true,
      },
      fields: [
        { key: "site", label: "Site", inputFormat: "https://{{input}}.example.com", required: true },
        { key: "access_token", computed: true },
      ],
    },
    requestTemplate: { headers: { Authorization: "Bearer {{bundle.authData.access_token}}" } },
    beforeRequest: ["$func$3$t$"],
    triggers: [aTrigger({ operation: { perform: request("deals") } })],
  }),

  "a resource, compiled": rawApp({
    resources: {
      person: {
        key: "person",
        noun: "Person",
        list: { display: { label: "New Person" }, operation: { perform: "$func$2$f$" } },
      },
    },
    triggers: [
      {
        key: "personList",
        noun: "Person",
        display: { label: "New Person", description: "Triggers when a new person is added." },
        operation: {
          type: "polling",
          resource: "person",
          perform: "$func$2$f$",
          sample: person,
          outputFields: [
            { key: "id", type: "integer" },
            { key: "created_at", type: "datetime" },
          ],
        },
      },
    ],
    searches: [
      {
        key: "personSearch",
        noun: "Person",
        display: { label: "Find Person", description: "Finds a person by email." },
        operation: {
          resource: "person",
          perform: "$func$2$f$",
          performGet: "$func$2$f$",
          inputFields: [{ key: "email", label: "Email", required: true, helpText: "All of it." }],
          sample: person,
        },
      },
    ],
    creates: [
      aCreate({
        operation: {
          inputFields: [
            {
              key: "owner_id",
              label: "Owner",
              dynamic: "person.id.name",
              search: "person.id",
              type: "integer",
            },
          ],
        },
      }),
    ],
  }),

  "a REST hook, and a hook that only says when to poll": rawApp({
    triggers: [
      aTrigger({
        operation: {
          type: "hook",
          perform: "$func$2$f$",
          performSubscribe: { method: "POST", url: "https://crm.example.com/hooks" },
          performUnsubscribe: "$func$2$f$",
          performList: request("deals"),
          sample: { ...deal, id: undefined },
        },
      }),
      aTrigger({
        key: "updated_deal",
        display: {
          label: "Updated Deal Stage",
          description: "Triggers when a deal is moved to another stage.",
        },
        operation: { type: "hook_to_poll", performSubscribe: "$func$2$f$", performList: "$func$2$f$" },
      }),
    ],
  }),

  "a dropdown that depends on another": rawApp({
    triggers: [
      aTrigger({
        operation: {
          inputFields: [
            { key: "board", label: "Board", dynamic: "board_list.id.name", altersDynamicFields: true },
            { key: "stage_id", label: "Stage", dynamic: "stage_list.id.name", required: true },
            "$func$2$f$",
          ],
        },
      }),
      aDropdown({ key: "board_list" }),
      aDropdown({
        key: "stage_list",
        operation: { perform: "$func$2$f$", canPaginate: true, inputFields: [{ key: "board_id" }] },
      }),
    ],
  }),

  "a search or create": rawApp({
    searchOrCreates: {
      find_deal: {
        key: "find_deal",
        display: { label: "Find or Create Deal", description: "Finds a deal, or creates it." },
        search: "find_deal",
        create: "create_deal",
        update: "update_deal",
        updateInputFromSearchOutput: { deal: "id" },
      },
    },
    triggers: [aTrigger(), aDropdown()],
    creates: [
      aCreate(),
      aCreate({
        key: "update_deal",
        display: { label: "Update Deal", description: "Updates a deal." },
        operation: {
          inputFields: [
            {
              key: "deal",
              label: "Deal",
              required: true,
              dynamic: "deal_list.id.name",
              search: "find_deal.id",
              helpText: "Choose a deal. See [how deals work](https://help.example.com/deals).",
            },
            { key: "tags", label: "Tags", list: true },
          ],
        },
      }),
    ],
    searches: [aSearch({ operation: { inputFields: ["$func$2$f$"] } })],
  }),

  "line items and a dictionary": rawApp({
    creates: [
      aCreate({
        noun: "Order",
        key: "create_order",
        display: { label: "Create Order", description: "Creates an order with its line items." },
        operation: {
          inputFields: [
            { key: "hint", type: "copy", helpText: "**Careful**: an order cannot be taken back." },
            { key: "customer", label: "Customer", required: true, placeholder: "kim@example.com" },
            {
              key: "line_items",
              label: "Line Items",
              children: [
                { key: "sku", label: "SKU", required: true },
                { key: "quantity", label: "Quantity", type: "integer", default: "1" },
              ],
            },
            { key: "custom_fields", label: "Custom Fields", dict: true },
          ],
          outputFields: [
            { key: "id", type: "integer", primary: true },
            {
              key: "line_items",
              children: [
                { key: "sku", type: "string" },
                { key: "quantity", type: "integer" },
              ],
            },
            { key: "line_items[]quantity", type: "integer" },
            { key: "customer__name", type: "string" },
            "$func$2$f$",
          ],
          sample: {
            id: 1,
            customer: { name: "Kim Novak" },
            line_items: [{ sku: "HP-1", quantity: 2 }],
            custom_fields: { color: "red" },
          },
        },
      }),
    ],
  }),
};
