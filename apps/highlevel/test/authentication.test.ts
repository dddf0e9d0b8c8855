import { useApp } from "@integrations/app-testing";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import nock from "nock";
import zapier from "zapier-platform-core";
import App from "../src/index.ts";
import { agreedScopes } from "../src/resources/scopes.ts";
import { authData, LOCATION, vendor } from "./vendorAnswers.ts";

const appTester = zapier.createAppTester(App);
const oauth = App.authentication?.oauth2Config;
const run = (part: unknown, bundle: object) => appTester(part as never, bundle) as Promise<never>;
const consent = { redirect_uri: "https://zapier.com/dashboard/auth/return/", state: "s-1" };

const token = {
  access_token: "access-2",
  token_type: "Bearer",
  expires_in: 86_399,
  refresh_token: "refresh-2",
  scope: agreedScopes.join(" "),
  userType: "Location",
  locationId: LOCATION,
  companyId: "company1",
};

describe("connecting", () => {
  beforeEach(() => {
    Object.assign(process.env, { CLIENT_ID: "client-1", CLIENT_SECRET: "shh" });
  });
  afterEach(() => {
    delete process.env.CLIENT_ID;
    delete process.env.CLIENT_SECRET;
  });

  /** HighLevel's OAuth server, as nock plays it: form-encoded, with the version. */
  const tokenRequest = (form: Record<string, string>) =>
    nock("https://services.leadconnectorhq.com", {
      reqheaders: { version: "2021-07-28", "content-type": "application/x-www-form-urlencoded" },
    }).post("/oauth/token", { client_id: "client-1", client_secret: "shh", user_type: "Location", ...form });
  const exchanged = () =>
    tokenRequest({ grant_type: "authorization_code", code: "c-1", redirect_uri: consent.redirect_uri });
  const refreshed = () => tokenRequest({ grant_type: "refresh_token", refresh_token: "refresh-1" });
  const exchange = () => run(oauth?.getAccessToken, { inputData: { ...consent, code: "c-1" } });
  const refresh = () => run(oauth?.refreshAccessToken, { authData });

  it("sends the person to the page on which a sub-account is chosen, with the state and the scopes", async () => {
    const url = new URL(await run(oauth?.authorizeUrl, { inputData: consent }));
    expect(url.origin + url.pathname).toBe("https://marketplace.gohighlevel.com/v2/oauth/chooselocation");
    expect(Object.fromEntries(url.searchParams)).toEqual({
      response_type: "code",
      client_id: "client-1",
      redirect_uri: consent.redirect_uri,
      state: "s-1",
      scope: agreedScopes.join(" "),
    });
  });

  it("exchanges the code, form-encoded, and keeps the tokens and the sub-account", async () => {
    exchanged().reply(200, token);
    await expect(exchange()).resolves.toEqual({
      access_token: "access-2",
      refresh_token: "refresh-2",
      locationId: LOCATION,
      companyId: "company1",
      scope: agreedScopes.join(" "),
    });
  });

  it("kind 18: keeps the refresh token it has where the answer brings none", async () => {
    const { refresh_token: _none, ...answer } = token;
    refreshed().reply(200, answer);
    await expect(refresh()).resolves.toEqual({ access_token: "access-2", refresh_token: "refresh-1" });
  });

  it("is refused where the first token cannot be refreshed", async () => {
    const { refresh_token: _none, ...answer } = token;
    exchanged().reply(200, answer);
    await expect(exchange()).rejects.toThrow(/gave no refresh token/);
  });

  it("refreshes, form-encoded, and keeps the next refresh token", async () => {
    refreshed().reply(200, token);
    await expect(refresh()).resolves.toEqual({ access_token: "access-2", refresh_token: "refresh-2" });
  });

  it.each([
    [{ userType: "Company" }, "Connect again from inside one sub-account"],
    [{ userType: null, locationId: undefined }, "Connect again from inside one sub-account"],
    [{ locationId: null }, "Connect again from inside one sub-account"],
    [
      { scope: agreedScopes.filter((scope) => scope !== "contacts.write").join(" ") },
      "HighLevel granted too few permissions. Connect again and allow all. If this continues, ask this integration's publisher to add these to its app in HighLevel: contacts.write.",
    ],
    [
      { scope: "users.readonly" },
      "ask this integration's publisher to add these to its app in HighLevel: contacts.readonly, contacts.write, locations.readonly,",
    ],
  ])("refuses a token with %j, in words", async (wrong, message) => {
    exchanged().reply(200, { ...token, ...wrong });
    await expect(exchange()).rejects.toThrow(message);
  });

  it("takes a token whose answer names no scope", async () => {
    exchanged().reply(200, { ...token, scope: undefined });
    await expect(exchange()).resolves.toMatchObject({ access_token: "access-2" });
  });

  it.each([
    ["a wrong secret, which core takes for an expired token", 401, { error: "invalid_client" }],
    [
      "a refresh token that was used",
      400,
      { error: "invalid_grant", error_description: "Invalid grant: refresh token is invalid" },
    ],
  ])("asks to reconnect for %s, without showing a token", async (_what, status, body) => {
    refreshed().reply(status, body);
    const failed = refresh();
    await expect(failed).rejects.toMatchObject({
      name: "ExpiredAuthError",
      message: expect.stringMatching(
        /^HighLevel did not accept the connection( \(.+\))?\. Reconnect HighLevel in Zapier\./,
      ),
    });
    await expect(failed).rejects.not.toThrow(/refresh-1|shh/);
  });

  it("does not ask to reconnect while HighLevel is down", async () => {
    refreshed().reply(503, "<html>");
    await expect(refresh()).rejects.toMatchObject({
      name: "AppError",
      message: expect.stringContaining("is having a problem"),
    });
  });

  it("says whose fault it is when the app has no client id", async () => {
    delete process.env.CLIENT_ID;
    await expect(exchange()).rejects.toThrow("This integration has no CLIENT_ID or CLIENT_SECRET.");
    await expect(run(oauth?.authorizeUrl, { inputData: consent })).rejects.toThrow("CLIENT_ID");
  });
});

describe("the connection", () => {
  it("is tested by GET /locations/{locationId} and labelled with the sub-account's name", async () => {
    vendor()
      .get(`/locations/${LOCATION}`)
      .reply(200, { location: { id: LOCATION, name: "Harbour Dental" } });
    await expect(run(App.authentication?.test, { authData })).resolves.toEqual({ name: "Harbour Dental" });
    expect(App.authentication?.connectionLabel).toBe("{{name}}");
  });

  it("asks to reconnect, without a request, when there is no token", async () => {
    await expect(run(App.authentication?.test, { authData: {} })).rejects.toMatchObject({
      name: "ExpiredAuthError",
      message: expect.stringContaining("Reconnect HighLevel in Zapier"),
    });
  });

  it("is refreshed by Zapier after any 401", async () => {
    vendor().get(`/locations/${LOCATION}`).reply(401, { message: "Invalid JWT" });
    await expect(run(App.authentication?.test, { authData })).rejects.toMatchObject({
      name: "RefreshAuthError",
      message:
        "HighLevel no longer accepts the access token. Zapier gets a new one by itself; elsewhere run: zapier-platform invoke auth refresh",
    });
    expect(oauth?.autoRefresh).toBe(true);
  });
});

describe("with the OAuth server of the sandbox", () => {
  const sandbox = useApp(App, "highlevel");
  const connect = async () => {
    const url = await run(oauth?.authorizeUrl, { inputData: consent });
    const agreed = await fetch(url, { redirect: "manual" });
    const back = new URL(agreed.headers.get("location") ?? "");
    expect(back.searchParams.get("state")).toBe("s-1");
    const inputData = { ...consent, code: back.searchParams.get("code") };
    return run(oauth?.getAccessToken, { inputData }) as Promise<Record<string, string>>;
  };

  it("connects, works, expires, refreshes once with each refresh token, and works again", async () => {
    const connected = await connect();
    const test = (data: object) => run(App.authentication?.test, { authData: data });
    await expect(test(connected)).resolves.toEqual({ name: "Harbour Dental" });
    sandbox.server.actions.expire_token();
    await expect(test(connected)).rejects.toMatchObject({ name: "RefreshAuthError" });
    const fresh = (await run(oauth?.refreshAccessToken, { authData: connected })) as object;
    await expect(test({ ...connected, ...fresh })).resolves.toEqual({ name: "Harbour Dental" });
    await expect(run(oauth?.refreshAccessToken, { authData: connected })).rejects.toMatchObject({
      name: "ExpiredAuthError",
    });
  });

  it("T8: refuses an agency when connecting", async () => {
    sandbox.server.actions.set_consent({ userType: "Company" });
    await expect(connect()).rejects.toThrow("Connect again from inside one sub-account");
  });

  it("refuses a consent that lacks what the app needs when connecting, naming it", async () => {
    const without = ["locations/tags.readonly", "workflows.readonly"];
    const granted = agreedScopes.filter((scope) => !without.includes(scope));
    sandbox.server.actions.set_consent({ scopes: granted });
    await expect(connect()).rejects.toThrow(
      "to add these to its app in HighLevel: locations/tags.readonly, workflows.readonly.",
    );
  });
});
