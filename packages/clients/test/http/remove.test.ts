import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { createHttp, remove } from "../../src/http/index.ts";
import { fakeVendor, json, text, withoutWaiting } from "../fakeVendor.ts";

const removeWith = (...answers: Parameters<typeof fakeVendor>) => {
  const { transport, requests } = fakeVendor(...answers);
  const http = createHttp({
    vendor: "Acme",
    baseUrl: "https://api.acme.example",
    transport,
    headers: {},
    secrets: [],
    errors: [],
  });
  return { done: withoutWaiting(remove(http, "/things/1")), requests };
};

describe("removing a thing", () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it.each([json({ deleted: true }), json([]), text("")])(
    "sends one DELETE, whatever the answer holds",
    async (answer) => {
      const { done, requests } = removeWith(answer);
      await expect(done).resolves.toBeUndefined();
      expect(requests).toMatchObject([{ method: "DELETE", url: "https://api.acme.example/things/1" }]);
    },
  );

  it("is done when only the second try finds nothing: the first did it", async () => {
    await expect(removeWith(text("", 503), text("", 404)).done).resolves.toBeUndefined();
  });

  it("fails when there was no such thing", async () => {
    await expect(removeWith(text("", 404)).done).rejects.toMatchObject({ kind: "not_found" });
  });

  it("hands on what is no failure of the vendor as it is", async () => {
    const bug = new TypeError("a bug");
    await expect(removeWith(bug).done).rejects.toBe(bug);
  });

  it("fails as any request does", async () => {
    await expect(removeWith(text("", 503), text("", 403)).done).rejects.toMatchObject({ kind: "forbidden" });
  });
});
