import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, test } from "@jest/globals";
import { keepCredentials, readEnvFile } from "../src/envFile.ts";
import { UsageError } from "../src/usageError.ts";
import { temporaryFolder } from "./fixture/temporaryFolder.ts";

const old = "# mine\nDESK_URL=http://x\nauthData_access_token=old\nauthData_refresh_token='r1'\n";
let path: string;

beforeEach(() => {
  path = join(temporaryFolder(), ".env");
  writeFileSync(path, old, { mode: 0o644 });
});

describe("S2: refreshed credentials", () => {
  test.each(["plain", "a b", 'with "double"', "with 'single'", "back\\nslash", "`'#=$"])(
    "are read back as they came: %j",
    (token) => {
      keepCredentials(path, { access_token: token, expires_in: 3600 });
      expect(readEnvFile(path)).toEqual({
        env: { DESK_URL: "http://x" },
        authData: { access_token: token, refresh_token: "r1", expires_in: "3600" },
      });
    },
  );

  test.each([
    ["a line break and a variable", { access_token: 'x"\nNODE_OPTIONS="--require=/tmp/x.cjs' }],
    ["every kind of quote", { access_token: "'\"`" }],
    ["nothing", { access_token: "" }],
    ["no text", { access_token: { a: 1 }, refresh_token: "\u202e" }],
    ["a field that is no name", { "x\nNODE_OPTIONS": "--require=/tmp/x.cjs" }],
  ])("with %s are refused, and the file stays as it was", (_, fresh) => {
    expect(() => keepCredentials(path, fresh)).toThrow(UsageError);
    expect(readFileSync(path, "utf8")).toBe(old);
    expect(readdirSync(dirname(path))).toEqual([".env"]);
  });

  test("do not spoil a value of several lines", () => {
    const lines = 'authData_access_token="one\nauthData_other=two"\nKEPT=1\n';
    writeFileSync(path, lines);
    expect(() => keepCredentials(path, { access_token: "new" })).toThrow("has values of several lines");
    expect(readFileSync(path, "utf8")).toBe(lines);
  });

  test("S9: are for their owner alone", () => {
    keepCredentials(path, { access_token: "new" });
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });
});

test.each([
  "NODE_OPTIONS",
  "node_options",
  "NODE_PATH",
  "LD_PRELOAD",
  "DYLD_INSERT_LIBRARIES",
  "OPENSSL_CONF",
])("S2: an app is not started with %s", (name) => {
  writeFileSync(path, `${old}${name}=x\n`);
  expect(() => readEnvFile(path)).toThrow(
    `sets ${name}, which can run other code in the app. Remove that line.`,
  );
});
