import { expect, it } from "@jest/globals";
import { firstMatches } from "../src/firstMatches.ts";
import { InputError } from "../src/inputs/inputError.ts";

/** Looks for even numbers, on three pages at most. */
const evenOn = async (...pages: number[][]) => {
  const read: (number | undefined)[] = [];
  const found = await firstMatches({
    read: async (cursor: number | undefined) => {
      read.push(cursor);
      const page = cursor ?? 0;
      return { rows: pages[page] ?? [], next: page + 1 < pages.length ? page + 1 : undefined };
    },
    matches: (row) => row % 2 === 0,
    mostPages: 3,
    tooMany: () => new InputError("name", "too many."),
  });
  return { found, read };
};

it.each([
  ["all of the first page that has any", [[1], [2, 3, 4], [6]], [2, 4], [undefined, 1]],
  ["none where the last page has none", [[1], [3]], [], [undefined, 1]],
  ["none on an empty page", [[]], [], [undefined]],
  ["one on the last page that is looked at", [[1], [3], [4]], [4], [undefined, 1, 2]],
  ["none where the last page that is looked at is the last", [[1], [3], [5]], [], [undefined, 1, 2]],
])("finds %s", async (_, pages, found, read) => {
  await expect(evenOn(...pages)).resolves.toEqual({ found, read });
});

it("refuses where there are more pages, rather than to find nothing", async () => {
  await expect(evenOn([1], [3], [5], [7])).rejects.toThrow(new InputError("name", "too many."));
});
