import { describe, expect, it } from "@jest/globals";
import * as zod from "zod/mini";
import { createHttp } from "../../src/http/index.ts";
import { fakeVendor, json } from "../fakeVendor.ts";

const vendorWith = (...answers: Parameters<typeof fakeVendor>) => {
  const { transport, requests } = fakeVendor(...answers);
  const http = createHttp({
    vendor: "Acme",
    baseUrl: "https://acme.example/v1",
    transport,
    headers: { Authorization: "Bearer t0ken" },
    secrets: ["t0ken"],
    errors: [],
  });
  return { http, requests };
};
const answer = zod.unknown();

describe("a request", () => {
  it("without query and body is the method, the address and the vendor's headers, nothing else", async () => {
    const { http, requests } = vendorWith(json({}));
    await http.send({ method: "GET", path: "/things", answer });
    expect(requests).toEqual([
      { method: "GET", url: "https://acme.example/v1/things", headers: { Authorization: "Bearer t0ken" } },
    ]);
  });

  it("sends a body as JSON, byte for byte, and says so", async () => {
    const { http, requests } = vendorWith(json({}));
    const body = { note: 'a {{b}} & #c "d" 🚚\né', count: 0, none: undefined };
    await http.send({ method: "PUT", path: "/things", body, answer });
    expect(requests).toEqual([
      {
        method: "PUT",
        url: "https://acme.example/v1/things",
        headers: { Authorization: "Bearer t0ken", "Content-Type": "application/json" },
        body: String.raw`{"note":"a {{b}} & #c \"d\" 🚚\né","count":0}`,
      },
    ]);
  });

  it("sends a form form-encoded, and says so", async () => {
    const { http, requests } = vendorWith(json({}));
    await http.send({ method: "POST", path: "/token", form: { code: "a b&c=+", empty: "" }, answer });
    expect(requests).toMatchObject([
      {
        headers: { Authorization: "Bearer t0ken", "Content-Type": "application/x-www-form-urlencoded" },
        body: "code=a+b%26c%3D%2B&empty=",
      },
    ]);
  });

  it.each([
    ["nothing", {}, ""],
    ["undefined values", { a: undefined }, ""],
    ["an empty list", { a: [] }, ""],
    ["values in their order", { b: 1, a: true, c: "x" }, "?b=1&a=true&c=x"],
    ["falsy values, which are values", { a: 0, b: false, c: "" }, "?a=0&b=false&c="],
    ["a list as repeated keys", { tag: ["x", "y"], last: 1 }, "?tag=x&tag=y&last=1"],
    ["curly braces", { q: "{{curly}}" }, "?q=%7B%7Bcurly%7D%7D"],
    ["signs with a meaning in an address", { q: "a&b=c#d+e/f?g%" }, "?q=a%26b%3Dc%23d%2Be%2Ff%3Fg%25"],
    ["a space, an emoji and a line break", { q: "a 🚚\nb" }, "?q=a+%F0%9F%9A%9A%0Ab"],
  ])("writes a query of %s", async (_what, query, expected) => {
    const { http, requests } = vendorWith(json({}));
    await http.send({ method: "GET", path: "/things", query, answer });
    expect(requests[0]?.url).toBe(`https://acme.example/v1/things${expected}`);
  });
});
