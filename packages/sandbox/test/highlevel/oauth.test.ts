import { describe, expect, it } from "@jest/globals";
import { LOCATION, useHighlevel } from "./useHighlevel.ts";

const api = useHighlevel();
const app = () => {
  const { CLIENT_ID = "", CLIENT_SECRET = "" } = api.sandbox.env;
  return { client_id: CLIENT_ID, client_secret: CLIENT_SECRET };
};
const ask = async (form: Record<string, string>, type = "application/x-www-form-urlencoded") => {
  const headers = { "Content-Type": type };
  const response = await api.request("POST /oauth/token", {
    body: new URLSearchParams(form).toString(),
    headers,
  });
  return [response.status, response.json()];
};
const refresh = (refresh_token: string) => ask({ ...app(), grant_type: "refresh_token", refresh_token });
const statusWith = async (token: string) =>
  (await api.request(`GET /locations/${LOCATION}`, { headers: { Authorization: `Bearer ${token}` } })).status;

describe("HighLevel's OAuth server", () => {
  it("sends back a code and the state, and gives a token once for it", async () => {
    const query = new URLSearchParams({
      response_type: "code",
      client_id: app().client_id,
      redirect_uri: "https://zapier.com/return",
      scope: "contacts.readonly locations.readonly",
      state: "s",
    });
    const page = await fetch(`${api.sandbox.env.HIGHLEVEL_AUTHORIZE_URL}?${query}`, { redirect: "manual" });
    const back = new URL(page.headers.get("location") ?? "");
    expect(back.searchParams.get("state")).toBe("s");
    const form = { ...app(), grant_type: "authorization_code", code: back.searchParams.get("code") ?? "" };
    const [status, token] = await ask(form);
    expect([status, token]).toEqual([
      200,
      expect.objectContaining({
        userType: "Location",
        locationId: LOCATION,
        scope: "contacts.readonly locations.readonly",
      }),
    ]);
    expect(await statusWith(token.access_token)).toBe(200);
    expect(await ask(form)).toMatchObject([400, { error: "invalid_grant" }]);
  });

  it("refuses tokens that ended, and each refresh token after its one use", async () => {
    const { access_token = "", refresh_token = "" } = api.sandbox.authData;
    api.sandbox.actions.expire_token();
    expect(await statusWith(access_token)).toBe(401);
    const [, token] = await refresh(refresh_token);
    expect(await statusWith(token.access_token)).toBe(200);
    expect(await statusWith(access_token)).toBe(401);
    expect(await refresh(refresh_token)).toMatchObject([400, { error: "invalid_grant" }]);
    api.sandbox.actions.uninstall();
    expect(await statusWith(token.access_token)).toBe(401);
    expect(await refresh(token.refresh_token)).toMatchObject([400, {}]);
  });

  it("ends a token in the middle of things", async () => {
    const { access_token = "" } = api.sandbox.authData;
    api.sandbox.actions.expire_token({ afterRequests: 2 });
    expect(await statusWith(access_token)).toBe(200);
    expect(await statusWith(access_token)).toBe(200);
    expect(await statusWith(access_token)).toBe(401);
  });

  it("gives a token for what was asked for and agreed to, and refuses what was not", async () => {
    const { access_token = "" } = api.sandbox.authData;
    api.sandbox.actions.set_consent({ scopes: ["contacts.readonly", "contacts.write"] });
    expect(await statusWith(access_token)).toBe(200);
    const query = new URLSearchParams({
      response_type: "code",
      client_id: app().client_id,
      redirect_uri: "https://zapier.com/return",
      scope: "contacts.readonly locations.readonly",
    });
    const page = await fetch(`${api.sandbox.env.HIGHLEVEL_AUTHORIZE_URL}?${query}`, { redirect: "manual" });
    const code = new URL(page.headers.get("location") ?? "").searchParams.get("code") ?? "";
    const [, token] = await ask({ ...app(), grant_type: "authorization_code", code });
    expect(token.scope).toBe("contacts.readonly");
    const headers = { Authorization: `Bearer ${token.access_token}` };
    expect((await api.request("GET /contacts/Con00000000000000001", { headers })).status).toBe(200);
    const refused = await api.request("DELETE /contacts/Con00000000000000001", { headers });
    expect(refused.json()).toMatchObject({
      statusCode: 401,
      message: "The token is not authorized for this scope.",
    });
    const [, next] = await refresh(token.refresh_token);
    expect(next.scope).toBe("contacts.readonly");
  });

  it("gives an agency's token without a location", async () => {
    api.sandbox.actions.set_consent({ userType: "Company" });
    const code = api.sandbox.actions.new_code();
    const [, token] = await ask({ ...app(), grant_type: "authorization_code", code });
    expect(token).toMatchObject({ userType: "Company" });
    expect(token).not.toHaveProperty("locationId");
  });

  it.each([
    ["JSON", {}, "application/json", 400],
    ["another secret", { client_secret: "x" }, undefined, 401],
    ["an unknown grant", { grant_type: "password" }, undefined, 400],
    ["an unknown parameter", { audience: "x" }, undefined, 400],
  ])("refuses %s", async (_what, wrong, type, status) => {
    const form = { ...app(), grant_type: "refresh_token", refresh_token: "x", ...wrong };
    expect((await ask(form, type))[0]).toBe(status);
  });

  it.each([
    ["client_id", "x"],
    ["response_type", "token"],
    ["page", "2"],
    ["scope", "contacts.everything"],
  ])("refuses a consent page with %s=%s", async (name, value) => {
    const query = new URLSearchParams({
      response_type: "code",
      client_id: app().client_id,
      redirect_uri: "https://z.example",
      scope: "contacts.readonly",
      [name]: value,
    });
    expect(
      (await fetch(`${api.sandbox.env.HIGHLEVEL_AUTHORIZE_URL}?${query}`, { redirect: "manual" })).status,
    ).toBe(400);
  });
});

it.each([
  ["update_contact", { id: "none" }, "there is no contact none"],
  ["complete_task", { id: "none" }, "there is no task none"],
] as const)("the action %s %j says what is wrong", (name, args, message) => {
  expect(() => api.sandbox.actions[name](args)).toThrow(message);
});
