import { describe } from "@jest/globals";
import type { AppDefinition } from "../../src/definition.ts";
import { sampleRules } from "../../src/rules/samples.ts";
import { aCreate, aDropdown, anApp, aTrigger, deal, hook, withSample } from "../anApp.ts";
import { type Cases, itKeeps } from "./itKeeps.ts";

const sampleAt = (path: string): string => `triggers.new_deal.sample.${path}`;

const cases: Record<string, Cases> = {
  D010: {
    wrong: {
      "no id": { app: withSample({ deal_id: 4 }), where: sampleAt("id") },
      "an id that is null": { app: withSample({ id: null }), where: sampleAt("id") },
      "hole 5: an id that is empty": { app: withSample({ id: "" }), where: sampleAt("id") },
      "another primary key": {
        app: withSample({ id: 4 }, [{ key: "deal_id", primary: true }]),
        where: sampleAt("deal_id"),
      },
    },
    right: {
      "a primary key": withSample({ deal_id: 4 }, [{ key: "deal_id", primary: true }]),
      "two of them": withSample({ repo: "a", number: 1 }, [
        { key: "repo", primary: true },
        { key: "number", primary: true },
      ]),
      "one inside": withSample({ deal: { id: 4 } }, [{ key: "deal__id", primary: true }]),
      "one that an output field brings": withSample({ name: "a" }, [{ key: "id", sample: "d1" }]),
      "a hook": hook({ sample: { name: "a" }, performList: "$func$2$f$" }),
      "a create": anApp({ creates: [aCreate({ operation: { sample: { ok: true } } })] }),
      "a dropdown": anApp({ triggers: [aTrigger(), aDropdown({ operation: { sample: { name: "a" } } })] }),
    },
  },
  D012: {
    wrong: {
      none: {
        app: anApp({ creates: [aCreate({ operation: { sample: undefined } })] }),
        where: "creates.create_deal.sample",
      },
      "an empty one": { app: withSample({}), where: "triggers.new_deal.sample" },
    },
    right: { "a sample": anApp(), "a dropdown": anApp({ triggers: [aDropdown()] }) },
  },
  D023: {
    wrong: Object.fromEntries(
      [
        "01 Aug 2026",
        "01 Aug 2026 06:50:30",
        "2026-08-01T06:50:30",
        "2026-08-01 06:50:30Z",
        "2026-08-01 06:50:30 GMT",
        "Sat, 01 Aug 2026 06:50:30 GMT",
        "August 1st, 2026 at 6:50 pm",
        "2026/08/01",
        "8/1/26",
        "1.8.2026, 06:50",
        "Sat Aug 01 2026 06:50:30 GMT+0200 (Central European Summer Time)",
      ]
        .map((text): [string, Cases["wrong"][string]] => [
          text,
          { app: withSample({ ...deal, created_at: text }), where: sampleAt("created_at") },
        ])
        .concat([
          [
            "with its zone behind a blank",
            {
              app: withSample({ ...deal, created_at: "2026-08-01 06:50:30 +0200" }),
              where: sampleAt("created_at"),
              suggestion: "2026-08-01T06:50:30+0200",
            },
          ],
          [
            "inside, and said to be a datetime",
            {
              app: withSample({ ...deal, stage: { since: "8/1/2026" } }, [
                { key: "stage__since", type: "datetime" },
              ]),
              where: sampleAt("stage.since"),
            },
          ],
          [
            "in a line item",
            { app: withSample({ ...deal, lines: [{ due: "8/1/2026" }] }), where: sampleAt("lines.due") },
          ],
          [
            "what is said to be a datetime",
            {
              app: withSample({ ...deal, due: "tomorrow" }, [{ key: "due", type: "datetime" }]),
              where: sampleAt("due"),
            },
          ],
        ]),
    ),
    right: Object.fromEntries(
      [
        "2026-08-01",
        "2026-08-01T06:50:30-0500",
        "2026-08-01T06:50:30.123+02:00",
        "2026-08-01T06:50Z",
        "10.4.11",
        "06:50",
        "2026-08-01 Kick-off",
        "1/2 of 3",
      ]
        .map((text): [string, AppDefinition] => [text, withSample({ ...deal, created_at: text })])
        .concat([["for people", withSample({ ...deal, date_formatted: "01 Aug 2026" })]]),
    ),
  },
  D024: {
    wrong: {
      "another type": {
        app: withSample({ id: "1" }, [{ key: "id", type: "integer" }]),
        where: sampleAt("id"),
      },
      "a required field that is missing": {
        app: withSample(deal, [{ key: "email", required: true }]),
        where: sampleAt("email"),
      },
      "a number for a text": {
        app: withSample({ id: 1 }, [{ key: "id", type: "string" }]),
        where: sampleAt("id"),
      },
      "a date as a number": {
        app: withSample({ ...deal, at: 1_700_000_000 }, [{ key: "at", type: "datetime" }]),
        where: sampleAt("at"),
      },
      "one value for a list": {
        app: withSample({ ...deal, tags: "a" }, [{ key: "tags", list: true, type: "string" }]),
        where: sampleAt("tags"),
      },
      "a list for a dictionary": {
        app: withSample({ ...deal, custom: [] }, [{ key: "custom", dict: true }]),
        where: sampleAt("custom"),
      },
      "a line item": {
        app: withSample({ ...deal, lines: [{ price: "1" }] }, [
          {
            key: "lines",
            children: [
              { key: "price", type: "number" },
              { key: "sku", required: true },
            ],
          },
        ]),
        where: [sampleAt("lines.price"), sampleAt("lines.sku")],
      },
      "line items, each place once": {
        app: withSample({ ...deal, lines: [{ price: "1" }, { price: "2" }] }, [
          { key: "lines[]price", type: "number" },
        ]),
        where: sampleAt("lines[]price"),
      },
      "texts for line items": {
        app: withSample({ ...deal, lines: ["a".repeat(80)] }, [{ key: "lines", children: [{ key: "sku" }] }]),
        where: sampleAt("lines"),
      },
      "a value inside": {
        app: withSample({ ...deal, owner: { age: "9" } }, [{ key: "owner__age", type: "integer" }]),
        where: sampleAt("owner__age"),
      },
    },
    right: {
      "types that agree": withSample(
        {
          ...deal,
          age: 3,
          won: true,
          file: { url: "a" },
          tags: ["a"],
          custom: { a: 1 },
          lines: [{ sku: "1" }],
        },
        [
          { key: "id", type: "string", required: true },
          { key: "amount", type: "number" },
          { key: "created_at", type: "datetime" },
          { key: "age", type: "integer" },
          { key: "won", type: "boolean" },
          { key: "file", type: "file" },
          { key: "tags", type: "string", list: true },
          { key: "custom", dict: true },
          { key: "lines", children: [{ key: "sku", type: "string" }] },
          { key: "lines[]sku", type: "string" },
          { key: "body", type: "json" },
          "$func$2$f$",
        ],
      ),
      "nothing there": withSample({ ...deal, age: null }, [{ key: "age", type: "integer" }, { key: "size" }]),
    },
  },
};

describe("the samples rules", () => {
  itKeeps(sampleRules, cases);
});
