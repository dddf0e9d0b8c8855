import { randomUUID } from "node:crypto";
import { existsSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { isDeepStrictEqual, parseEnv } from "node:util";
import { UsageError } from "./usageError.ts";

/** What an app's `.env` says. */
export interface AppEnv {
  env: Record<string, string>;
  authData: Record<string, string>;
}

export const authDataPrefix = "authData_";

/** With these Node or the system's loader runs other code in the app's process. */
const RUNS_CODE = /^(NODE_OPTIONS|NODE_PATH|OPENSSL_CONF|OPENSSL_MODULES|LD_\w+|DYLD_\w+)$/i;

/** RFC 6749, appendix A: what an access or refresh token may hold. */
const TOKEN = /^[\x20-\x7e]+$/;
const FIELD = /^[A-Za-z_]\w*$/;

/** Takes an app's variables apart as `zapier-platform invoke` does: `authData_<field>` is the connection, the rest the environment. */
export const splitEnv = (variables: Record<string, string>): AppEnv => {
  const [auth = [], rest = []] = [true, false].map((isAuth) =>
    Object.entries(variables).filter(([name]) => name.startsWith(authDataPrefix) === isAuth),
  );
  return {
    env: Object.fromEntries(rest),
    authData: Object.fromEntries(auth.map(([name, value]) => [name.slice(authDataPrefix.length), value])),
  };
};

const variablesOf = (text: string): Record<string, string> =>
  ({ ...parseEnv(text) }) as Record<string, string>;

/**
 * Reads an app's `.env`; nothing where there is none.
 *
 * @throws {UsageError} for a variable that would run other code in the app's process
 */
export const readEnvFile = (path: string): AppEnv => {
  const { env, authData } = splitEnv(existsSync(path) ? variablesOf(readFileSync(path, "utf8")) : {});
  const dangerous = Object.keys(env).find((name) => RUNS_CODE.test(name));
  if (dangerous) {
    throw new UsageError(`${path} sets ${dangerous}, which can run other code in the app. Remove that line.`);
  }
  return { env, authData };
};

/** In quotes that the value does not have; between double ones `\n` would become a line break. */
const quote = (value: string): string | undefined => {
  const sign = [...(value.includes("\\") ? [] : ['"']), "'", "`"].find((one) => !value.includes(one));
  return sign && `${sign}${value}${sign}`;
};

const lineOf = (field: string, value: unknown): string => {
  const text = String(value);
  const quoted = FIELD.test(field) && TOKEN.test(text) ? quote(text) : undefined;
  if (quoted) return `${authDataPrefix}${field}=${quoted}`;
  throw new UsageError(
    `The answer to the refresh has a ${JSON.stringify(field.slice(0, 40))} that is no token, so it was not kept.`,
  );
};

/**
 * Writes refreshed credentials over the old ones, of which a refresh token may be dead already. The file is there whole
 * or as it was, and for its owner alone.
 *
 * @throws {UsageError} for a value that is no token, or a file that would not say the same of the others afterwards
 */
export const keepCredentials = (link: string, fresh: Record<string, unknown>): void => {
  const path = realpathSync(link);
  const before = readFileSync(path, "utf8");
  const lines = Object.entries(fresh).map(([field, value]) => lineOf(field, value));
  const names = new Set(Object.keys(fresh).map((field) => authDataPrefix + field));
  const others = before.split("\n").filter((line) => line && !names.has(line.split("=")[0]?.trim() ?? ""));
  const after = `${[...others, ...lines].join("\n")}\n`;

  const kept = Object.entries(fresh).map(([field, value]) => [authDataPrefix + field, String(value)]);
  const expected = { ...variablesOf(before), ...Object.fromEntries(kept) };
  if (!isDeepStrictEqual(variablesOf(after), expected)) {
    throw new UsageError(`${path} has values of several lines: write each on one line, and connect again.`);
  }
  const partial = `${path}.${randomUUID()}`;
  try {
    writeFileSync(partial, after, { mode: 0o600 });
    renameSync(partial, path);
  } finally {
    rmSync(partial, { force: true });
  }
};
