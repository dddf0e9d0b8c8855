import { InputError } from "@integrations/zapier-kit";
import { describe, expect, it } from "@jest/globals";
import { countryCode } from "../src/index.ts";

describe("a country", () => {
  it.each([
    ["DE", "DE"],
    ["de", "DE"],
    [" Germany ", "DE"],
    ["united states", "US"],
    ["The United States of America", "US"],
    ["USA", "US"],
    ["U.S.A.", "US"],
    ["UK", "GB"],
    ["Great Britain", "GB"],
    ["England", "GB"],
    ["Cote d'Ivoire", "CI"],
    ["Côte d’Ivoire", "CI"],
    ["ivory coast", "CI"],
    ["Turkey", "TR"],
    ["Türkiye", "TR"],
    ["Czech Republic", "CZ"],
    ["Czechia", "CZ"],
    ["Bosnia and Herzegovina", "BA"],
    ["Trinidad & Tobago", "TT"],
    ["the Netherlands", "NL"],
    ["Hong Kong", "HK"],
    ["Kosovo", "XK"],
    ["in", "IN"],
  ])("%j is %s", (value, code) => {
    expect(countryCode("country", value)).toBe(code);
  });

  it.each([undefined, null, "", "  "])("is undefined for a blank: %j", (value) => {
    expect(countryCode("country", value)).toBeUndefined();
  });

  it.each(["DD", "EU", "European Union", "ZZ", "QQ", "Atlantis", "Deutschland", 49, "2026-03-31T09:00:00Z"])(
    "is not %j",
    (value) => {
      expect(() => countryCode("country", value)).toThrow(InputError);
      expect(() => countryCode("country", value)).toThrow(
        `enter an English name or a code of two letters, such as Germany or DE, not "${value}".`,
      );
    },
  );
});
