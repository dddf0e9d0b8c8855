import { randomBytes } from "node:crypto";
import { methodOf } from "@integrations/integration-checks";
import type { ProvenApp } from "../provenApp.ts";
import { operationsInOrder, WorkingInputs } from "../workingInputs.ts";
import { secretsOf } from "./secretsOf.ts";
import { SecretWatch } from "./secretWatch.ts";
import type { Unobserved } from "./unobserved.ts";

const KINDS = [401, 403] as const;
const QUOTATIONS = ["plain", "url", "json", "base64"] as const;

/** The first operation of each kind with good inputs, the test of the connection, and of OAuth2 the token requests. */
const someOfEachKind = async (app: ProvenApp): Promise<{ method: string; inputData: object }[]> => {
  const operations = await operationsInOrder(app.vendor);
  const inputs = new WorkingInputs(app);
  const firsts = ["triggers", "creates", "searches"].flatMap(
    (kind) => operations.find((one) => one.kind === kind) ?? [],
  );
  const config = "authentication.oauth2Config";
  const tokenRequests = [
    {
      method: `${config}.getAccessToken`,
      inputData: { code: "code-1", redirect_uri: "https://zapier.com/" },
    },
    { method: `${config}.refreshAccessToken`, inputData: {} },
  ];
  return [
    { method: "authentication.test", inputData: {} },
    ...firsts.map((one) => ({ method: methodOf(one), inputData: inputs.of(one.address) })),
    ...(app.definition.authentication?.type === "oauth2" ? tokenRequests : []),
  ];
};

/** Credentials that no vendor knows, with signs that URLs, JSON and Base64 write otherwise. */
const markedCredentials = (names: string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, `marked-${randomBytes(12).toString("hex")}+/="\\~`]));

/**
 * Has a vendor refuse calls and quote their credentials, in every form.
 *
 * @returns how each ended, "succeeded" or the error that a person reads, and where a credential is in one
 */
export const collectRefusals = async (
  app: ProvenApp,
  unobserved: Unobserved,
): Promise<{ endings: string[]; leaks: string[] }> => {
  const { sandbox } = app;
  const marked = markedCredentials(Object.keys(secretsOf(app.definition, sandbox)));
  const authData = { ...sandbox.authData, ...marked };
  const watch = new SecretWatch(marked);
  const endings: string[] = [];
  const methods = await someOfEachKind(app);
  unobserved.env = marked;
  for (const kind of KINDS) {
    for (const quoting of QUOTATIONS) {
      sandbox.faults.add({ kind, quoting, times: "always" });
      for (const { method, inputData } of methods) {
        const words = await unobserved.host
          .execute(method, { authData, inputData: { ...inputData }, meta: {} })
          .then(
            () => "succeeded",
            ({ name, message }: Error) => `${name}: ${message}`,
          );
        watch.see(`an error of ${method} (${kind}, quoting ${quoting})`, words);
        endings.push(words);
      }
      sandbox.faults.clear();
    }
  }
  unobserved.env = {};
  return { endings, leaks: watch.leaks };
};
