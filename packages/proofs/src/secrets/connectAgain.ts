import type { ProvenApp } from "../provenApp.ts";

const REDIRECT_URI = "https://zapier.com/dashboard/auth/oauth/return/App/";

/** Connects by OAuth2 as a person does, and has the tokens refreshed. */
export const connectAgain = async ({ host, sandbox: { authData } }: ProvenApp): Promise<void> => {
  const config = "authentication.oauth2Config";
  const inputData = { redirect_uri: REDIRECT_URI, state: "state-1" };
  const { results: address } = await host.execute(`${config}.authorizeUrl`, { inputData });
  const consent = await fetch(String(address), { redirect: "manual" });
  const code = new URL(consent.headers.get("location") ?? "").searchParams.get("code");
  const { results } = await host.execute(`${config}.getAccessToken`, { inputData: { ...inputData, code } });
  Object.assign(authData, results);
  Object.assign(authData, (await host.execute(`${config}.refreshAccessToken`, { authData })).results);
};
