import { describe } from "@jest/globals";
import { addressRules } from "../../src/rules/addresses.ts";
import { credentialRules } from "../../src/rules/credentials.ts";
import {
  aDropdown,
  anApp,
  aTrigger,
  deal,
  withConnection,
  withHelp,
  withInputs,
  withSample,
} from "../anApp.ts";
import { type Cases, itKeeps } from "./itKeeps.ts";

const inputAt = (path: string): string => `creates.create_deal.inputFields.${path}`;

const cases: Record<string, Cases> = {
  D001: {
    wrong: {
      "an API key": { app: withInputs({ key: "api_key" }), where: inputAt("api_key") },
      "one in camelCase": { app: withInputs({ key: "apiToken" }), where: inputAt("apiToken") },
      "a password": { app: withInputs({ key: "user_password" }), where: inputAt("user_password") },
      "a field of type password": {
        app: withInputs({ key: "pin", type: "password" }),
        where: inputAt("pin"),
      },
      "one in a line item": {
        app: withInputs({ key: "accounts", children: [{ key: "secret" }] }),
        where: inputAt("accounts.secret"),
      },
    },
    right: {
      "what only sounds like it": withInputs(
        { key: "project_key" },
        { key: "token_name" },
        { key: "page_token" },
        { key: "max_token", type: "integer" },
        { key: "reset_password", type: "boolean" },
        { key: "email_signature", type: "text" },
        { key: "session_token", computed: true },
      ),
      "an input of a hidden trigger": anApp({
        triggers: [
          aTrigger(),
          aDropdown({
            operation: { perform: "$func$2$f$", inputFields: [{ key: "api_key" }] },
          }),
        ],
      }),
    },
  },
  D002: {
    wrong: {
      "no help text": {
        app: withConnection({ fields: [{ key: "apiKey", type: "password" }] }),
        where: "authentication.fields.apiKey.helpText",
      },
      "no link in it": {
        app: withConnection({ fields: [{ key: "token", label: "Token", helpText: "See the settings." }] }),
        where: "authentication.fields.token.helpText",
      },
      "an address in backticks": {
        app: withConnection({
          fields: [{ key: "key", label: "License Key", helpText: "`https://a.example`" }],
        }),
        where: "authentication.fields.key.helpText",
      },
    },
    right: {
      "a link whose address comes from the connection": withConnection({
        fields: [{ key: "api_key", helpText: "See [settings]({{bundle.authData.site}}/settings)." }],
      }),
      "one's own name and password": withConnection({
        type: "session",
        fields: [{ key: "username" }, { key: "password", type: "password" }],
      }),
      "a field that is no credential": withConnection({ fields: [{ key: "subdomain", label: "Subdomain" }] }),
      "a field that Zapier fills in": withConnection({ fields: [{ key: "access_token", computed: true }] }),
      "no connection at all": anApp({ authentication: undefined }),
    },
  },
  D003: {
    wrong: Object.fromEntries(
      [
        undefined,
        "",
        "Slack",
        "{{}}",
        "{{api_key}}",
        "{{bundle.authData.access_token}}",
        "user token {{name}}",
      ].map((connectionLabel) => [
        String(connectionLabel),
        { app: withConnection({ connectionLabel }), where: "authentication.connectionLabel" },
      ]),
    ),
    right: Object.fromEntries(
      ["{{user}} @ {{team}}", "{{json.username}}", "$func$2$f$", { source: "return 1" }].map(
        (connectionLabel) => [JSON.stringify(connectionLabel), withConnection({ connectionLabel })],
      ),
    ),
  },
  D026: {
    wrong: {
      "a domain": {
        app: withConnection({ fields: [{ key: "domain", label: "Your Domain" }] }),
        where: "authentication.fields.domain.inputFormat",
      },
      "a format that pins nothing": {
        app: withConnection({ fields: [{ key: "site_url", inputFormat: "https://{{input}}" }] }),
        where: "authentication.fields.site_url.inputFormat",
      },
    },
    right: {
      "within a domain of the app": withConnection({
        fields: [{ key: "subdomain", inputFormat: "https://{{input}}.example.com" }],
      }),
      "one of some regions": withConnection({ fields: [{ key: "server", choices: ["eu", "us"] }] }),
      "what only sounds like it": withConnection({ fields: [{ key: "domain_name_owner" }] }),
    },
  },
  D007: {
    wrong: {
      "the address of a request": {
        app: anApp({ triggers: [aTrigger({ operation: { perform: { url: "http://a.example/deals" } } })] }),
        where: "triggers.new_deal.perform.url",
      },
      "the test of a connection": {
        app: withConnection({ test: { url: "http://a.example/me" } }),
        where: "authentication.test.url",
      },
      OAuth2: {
        app: withConnection({ oauth2Config: { authorizeUrl: { url: "http://a.example/auth" } } }),
        where: "authentication.oauth2Config.authorizeUrl.url",
      },
      "an input format": {
        app: withConnection({ fields: [{ key: "site", inputFormat: "http://{{input}}.a.example" }] }),
        where: "authentication.fields.site.inputFormat",
      },
      "a link": { app: withHelp("[Docs](http://a.example)"), where: inputAt("name.helpText") },
      "two links, at once": {
        app: withHelp("[A](http://a.example) or [B](http://b.example)"),
        where: inputAt("name.helpText"),
        suggestion: "[A](https://a.example) or [B](https://b.example)",
      },
    },
    right: {
      https: anApp({
        requestTemplate: { url: "https://a.example" },
        triggers: [aTrigger({ operation: { perform: { url: "{{bundle.authData.site}}/deals" } } })],
      }),
      "an example": withHelp("Such as `http://localhost`."),
      "a sample": withSample({ ...deal, url: "http://a.example/deals/1" }),
    },
  },
  D008: {
    wrong: Object.fromEntries(
      [
        "See [Google(https://google.com)",
        "See https://google.com.",
        "See [Google] (https://google.com)",
        "See [Google](google.com)",
        "See [](https://google.com)",
        "See [Google](https://google.com",
        "See https://google.com or https://bing.com.",
        "See [our docs](/docs)",
      ].map((text) => [text, { app: withHelp(text), where: inputAt("name.helpText") }]),
    ),
    right: Object.fromEntries(
      [
        "See [Google](https://google.com)",
        'See [Google]( https://google.com "The search" ) and [mail](mailto:a@b.example).',
        "See [Wikipedia](https://en.wikipedia.org/wiki/Heat_(disambiguation)).",
        "See `https://google.com`",
        "See [`deals`](https://deals.example.com)",
        "Write [optional] (or nothing), such as items[0].",
      ].map((text) => [text, withHelp(text)]),
    ),
  },
  D025: {
    wrong: {
      "a link": {
        app: withHelp("[Click](javascript:alert(1))"),
        where: inputAt("name.helpText"),
      },
      "a request": {
        app: anApp({ triggers: [aTrigger({ operation: { perform: { url: "java\nscript:alert(1)" } } })] }),
        where: "triggers.new_deal.perform.url",
      },
    },
    right: {
      "a word": withHelp("Paste the JavaScript: all of it. See [docs](https://a.example/javascript:)."),
    },
  },
};

describe("the security rules", () => {
  itKeeps([...credentialRules, ...addressRules], cases);
});
