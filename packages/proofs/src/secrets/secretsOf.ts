import { type AppDefinition, staticFields } from "@integrations/integration-checks";
import type { Sandbox } from "@integrations/sandbox";

/** What Zapier calls the credentials of a connection by OAuth2. */
export const tokenNames = ["access_token", "refresh_token"];

/** The credentials with which an app reaches its sandbox, by names that may be shown. */
export const secretsOf = (
  { authentication }: AppDefinition,
  { authData, variables }: Pick<Sandbox, "authData" | "variables">,
): Record<string, string> => {
  const passwords = staticFields(authentication?.fields ?? [])
    .filter(({ type }) => type === "password")
    .map(({ key }) => key);
  const all = { ...authData, ...variables };
  return Object.fromEntries(
    [...passwords, ...tokenNames, "CLIENT_SECRET"].flatMap((name) => {
      const secret = all[name];
      return secret === undefined ? [] : [[name, secret]];
    }),
  );
};
