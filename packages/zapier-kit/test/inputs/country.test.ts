import { describe, expect, it } from "@jest/globals";
import { countryCode, InputError } from "../../src/index.ts";

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
    // 13: the names of ISO 3166 in their usual forms, and its codes of three letters.
    ["Viet Nam", "VN"],
    ["Vietnam", "VN"],
    ["Russian Federation", "RU"],
    ["Korea, Republic of", "KR"],
    ["Republic of Korea", "KR"],
    ["Iran (Islamic Republic of)", "IR"],
    ["United Kingdom of Great Britain and Northern Ireland", "GB"],
    ["Lao People's Democratic Republic", "LA"],
    ["DEU", "DE"],
    ["gbr", "GB"],
    ["\u200bGermany\u00a0", "DE"],
  ])("%j is %s", async (value, code) => {
    await expect(countryCode("country", value)).resolves.toBe(code);
  });

  it.each([undefined, null, "", "  "])("is undefined for a blank: %j", async (value) => {
    await expect(countryCode("country", value)).resolves.toBeUndefined();
  });

  it.each(["DD", "EU", "European Union", "ZZ", "QQ", "Atlantis", "Deutschland", 49, "2026-03-31T09:00:00Z"])(
    "is not %j",
    async (value) => {
      await expect(countryCode("country", value)).rejects.toThrow(InputError);
      await expect(countryCode("country", value)).rejects.toThrow(
        `enter an English name or code, such as Germany, DE, or DEU, not "${value}".`,
      );
    },
  );
});
