import { afterEach, expect, it } from "@jest/globals";
import { urlFromEnv } from "../src/environment.ts";

const NAME = "ACME_BASE_URL";
afterEach(() => {
  delete process.env[NAME];
});

it.each([
  [undefined, undefined],
  ["", undefined],
  [" ", undefined],
  ["http://127.0.0.1:4010", "http://127.0.0.1:4010"],
  [" https://api.acme.example/v1/ ", "https://api.acme.example/v1"],
])("reads %j as %j", (value, expected) => {
  if (value !== undefined) process.env[NAME] = value;
  expect(urlFromEnv(NAME)).toBe(expected);
});

it.each(["127.0.0.1:4010", "localhost:4010", "/v1", "api.acme.example", "ftp://acme.example", "http://"])(
  "names the variable that holds %j",
  (value) => {
    process.env[NAME] = value;
    expect(() => urlFromEnv(NAME)).toThrow(
      expect.objectContaining({
        label: NAME,
        message:
          "this variable must be an absolute URL, such as http://127.0.0.1:4010. Correct or remove it.",
      }),
    );
  },
);
