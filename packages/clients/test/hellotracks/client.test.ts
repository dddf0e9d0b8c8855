import { describe, expect, it } from "@jest/globals";
import { createHellotracks, HELLOTRACKS_API } from "../../src/hellotracks/index.ts";
import { fakeVendor, items, json } from "../fakeVendor.ts";
import { hellotracksWith, job } from "./records.ts";

describe("whoami", () => {
  it("asks with the key and opens the envelope", async () => {
    const { client, requests } = hellotracksWith(
      json({ data: { company: { name: "Acme", id: 7 }, more: 1 } }),
    );
    await expect(client.whoami()).resolves.toEqual({ company: { name: "Acme" } });
    expect(requests).toEqual([
      {
        method: "GET",
        url: "https://api.hellotracks.com/v1/auth/whoami",
        headers: { "API-Key": "key-1", Accept: "application/json" },
      },
    ]);
  });

  it.each([{}, { company: null }, { company: {} }])("takes a key without a company: %j", async (data) => {
    await expect(hellotracksWith(json({ data })).client.whoami()).resolves.toEqual(data);
  });
});

describe("the API key", () => {
  it.each([
    ["nothing", ""],
    ["white space", " \n "],
    ["a space inside", "secret key"],
    ["a line break inside", "secret\nkey"],
    ["a letter outside ASCII", "secretkéy"],
    ["a zero-width space", "secret\u200bkey"],
    ["an emoji", "secret🔑"],
  ])("that is or has %s is refused before any request, without being shown", (_what, apiKey) => {
    const { transport, requests } = fakeVendor();
    const connect = () => createHellotracks({ transport, apiKey });
    expect(connect).toThrow(expect.objectContaining({ name: "VendorError", kind: "unauthorized" }));
    expect(connect).not.toThrow(/secret/);
    expect(requests).toEqual([]);
  });

  it("loses the white space around it", async () => {
    const { transport, requests } = fakeVendor(json({ data: {} }));
    await createHellotracks({ transport, apiKey: " key-1\n" }).whoami();
    expect(requests[0]?.headers).toMatchObject({ "API-Key": "key-1" });
  });

  it("is in no error, even when the vendor repeats it", async () => {
    const { client } = hellotracksWith(json({ error: { message: "API key key-1 was revoked" } }, 401));
    await expect(client.whoami()).rejects.toMatchObject({
      message: "Hellotracks: unauthorized (HTTP 401): API key [hidden] was revoked",
    });
  });
});

describe("the address", () => {
  it("is the vendor's own by default", () => {
    expect(HELLOTRACKS_API).toBe("https://api.hellotracks.com/v1");
  });

  it("may be another", async () => {
    const { transport, requests } = fakeVendor(items(job));
    const baseUrl = "http://127.0.0.1:4010/v1";
    await createHellotracks({ transport, apiKey: "key-1", baseUrl }).jobs.list({});
    expect(requests[0]?.url).toBe("http://127.0.0.1:4010/v1/jobs");
  });
});

describe("an error of the vendor", () => {
  const errors: [string, unknown, string?][] = [
    ["an object with a message", { message: "Unknown field job.x", code: 7 }, "Unknown field job.x"],
    ["a plain text", "Unknown field job.x", "Unknown field job.x"],
    ["an object without a message", { code: 7 }],
    ["true", true],
  ];
  const withStatus = [200, 201, 400].flatMap((status) =>
    errors.map(([what, error, reason]) => ({ what, status, error, reason })),
  );

  it.each(withStatus)("that is $what counts with status $status", async ({ status, error, reason }) => {
    const { client } = hellotracksWith(json({ error, data: { items: [job] } }, status));
    await expect(client.jobs.list({})).rejects.toMatchObject({
      kind: "rejected",
      details: { status, ...(reason && { reason }) },
    });
  });

  it.each([{ error: null }, { error: false }, {}])("is not %j", async (noError) => {
    const { client } = hellotracksWith(json({ ...noError, data: { items: [job] } }));
    await expect(client.jobs.list({})).resolves.toEqual({ rows: [job], sent: 1 });
  });

  it("makes a deletion fail, of which no other answer is expected", async () => {
    const { client } = hellotracksWith(json({ error: { code: 7 } }));
    await expect(client.jobs.remove("j1")).rejects.toMatchObject({ kind: "rejected" });
  });
});
