import { describe, expect, it } from "@jest/globals";
import { articleFor, isPlural, singularOf, withArticle } from "../src/english/nouns.ts";
import { actionSentence, mendedSentence, triggerSentence } from "../src/english/sentences.ts";
import { baseForm, isParticiple, thirdPerson } from "../src/english/verbs.ts";
import { brokenLinkIn } from "../src/markdown.ts";
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
    ["Deal Creation", "creates", "Creates a sales order."],
    ["Archive", "creates", "Archives a sales order."],
    ["Assistant", "searches", "Finds a sales order."],
  ] as const)("says what %s does", (label, kind, sentence) => {
    expect(actionSentence(label, "Sales Order", kind)).toBe(sentence);
  });

  it("says it of what has no name", () => {
    expect(actionSentence("Deal", "", "creates")).toBe("Creates a record.");
  });

  it.each([
    ["Create a deal", "Creates a deal."],
    ["permanently delete a deal!", "Permanently deletes a deal."],
    ["Invoice lookup", undefined],
    ["Nothing", undefined],
  ])("mends %s, if it can", (text, mended) => {
    expect(mendedSentence(text, "Find Invoice", "Invoice")).toBe(mended);
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
  ])("says of %j, labelled %s, when it triggers", (description, label, sentence) => {
    expect(triggerSentence(description, label, "Sales Order")).toBe(sentence);
  });

  it("knows Title Case", () => {
    expect(
      ["SET A STATUS", "Log in User", "Log In User", "find iCal event", "Create The Deal", "Deal Of"].map(
        titleCase,
      ),
    ).toEqual([
      "Set a Status",
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
    ["See [the docs](/docs).", "[the docs](https://example.com/docs)"],
    ["See [](https://a.co/b?c#d).", "[a.co](https://a.co/b?c#d)"],
    ["See \\[this] and [mail](mailto:a@b.co), `http://a.co` and ``b ` c``.", undefined],
    ["See [a](x:) (b) ] ) [c](ish) [d](e f).", undefined],
    ["[a](https://a.co", "[a](https://a.co)"],
    ["A ` and https://a.co", "[a.co](https://a.co)"],
  ])("has what is no link: %s", (text, instead) => {
    expect(brokenLinkIn(text)?.instead).toBe(instead);
  });
});
