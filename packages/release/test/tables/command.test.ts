import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { type Changes, rawApp } from "../../../integration-checks/test/promises/anApp.ts";
import { exitCodes } from "../../src/appCommand.ts";
import { ZAP_FOLDER } from "../../src/guides/zapsPage.ts";
import { docsCommand } from "../../src/tables/command.ts";
import { Checkout } from "../aCheckout.ts";

let checkout: Checkout;
const docs = (...args: string[]) => checkout.run(docsCommand, ...args);

const page = (heading: string, block: string) =>
  `# ${heading}\n\n<!-- ${block}: written by npm run docs -->\n<!-- end of ${block} -->\n\nBy hand.\n`;

/** A source file of an operation. */
const source = (key: string, docstring: string) =>
  `/** Not this. */\nconst inputFields = [{ key: "name" }];\n\n${docstring}\nexport default defineOperation({\n  key: "${key}",\n});\n`;

const sources: Record<string, string> = {
  "triggers/updatedDeal.ts": source(
    "updated_deal",
    "/**\n * GET /deals?since=…&limit=100:\n * each change is an event.\n */",
  ),
  "triggers/paidDeal.ts": source("paid_deal", "/** POST /hooks, then GET /deals/{id}. */"),
  "triggers/codedDeal.ts": source("coded_deal", "/** GET /codes, GET /parts */"),
  "dropdowns/ownerList.ts": source("owner_list", "/** GET /owners, page by page: the choices. */"),
  "creates/createDeal.ts": source("create_deal", '/** POST /deals (Deals API, "Create a deal"). */'),
  "creates/fields.ts": "export const fields = [];\n",
  "searches/findDeal.ts": source("find_deal", "/** GET /deals/{id}, or GET /deals?name=… (Deals API). */"),
};

const zap = (app: string, name: string): string =>
  `name: ${name}\ntrigger: { app: ${app}, key: updated_deal }\nsteps: [{ id: deal, app: ${app}, create: create_deal, inputs: { name: x, field_a: b } }]\n`;

const build = (name = "deals", changes: Changes = {}): void => {
  checkout.build(name, { definition: rawApp(changes) });
  checkout.write(`apps/${name}/README.md`, page(name === "deals" ? "Deals" : "Orders CRM", "operations"));
  for (const [file, content] of Object.entries(sources)) checkout.write(`apps/${name}/src/${file}`, content);
};

beforeEach(() => {
  checkout = new Checkout();
  checkout.write("README.md", page("Apps", "apps"));
  build();
});
afterEach(() => checkout.delete());

const files = ["README.md", "docs/zaps.md", "apps/deals/README.md", "apps/deals/OPERATIONS.md"];

describe("npm run docs", () => {
  it("writes the tables, and finds them current then", async () => {
    await expect(docs("--check")).resolves.toBe(exitCodes.problems);
    expect(checkout.errors).toEqual(
      files.map((file) => `${file} is not up to date: npm run docs, and commit it.`),
    );
    await expect(docs()).resolves.toBe(exitCodes.held);
    expect(checkout.out).toEqual(files.map((file) => `${file}: written`));
    await expect(docs("--check")).resolves.toBe(exitCodes.held);
    expect(checkout.out).toEqual(files.map((file) => `${file}: up to date`));
  });

  it("counts the operations of each app", async () => {
    build("orders", {
      set: {
        "creates.update_deal": {
          key: "update_deal",
          noun: "Deal",
          display: { label: "Update Deal", description: "Updates a deal." },
          operation: { sample: { id: "d1" } },
        },
        "creates.send_text": {
          key: "send_text",
          noun: "Message",
          display: { label: "Send Text", description: "Sends a text." },
          operation: { sample: { id: "m1" } },
        },
      },
    });
    checkout.write("apps/orders/src/creates/updateDeal.ts", source("update_deal", "/** PUT /deals/{id} */"));
    checkout.write("apps/orders/src/creates/sendText.ts", source("send_text", "/** POST /texts */"));
    await expect(docs()).resolves.toBe(exitCodes.held);
    expect(checkout.read("README.md")).toBe(`# Apps

<!-- apps: written by npm run docs -->

| App                                 | Triggers | Creates | Searches | Find or Create |
| ----------------------------------- | -------- | ------- | -------- | -------------- |
| [Deals](apps/deals/README.md)       | 2        | 1       | 1        | 1              |
| [Orders CRM](apps/orders/README.md) | 2        | 3       | 1        | 1              |

<!-- end of apps -->

By hand.
`);
  });

  it("shows an app's operations, what they request and what is seen once", async () => {
    await docs();
    expect(checkout.read("apps/deals/README.md")).toBe(`# Deals

<!-- operations: written by npm run docs -->

| Operation           | Key            | Request                                   | What a Zap sees once        |
| ------------------- | -------------- | ----------------------------------------- | --------------------------- |
| Updated Deal        | \`updated_deal\` | \`GET /deals?since=…&limit=100\`            | \`{deal_id}-{updated_at ms}\` |
| Paid Deal           | \`paid_deal\`    | \`POST /hooks\`, then \`GET /deals/{id}\`     |                             |
| Create Deal         | \`create_deal\`  | \`POST /deals\`                             |                             |
| Find Deal           | \`find_deal\`    | \`GET /deals/{id}\`, or \`GET /deals?name=…\` |                             |
| Find or Create Deal | \`find_deal\`    | \`find_deal\`, then \`create_deal\`           |                             |
| Coded Deal          | \`coded_deal\`   | \`GET /codes\`, \`GET /parts\`                |                             |
| List of Owners      | \`owner_list\`   | \`GET /owners\`                             |                             |

What a Zap sees once is an \`id\`, made of a trigger's outputs as the last column shows; \`{id}\` is the one that Deals gives. All inputs and outputs: [OPERATIONS.md](OPERATIONS.md).

<!-- end of operations -->

By hand.
`);
  });

  it("shows the inputs and outputs of what a person can choose", async () => {
    await docs();
    const text = checkout.read("apps/deals/OPERATIONS.md");
    expect(text.startsWith("# The operations of Deals\n\nWritten by `npm run docs`.")).toBe(true);
    expect(text).toContain(`## Triggers

### Updated Deal

Triggers when a deal is updated.

\`invoke trigger updated_deal\` sends \`GET /deals?since=…&limit=100\`

- **Stage** \`stage\` (string, one of \`open\`, \`won\`): Only deals in this stage | phase.

Returns \`id\`, \`deal_id\`, \`name\`, \`stage\`, \`updated_at\`, \`owner__name\`, \`lines[]sku\`, and what a function adds.

### Paid Deal
`);
    expect(text).toContain(`
- **Name** \`name\` (string, required): What it is called.
- **Notes** \`notes\` (text)
- **Amount** \`amount\` (number)
- **Owner** \`owner_id\` (string, from \`owner_list\`)
- **Tags** \`tags\` (string list, one of \`new\`, \`hot\`)
- **Extra** \`extra\` (string map)
- **Lines** \`lines\` (line items)
- **SKU** \`lines.sku\` (string)
- and [inputs that a function adds](#keys-of-added-inputs)

Returns \`id\`, \`name\`, \`lines[]sku\`, \`stage\`, \`updated_at\`.
`);
    expect(text).toContain(
      "### Find or Create Deal\n\nFinds a deal, or creates it. Takes the inputs of Find Deal and of Create Deal.\n",
    );
    expect(text).not.toContain("owner_list`\n");
    expect(text).not.toContain("Coded Deal");
  });

  it("says of a static webhook that it waits", async () => {
    build("deals", { set: { "triggers.paid_deal.operation.performSubscribe": undefined } });
    await docs("apps/deals");
    expect(checkout.read("apps/deals/OPERATIONS.md")).toContain(
      "Triggers when a deal is paid.\n\nWaits for `POST /hooks`, then `GET /deals/{id}`, which no `invoke` sends.\n",
    );
  });

  it("leaves out a heading without operations, and names the update of a search-or-create", async () => {
    build("deals", {
      set: {
        "triggers.updated_deal": undefined,
        "triggers.paid_deal": undefined,
        "searchOrCreates.find_deal.update": "update_deal",
      },
    });
    await docs("apps/deals");
    expect(checkout.read("apps/deals/OPERATIONS.md")).not.toContain("## Triggers");
    expect(checkout.read("apps/deals/README.md")).toContain(
      "`find_deal`, then `create_deal` or `update_deal`",
    );
  });

  it("leaves what is about other apps as it is, unless they are gone", async () => {
    build("orders");
    build("tills");
    await docs();
    checkout.delete("apps/orders/build");
    checkout.delete("apps/tills");
    build("deals", { set: { "creates.create_deal.operation.sample.id": "d2" } });
    checkout.write("apps/deals/README.md", page("Great Deals", "operations"));
    await expect(docs("apps/deals")).resolves.toBe(exitCodes.held);
    expect(checkout.out).toEqual([
      "README.md: written",
      "docs/zaps.md: up to date",
      "apps/deals/README.md: written",
      "apps/deals/OPERATIONS.md: written",
    ]);
    expect(checkout.read("README.md")).toContain(`
| App                                 | Triggers | Creates | Searches | Find or Create |
| ----------------------------------- | -------- | ------- | -------- | -------------- |
| [Great Deals](apps/deals/README.md) | 2        | 1       | 1        | 1              |
| [Orders CRM](apps/orders/README.md) | 2        | 1       | 1        | 1              |
`);
  });

  it("leaves the recipes of Zaps on other apps as they are, and drops those of Zaps that are gone", async () => {
    build("orders");
    for (const app of ["deals", "orders"]) checkout.write(`${ZAP_FOLDER}/${app}.yaml`, zap(app, `Of ${app}`));
    await docs();
    checkout.delete("apps/orders/build");
    checkout.write(`${ZAP_FOLDER}/deals.yaml`, zap("deals", "Another name"));
    await docs("apps/deals");
    const headings = checkout.read("docs/zaps.md").match(/^## .*/gm);
    expect(headings).toEqual(["## Another name", "## Of orders"]);
    checkout.delete(`${ZAP_FOLDER}/orders.yaml`);
    await docs("apps/deals");
    expect(checkout.read("docs/zaps.md")).not.toContain("Of orders");
  });

  it("shows how the key of an added input looks, from the inputs that the repository gives", async () => {
    const inputs = { name: "Ada", field_Plain: "x", "field_Close-20-Date": "y" };
    checkout.write(
      "apps/deals/integration-checks.json",
      JSON.stringify({ live: { "creates.create_deal": inputs } }),
    );
    await docs("apps/deals");
    const text = checkout.read("apps/deals/OPERATIONS.md");
    expect(text).toContain(
      "- and [inputs that a function adds](#keys-of-added-inputs), such as `field_Close-20-Date`\n",
    );
    expect(text).toContain("\n## Keys of added inputs\n");
    build("deals", { set: { "creates.create_deal.operation.inputFields": [] } });
    await docs("apps/deals");
    expect(checkout.read("apps/deals/OPERATIONS.md")).not.toContain("Keys of added inputs");
  });

  it.each([
    ["no docstring", ""],
    ["a docstring that says something else first", "/** Creates it: POST /deals. */"],
    ["a docstring with a method and no path", "/** POST it. */"],
    ["a comment that is none", "// POST /deals"],
  ])("refuses %s, and writes nothing", async (_name, docstring) => {
    checkout.write("apps/deals/src/creates/createDeal.ts", source("create_deal", docstring));
    await expect(docs()).resolves.toBe(exitCodes.problems);
    expect(checkout.errors).toEqual([
      'apps/deals/src/creates/createDeal.ts: the docstring above `export default` does not begin with the request. Write it so: /** POST /jobs (…, "Create a job"). */',
    ]);
    expect(checkout.read("README.md")).toBe(page("Apps", "apps"));
  });

  it("refuses an operation without a file", async () => {
    checkout.write("apps/deals/src/dropdowns/ownerList.ts", source("people", "/** GET /owners */"));
    await expect(docs()).resolves.toBe(exitCodes.problems);
    expect(checkout.errors).toEqual([
      'apps/deals: no file in src/{triggers,dropdowns} has an `export default` with key: "owner_list".',
    ]);
  });

  it.each([
    [
      "without comments",
      "apps/deals/README.md",
      "# Deals\n",
      "apps/deals/README.md: it needs these two lines",
    ],
    [
      "without a heading",
      "apps/deals/README.md",
      "Deals\n",
      "apps/deals/README.md: its heading, the vendor's name, is missing.",
    ],
    ["of all apps, without comments", "README.md", "# Apps\n", "README.md: it needs these two lines"],
  ])("refuses a README %s", async (_name, file, content, message) => {
    checkout.write(file, content);
    await expect(docs()).resolves.toBe(exitCodes.usage);
    expect(checkout.errors[0]).toContain(message);
  });

  it("refuses an app without a README", async () => {
    checkout.build("orders");
    await expect(docs("apps/orders")).resolves.toBe(exitCodes.usage);
    expect(checkout.errors).toEqual(["There is no apps/orders/README.md."]);
  });

  it("shows its help", async () => {
    await expect(docs("--help")).resolves.toBe(exitCodes.held);
    expect(checkout.out.join("")).toContain("Usage: npm run docs -- [options] [apps...]");
  });
});
