import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { InvalidIdError, path } from "../../src/http/index.ts";

describe("a path with ids in it", () => {
  it.each([
    ["j1000005", "/jobs/j1000005/archive"],
    ["a/b", "/jobs/a%2Fb/archive"],
    ["a?b#c&d", "/jobs/a%3Fb%23c%26d/archive"],
    ["%2e%2e", "/jobs/%252e%252e/archive"],
    ["…", "/jobs/%E2%80%A6/archive"],
    ["{{x}} 🚚\n", "/jobs/%7B%7Bx%7D%7D%20%F0%9F%9A%9A%0A/archive"],
  ])("encodes %j", (id, expected) => {
    expect(path`/jobs/${id}/archive`).toBe(expected);
  });

  it("takes several ids, and none", () => {
    expect(path`/companies/${"a b"}/jobs/${"c"}`).toBe("/companies/a%20b/jobs/c");
    expect(path`/jobs`).toBe("/jobs");
  });

  it.each(["", " ", "\n", ".", "..", " .. ", "\ud83d"])("refuses %j, and says which id it was", (id) => {
    expect(() => path`/jobs/${id}`).toThrow(InvalidIdError);
    expect(() => path`/jobs/${id}`).toThrow(expect.objectContaining({ id, message: `"${id}" is not an ID` }));
  });

  it("makes one segment of any id, which decodes to the id, or refuses it", () => {
    const base = "https://vendor.example/v1";
    const anyId = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(".", "/", "%", "2", "e", "\\", "?", "#", " ", "\ud83d") }),
    );
    const refused = (id: string) => ["", ".", ".."].includes(id.trim()) || !id.isWellFormed();
    fc.assert(
      fc.property(anyId, (id) => {
        if (refused(id)) {
          expect(() => path`/jobs/${id}/archive`).toThrow(InvalidIdError);
          return;
        }
        const { pathname, search, hash } = new URL(`${base}${path`/jobs/${id}/archive`}`);
        expect(pathname.split("/").map(decodeURIComponent)).toEqual(["", "v1", "jobs", id, "archive"]);
        expect(search + hash).toBe("");
      }),
      { numRuns: 500 },
    );
  });
});
