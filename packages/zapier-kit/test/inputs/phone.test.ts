import { describe, expect, it } from "@jest/globals";
import { InputError, internationalPhone, phoneNumber } from "../../src/index.ts";

const BLANKS = [undefined, null, "", " "];
const refusal = (value: unknown) =>
  expect.objectContaining({
    field: "phone",
    message: `enter a phone number with its country code, such as +59898000001, not "${value}".`,
  });

const international = [
  ["+598 98 000 001", "+59898000001"],
  ["+1 (415) 555-2671", "+14155552671"],
  ["0046 70 174 06 05", "+46701740605"],
  [" +59898000001 ", "+59898000001"],
  // 3: what comes along when a number is copied, and the prefixes of links.
  ["\u202a+1 202 555 0187\u202c", "+12025550187"],
  ["+1\u00ad202\u2011555\u20110187", "+12025550187"],
  ["tel:+1-202-555-0187", "+12025550187"],
  ["whatsapp:+12025550187", "+12025550187"],
  ["\uff0b\uff11 202 555 0187", "+12025550187"],
  // 10: Mexican mobile numbers, with the 1 that WhatsApp writes and without.
  ["+5215512345678", "+525512345678"],
  ["+52 1 55 1234 5678", "+525512345678"],
  ["00521 (55) 1234-5678", "+525512345678"],
  ["+52 55 1234 5678", "+525512345678"],
];

describe.each([
  ["an international phone number", internationalPhone],
  ["a phone number", phoneNumber],
])("%s", (_what, read) => {
  it.each(international)("%j is %s", async (value, expected) => {
    await expect(read("phone", value)).resolves.toBe(expected);
  });

  it.each(BLANKS)("is undefined for a blank: %j", async (value) => {
    await expect(read("phone", value)).resolves.toBeUndefined();
  });

  it.each(["+1 555", "+999 123456789", "call me", "12", "+59898000001 ext. 7", "123456789012345678"])(
    "is not %j",
    async (value) => {
      await expect(read("phone", value)).rejects.toThrow(InputError);
      await expect(read("phone", value)).rejects.toThrow(refusal(value));
    },
  );
});

it.each([
  ["098 000 001", "098000001"],
  ["(0) 98-000.001", "098000001"],
  [98000001, "98000001"],
])("a phone number may be local: %j is %s", async (value, expected) => {
  await expect(phoneNumber("phone", value)).resolves.toBe(expected);
  await expect(internationalPhone("phone", value)).rejects.toThrow(refusal(value));
});

describe("a phone number of a country", () => {
  it.each([
    ["(202) 555-0143", "US", "+12025550143"],
    ["22 12 34 56", "NO", "+4722123456"],
    ["+47 22 12 34 56", "US", "+4722123456"],
    ["0047 22 12 34 56", "US", "+4722123456"],
  ])("%j in %s is %s", async (value, country, expected) => {
    await expect(internationalPhone("phone", value, country)).resolves.toBe(expected);
  });

  it.each([
    ["12", "US"],
    ["22 12 34 56", "AQ"],
  ])("is not %j in %s", async (value, country) => {
    await expect(internationalPhone("phone", value, country)).rejects.toThrow(refusal(value));
  });
});
