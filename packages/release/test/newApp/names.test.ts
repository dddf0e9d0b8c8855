import { describe, expect, it } from "@jest/globals";
import { renamed, vendorNames } from "../../../../scripts/newApp/names.ts";

describe("a vendor's names", () => {
  it("are its key and what people call it", () => {
    expect(vendorNames("acme2", "Acme CRM")).toEqual({ key: "acme2", name: "Acme CRM" });
    expect(vendorNames("acme")).toEqual({ key: "acme", name: "Acme" });
  });

  it.each([
    "",
    "a",
    "Acme",
    "2acme",
    "acme-crm",
    "../acme",
    "acme crm",
    "a".repeat(21),
    "new",
    "package",
    "arguments",
  ])("do not begin with the key %j", (key) => {
    expect(() => vendorNames(key, "Acme")).toThrow(`"${key}" cannot name a vendor's files`);
  });

  it("do not begin with what Zaps across apps are called", () => {
    expect(() => vendorNames("across")).toThrow(
      "Zaps that go across apps are called so: choose another key.",
    );
  });

  it.each([
    "",
    "A",
    " Acme",
    "Acme ",
    'Ac"me',
    "Ac`me",
    "Ac${me",
    "<b>Acme</b>",
    "Acme\nCRM",
    "A".repeat(31),
  ])("are not %j for people", (name) => {
    expect(() => vendorNames("acme", name)).toThrow("cannot be a vendor's name here");
  });

  it("go where the templates have theirs", () => {
    const text = 'export const NEWVENDOR_API = createNewvendor("New Vendor", newvendor);';
    expect(renamed(text, { key: "acme", name: "Acme CRM" })).toBe(
      'export const ACME_API = createAcme("Acme CRM", acme);',
    );
  });
});
