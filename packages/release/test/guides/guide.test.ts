import { parseDefinition } from "@integrations/integration-checks";
import { parseZap } from "@integrations/zap-runner";
import { describe, expect, it } from "@jest/globals";
import { toGuide } from "../../src/guides/guide.ts";

const record = [
  { key: "id", label: "Ticket ID" },
  { key: "title", label: "Title" },
  { key: "contact__email", label: "Contact Email" },
  { key: "lines[]sku", label: "Lines SKU" },
  { key: "metadata", label: "Metadata" },
];
const desk = {
  name: "Desk",
  definition: parseDefinition({
    platformVersion: "19.1.0",
    triggers: {
      new_ticket: {
        key: "new_ticket",
        noun: "Ticket",
        display: { label: "New Ticket" },
        operation: {
          inputFields: [{ key: "state", label: "State", choices: { open: "Open" } }, "$func$2$f$"],
          outputFields: record,
        },
      },
    },
    searches: {
      find_ticket: {
        key: "find_ticket",
        noun: "Ticket",
        display: { label: "Find Ticket" },
        operation: { inputFields: [{ key: "query", label: "Query" }], outputFields: record },
      },
    },
    creates: {
      create_ticket: {
        key: "create_ticket",
        noun: "Ticket",
        display: { label: "Create Ticket" },
        operation: {
          inputFields: [
            { key: "title", label: "Title" },
            { key: "queue", label: "Queue", dynamic: "queue_list.id.name" },
            { key: "group", label: "Group", dynamic: "group_list.name.name" },
            { key: "urgency", label: "Urgency", choices: [{ value: "1", label: "High" }] },
            { key: "due", label: "Due" },
            { key: "tags", label: "Tags", list: true },
            { key: "extra", label: "Extra", dict: true },
          ],
          outputFields: record,
        },
      },
    },
    searchOrCreates: {
      find_ticket: {
        display: { label: "Find or Create Ticket" },
        search: "find_ticket",
        create: "create_ticket",
      },
    },
  }),
};

const guide = (yaml: string) => toGuide(parseZap(yaml).zap, { desk });

describe("the guide to a Zap", () => {
  it("says what to choose and fill in, by the labels of the editor", () => {
    expect(
      guide(`
name: Ticket gets a follow-up
description: Creates one more
trigger: { app: desk, key: new_ticket, inputs: { state: open, queue: billing } }
steps:
  - id: known
    app: desk
    search: find_ticket
    inputs: { query: "{{trigger.contact.email}}" }
    otherwise:
      create: create_ticket
      inputs: { title: "Again: {{trigger.title}} {{trigger.lines.sku}}" }
  - id: next
    app: desk
    create: create_ticket
    inputs:
      title: "See \`{{steps.known.id}}\`\\nfor {{trigger.other}}"
      urgency: 1
      due: "{{run.date + 2d}}"
      tags: [one, "{{run.date}}"]
      extra: { colour: "{{steps.known.title}}" }
`),
    ).toBe(`## Ticket gets a follow-up

Creates one more.

1. Trigger: **Desk, New Ticket**
   - State: \`Open\`
   - queue: \`billing\`
2. Action: **Desk, Find or Create Ticket**
   - Query: \`{{1. Contact Email}}\`
   - Tick _Create Desk Ticket if it doesn't exist yet?_, then:
     - Title: \`Again: {{1. Title}} {{1. Lines SKU}}\`
3. Action: **Formatter by Zapier, Date / Time**
   - Transform: \`Add/Subtract Time\`
   - Input: \`{{zap_meta_human_now}}\`
   - Expression: \`+2 days\`
   - To Format: \`YYYY-MM-DD\`
4. Action: **Formatter by Zapier, Date / Time**
   - Transform: \`Format\`
   - Input: \`{{zap_meta_human_now}}\`
   - To Format: \`YYYY-MM-DD\`
5. Action: **Desk, Create Ticket**
   - Title: \`\` See \`{{2. Ticket ID}}\` ⏎ for {{1. other}} \`\`
   - Urgency: \`High\`
   - Due: \`{{3. Output}}\`
   - Tags: \`one\`
   - Tags: \`{{4. Output}}\`
   - Extra:
     - colour: \`{{2. Title}}\``);
  });

  it.each([
    ["stop", "the Zap stops"],
    ["continue", "the Zap goes on"],
  ])("says what happens when a search finds nothing: %s", (otherwise, words) => {
    const text = guide(`
name: Look
trigger: { app: desk, key: new_ticket }
steps:
  - { id: known, app: desk, search: find_ticket, inputs: { query: x }, otherwise: ${otherwise} }
`);
    expect(text).toContain(`- When nothing is found: ${words}.`);
  });

  it("says under which conditions a filter continues, in the words of Filter by Zapier", () => {
    const text = guide(`
name: Look
trigger: { app: desk, key: new_ticket }
steps:
  - id: not_known
    filter:
      - { field: "{{trigger.metadata.crm_id}}", condition: Does not exist }
      - { field: "{{trigger.title}}", condition: (Text) Does not contain, value: "Re: {{trigger.id}}" }
  - { id: next, app: desk, create: create_ticket, inputs: { title: "{{trigger.title}}" } }
`);
    expect(text).toContain(`
2. **Filter by Zapier**: continue only if
   - \`{{1. Metadata crm_id}}\` Does not exist
   - And: \`{{1. Title}}\` (Text) Does not contain \`Re: {{1. Ticket ID}}\`
3. Action: **Desk, Create Ticket**
   - Title: \`{{1. Title}}\``);
  });

  it("has a person choose what belongs to an account", () => {
    const text = guide(`
name: Sort
trigger: { app: desk, key: new_ticket }
steps:
  - { id: a, app: desk, create: create_ticket, inputs: { title: x, queue: q7, group: Night } }
  - { id: b, app: desk, create: create_ticket, inputs: { title: x, queue: "{{trigger.id}}" } }
`);
    expect(text).toContain("- Queue: one of yours\n   - Group: `Night`");
    expect(text).toContain("- Queue: `{{1. Ticket ID}}`");
  });

  it("calls the account's own fields by their names, and leaves out what stays blank", () => {
    const text = guide(`
name: Keep
trigger: { app: desk, key: new_ticket }
steps:
  - id: a
    app: desk
    create: create_ticket
    inputs: { title: "{{trigger.field_Due}}", field_Close-20-Date: "{{run.date}}", field_Size-c3a9-: "", due: "" }
`);
    expect(text).toContain("- Title: `{{1. Due}}`\n   - Close Date: `{{2. Output}}`");
    expect(text).not.toMatch(/Size|- Due/);
  });

  it("does not invent an app", () => {
    expect(() =>
      toGuide(
        parseZap("name: x\ntrigger: { app: shop, key: y }\nsteps: [{ id: a, app: shop, create: b }]").zap,
        {},
      ),
    ).toThrow('The Zap "x" uses an app that is not built: shop.');
  });
});
