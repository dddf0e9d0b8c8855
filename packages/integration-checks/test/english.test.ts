import { describe, expect, it } from "@jest/globals";
import { articleFor, isPlural, pluralOf, singularOf, withArticle } from "../src/english/nouns.ts";
import { actionSentence, mendedSentence, triggerSentence } from "../src/english/sentences.ts";
import { baseForm, isParticiple, thirdPerson } from "../src/english/verbs.ts";
import { brokenLinkIn, withLinks } from "../src/markdown.ts";
import { titleCase } from "../src/titleCase.ts";
import { compareVersions, majorOf, newestOf } from "../src/versions.ts";
import { nearest, quoted } from "../src/words.ts";

describe("English", () => {
  it.each([
    ["invoice", "an"],
    ["hour", "an"],
    ["user", "a"],
    ["unit", "a"],
    ["unimportant note", "an"],
    ["European address", "a"],
    ["one-time code", "a"],
    ["SMS", "an"],
    ["URL", "a"],
    ["API key", "an"],
    ["HTML page", "an"],
  ])("knows the article of %s", (phrase, article) => {
    expect(articleFor(phrase)).toBe(article);
  });

  it("knows one of several", () => {
    const plurals = [
      "Deals",
      "Companies",
      "Boxes",
      "Addresses",
      "Branches",
      "Days",
      "Kudos",
      "Status",
      "DNS",
      "Deal",
    ];
    expect(plurals.map(singularOf)).toEqual([
      "Deal",
      "Company",
      "Box",
      "Address",
      "Branch",
      "Day",
      "Kudos",
      "Status",
      "DNS",
      "Deal",
    ]);
    expect(["Deal", "Company", "Box", "Branch", "Day", "Deals"].map(pluralOf)).toEqual([
      "Deals",
      "Companies",
      "Boxes",
      "Branches",
      "Days",
      "Deals",
    ]);
    expect(isPlural("sales orders")).toBe(true);
    expect(["", "the deal", "deals", "deal"].map(withArticle)).toEqual(["", "the deal", "deals", "a deal"]);
  });

  it("knows the forms of verbs", () => {
    expect(["create", "match", "copy", "do", "pay", "fix", "push", "pass"].map(thirdPerson)).toEqual([
      "creates",
      "matches",
      "copies",
      "does",
      "pays",
      "fixes",
      "pushes",
      "passes",
    ]);
    expect(
      [
        "creates",
        "matches",
        "copies",
        "creating",
        "adding",
        "running",
        "creation",
        "notification",
        "removal",
        "approval",
        "validation",
        "submission",
        "deals",
      ].map(baseForm),
    ).toEqual([
      "create",
      "match",
      "copy",
      "create",
      "add",
      "run",
      "create",
      "notify",
      "remove",
      "approve",
      "validate",
      undefined,
      undefined,
    ]);
    expect(["won", "created", "feed", "meeting", "upcoming"].map(isParticiple)).toEqual([
      true,
      true,
      false,
      false,
      true,
    ]);
  });

  it.each([
    ["Add Tag to Contact", "creates", "Adds a tag to a contact."],
    ["Find or Create Deal", "searches", "Finds or creates a deal."],
    ["Look Up Deal", "searches", "Looks up a deal."],
    ["Search Deals", "searches", "Searches deals."],
    ["Create API Key (Beta)", "creates", "Creates an API key."],
    ["Deal Creation", "creates", "Creates a deal."],
    ["Deal Updater", "creates", "Updates a deal."],
    ["New Deal", "creates", "Creates a sales order."],
    ["Deal Stage", "creates", undefined],
    ["Compress PDF", "creates", undefined],
    ["Mark Invoice as Paid", "creates", "Marks an invoice as paid."],
    ["Translate Text", "creates", "Translates text."],
    ["Update Deal by ID", "creates", "Updates a deal by ID."],
    ["New Deal in a List", "creates", "Creates a sales order."],
    ["Lookup Deal", "searches", "Looks up a deal."],
    ["Archive", "creates", "Archives a sales order."],
    ["Assistant", "searches", "Finds a sales order."],
  ] as const)("says what %s does", (label, kind, sentence) => {
    expect(actionSentence(label, "Sales Order", kind)).toBe(sentence);
  });

  it("says it of what has no name", () => {
    expect(actionSentence("Create", "", "creates")).toBe("Creates a record.");
    expect(actionSentence("Deal", "", "creates")).toBeUndefined();
  });

  it.each([
    ["Create a deal", "Find Invoice", "Invoice", "Creates a deal."],
    ["permanently delete a deal!", "Find Invoice", "Invoice", "Permanently deletes a deal."],
    ["find invoice", "Find Invoice", "Invoice", "Finds an invoice."],
    ["Add new invoice to a batch", "Add Invoice", "Invoice", "Adds a new invoice to a batch."],
    ["Search for invoice by name", "Find Invoice", "Invoice", "Searches for an invoice by name."],
    ["Compress a PDF.", "Compress PDF", "PDF", "Compresses a PDF."],
    ["Provisions a server", "Provision Server", "Server", "Provisions a server."],
    ["Invoice lookup", "Find Invoice", "Invoice", undefined],
    ["SMS sender", "Send SMS", "SMS", undefined],
    ["rows", "Create Rows", "Row", undefined],
    ["Upsert", "Add or Update Contact", "Contact", undefined],
    ["lookup", "Find Contact", "Contact", undefined],
    ["Trigger when new invoice", "Create Invoice", "Invoice", undefined],
    ["Nothing", "Find Invoice", "Invoice", undefined],
  ])("mends %s, labelled %s, if it can", (text, label, noun, mended) => {
    expect(mendedSentence(text, label, noun)).toBe(mended);
  });

  it.each([
    ["Whenever there's a new deal!", "New Deal", "Triggers when there's a new deal."],
    ["This trigger fires when a deal is won", "Won Deal", "Triggers when a deal is won."],
    ["Once", "New Deal", "Triggers when a new deal is created."],
    ["", "New Deals", "Triggers when new deals are created."],
    ["", "New or Updated Deal", "Triggers when a deal is created or updated."],
    ["", "Won Invoice", "Triggers when an invoice is won."],
    ["", "Deal Stage Changed", "Triggers when a deal stage is changed."],
    ["", "Deal", "Triggers when a deal is created."],
    ["", "", "Triggers when a sales order is created."],
    ["Triggered when new sales order is won", "", "Triggers when a new sales order is won."],
    ["Notifies you if there are deals", "Instant: New Deal", "Triggers when there are deals."],
    ["Sales order is overdue", "Overdue Sales Order", "Triggers when a sales order is overdue."],
    ["Orders when created", "New Sales Order", "Triggers when a new sales order is created."],
    ["", "New Message Posted to Channel", "Triggers when a new message is posted to a channel."],
    ["", "New Messages Posted", "Triggers when new messages are posted."],
    ["Deals", "Sales Order Overdue", undefined],
    ["", "Sales Order Marked as Paid", "Triggers when a sales order is marked as paid."],
    ["Once a day", "New Deal", "Triggers when a new deal is created."],
    ["Deals", "Watch Sales Orders", undefined],
  ])("says of %j, labelled %s, when it triggers", (description, label, sentence) => {
    expect(triggerSentence(description, label, "Sales Order")).toBe(sentence);
  });

  it("knows Title Case", () => {
    expect(
      [
        "SET A STATUS",
        "NEW SMS",
        "API URL",
        "New Lead (in Facebook)",
        "Log in User",
        "Log In User",
        "find iCal event",
        "Create The Deal",
        "Deal Of",
      ].map(titleCase),
    ).toEqual([
      "Set a Status",
      "New SMS",
      "API URL",
      "New Lead (in Facebook)",
      "Log in User",
      "Log In User",
      "Find iCal Event",
      "Create the Deal",
      "Deal Of",
    ]);
  });
});

describe("names and versions", () => {
  it("are near or far from each other", () => {
    expect(nearest("deals_list", ["deal_list", "owner_list"])).toBe("deal_list");
    expect(nearest("contact", ["deal_list"])).toBeUndefined();
    expect(nearest("x".repeat(200), ["x".repeat(200)])).toBeUndefined();
    expect(nearest("deal", ["y".repeat(200)])).toBeUndefined();
    expect(nearest("deals", Array(501).fill("deal"))).toBeUndefined();
    expect([["a"], ["a", "b"], ["a", "b", "c", "d"]].map((names) => quoted(names))).toEqual([
      '"a"',
      '"a" and "b"',
      '"a", "b", "c" and 1 more',
    ]);
  });

  it("are older or newer", () => {
    expect(newestOf(["9.0.0", undefined, "10.0.0", "10.0.0-beta.1", "latest"])).toBe("10.0.0");
    expect(newestOf([undefined])).toBeUndefined();
    expect(compareVersions("latest", "1.0.0")).toBeLessThan(0);
    expect(compareVersions("latest", "next")).toBe(0);
    expect(majorOf("latest")).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("a text with links", () => {
  it.each([
    ["See [the docs](/docs).", undefined],
    ["See [](https://a.co/b?c#d).", "[a.co](https://a.co/b?c#d)"],
    ["See \\[this] and [mail](mailto:a@b.co), `http://a.co` and ``b ` c``.", undefined],
    ["See [a](x:) (b) ] ) [c](ish) [d](e f).", undefined],
    ["[a](https://a.co", "[a](https://a.co)"],
    ["A ` and https://a.co", "[a.co](https://a.co)"],
  ])("has what is no link: %s", (text, instead) => {
    expect(brokenLinkIn(text)?.instead).toBe(instead);
  });

  it.each([
    ["Read https://a.co/x and http://b.co.", "Read [a.co](https://a.co/x) and [b.co](https://b.co)."],
    ['<a href="https://a.co"><b>x</b></a>', "[x](https://a.co)"],
    ["<a href='http://a.co'>x", "[a.co](https://a.co)x"],
    ["[docs][https://a.co]", "[docs](https://a.co)"],
    ["**https://a.co**", "**[a.co](https://a.co)**"],
    ["\\[d\\](https://a.co)", "\\[d\\]([a.co](https://a.co))"],
    ["See [docs](https://a.co).", "See [docs](https://a.co)."],
    ["https://a.co and [docs](/docs)", undefined],
    ["https://a.co ".repeat(60), undefined],
  ])("is written with whole links: %s", (text, whole) => {
    expect(withLinks(text)).toBe(whole);
  });
});
