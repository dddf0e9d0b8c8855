import { VendorError } from "@integrations/clients/http";
import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import zapier, { type Bundle, type ZObject } from "zapier-platform-core";
import { AccessError, oauth2 } from "../src/index.ts";

const z = { errors: zapier.errors } as unknown as ZObject;
const profile = { name: "Acme", credential: "connection" };

const exchange = jest.fn<(server: string, consent: object) => Promise<Record<string, string>>>();
const refresh =
  jest.fn<
    (server: string, token: string) => Promise<{ access_token: string; refresh_token: string | null }>
  >();
const config = oauth2(profile, {
  authorizeUrl: () => "https://acme.example/agree",
  scopes: ["read", "write it"],
  connect: ({ clientId, clientSecret }) => `${clientId}:${clientSecret}`,
  exchange,
  refresh,
});
type Part = (z: ZObject, bundle: Partial<Bundle>) => Promise<unknown>;
const { authorizeUrl, getAccessToken, refreshAccessToken } = config as unknown as Record<string, Part>;
const inputData = { redirect_uri: "https://zapier.com/return", state: "s&1", code: "c-1" };
const authData = { refresh_token: "r-1" };

const failure = (kind: "rejected" | "forbidden" | "unavailable") =>
  new VendorError({ kind, vendor: "Acme", reason: "it was used" });

beforeEach(() => {
  Object.assign(process.env, { CLIENT_ID: "id", CLIENT_SECRET: "shh" });
  exchange.mockReset().mockResolvedValue({ access_token: "a" });
  refresh.mockReset().mockResolvedValue({ access_token: "b", refresh_token: "r-2" });
});
afterEach(() => {
  delete process.env.CLIENT_ID;
  delete process.env.CLIENT_SECRET;
});

describe("oauth2", () => {
  it("asks a person to agree, with everything encoded, and refreshes by itself", async () => {
    await expect(authorizeUrl?.(z, { inputData })).resolves.toBe(
      "https://acme.example/agree?response_type=code&client_id=id&redirect_uri=https%3A%2F%2Fzapier.com%2Freturn&state=s%261&scope=read+write+it",
    );
    expect(config.autoRefresh).toBe(true);
  });

  it("T8: keeps the query that the vendor's page has already", async () => {
    const { authorizeUrl: withQuery } = oauth2(profile, {
      authorizeUrl: () => "https://acme.example/agree?brand=x",
      scopes: [],
      connect: () => "",
      exchange,
      refresh,
    }) as unknown as Record<string, Part>;
    await expect(withQuery?.(z, { inputData })).resolves.toMatch(
      /^https:\/\/acme\.example\/agree\?brand=x&response_type=code&/,
    );
  });

  it("exchanges a code and refreshes a token, as the app that the environment names", async () => {
    await expect(getAccessToken?.(z, { inputData })).resolves.toEqual({ access_token: "a" });
    expect(exchange).toHaveBeenCalledWith("id:shh", { code: "c-1", redirectUri: inputData.redirect_uri });
    await expect(refreshAccessToken?.(z, { authData })).resolves.toEqual({
      access_token: "b",
      refresh_token: "r-2",
    });
    expect(refresh).toHaveBeenCalledWith("id:shh", "r-1");
    await refreshAccessToken?.(z, { authData: {} });
    expect(refresh).toHaveBeenLastCalledWith("id:shh", "");
  });

  it("kind 18: keeps the refresh token where the answer brings none", async () => {
    refresh.mockResolvedValue({ access_token: "b", refresh_token: null });
    await expect(refreshAccessToken?.(z, { authData })).resolves.toEqual({
      access_token: "b",
      refresh_token: "r-1",
    });
  });

  it.each([
    [
      "a refusal",
      failure("rejected"),
      "ExpiredAuthError",
      /Acme did not accept the connection \(it was used\)\. Reconnect Acme in Zapier\.$/,
    ],
    ["a prohibition", failure("forbidden"), "ExpiredAuthError", /Reconnect Acme in Zapier/],
    [
      "core's refresh of a refresh",
      new zapier.errors.RefreshAuthError(),
      "ExpiredAuthError",
      /Reconnect Acme/,
    ],
    ["a vendor that is down", failure("unavailable"), "AppError", /is having a problem/],
  ])("ends a connection whose refresh meets %s as it should", async (_what, error, name, message) => {
    refresh.mockRejectedValue(error);
    await expect(refreshAccessToken?.(z, { authData })).rejects.toMatchObject({
      name,
      message: expect.stringMatching(message),
    });
  });

  it("says what is wrong with a new connection", async () => {
    exchange.mockRejectedValue(new AccessError("Agree to all of it."));
    await expect(getAccessToken?.(z, { inputData })).rejects.toMatchObject({
      message: JSON.stringify({ message: "Agree to all of it.", code: "access", status: 403 }),
    });
    exchange.mockRejectedValue(failure("rejected"));
    await expect(getAccessToken?.(z, { inputData })).rejects.toThrow("Acme refused this (it was used).");
  });

  it.each(["CLIENT_ID", "CLIENT_SECRET"])("does nothing without %s", async (name) => {
    delete process.env[name];
    await expect(getAccessToken?.(z, { inputData })).rejects.toThrow("has no CLIENT_ID or CLIENT_SECRET");
    expect(exchange).not.toHaveBeenCalled();
  });
});
