/**
 * The process an unpacked app runs in: loads `zapierwrapper.js` from the working directory and answers each
 * message with what the app's Lambda handler answers. Forked by appHost.ts, one call at a time.
 */
import { subscribe } from "node:diagnostics_channel";
import type { ClientRequest } from "node:http";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { setClock } from "./appClock.ts";
import { type HostCall, type HostReply, LOADED } from "./hostProtocol.ts";
import { allowOnlyReads, gatherAnswers, type WireAnswer } from "./readOnly.ts";

// Core behaves otherwise where "jest" or "mocha" occurs in the arguments, which hold this file's path.
process.argv.length = 1;

let rpcHost = "";
let requests = 0;
const hosts = new Set<string>();
const count = (host: unknown): void => {
  if (host === rpcHost) return;
  requests += 1;
  hosts.add(String(host));
};
// At Node's own channels, because core's logger knows neither a request that found no server nor a repeated one.
subscribe("http.client.request.start", (message) =>
  count((message as { request: ClientRequest }).request.getHeader("host")),
);
subscribe("undici:request:create", (message) =>
  count(new URL(String((message as { request: { origin: unknown } }).request.origin)).host),
);

type Definition = Record<string, Record<string, unknown> | undefined>;

/** The app with no other operation than the one that a method, `creates.create_job.operation.perform`, is of. */
const narrowedTo = (method: string, app: Definition): Definition => {
  const [kind = "", key = ""] = method.split(".");
  const alone = { triggers: {}, searches: {}, creates: {}, searchOrCreates: {} };
  return { ...app, ...alone, ...(kind in alone && { [kind]: { [key]: app[kind]?.[key] } }) };
};

const answers: WireAnswer[] = [];
const isReadOnly = process.env.READ_ONLY === "1";
if (isReadOnly) {
  allowOnlyReads((host) => host === rpcHost);
  gatherAnswers(answers);
}

const handle = async ({ event, narrowed, traced, clock }: HostCall): Promise<HostReply> => {
  setClock(clock);
  rpcHost = new URL(event.rpc_base).host;
  requests = 0;
  hosts.clear();
  answers.length = 0;
  const logs: string[] = [];
  const trace: string[] = [];
  // Core has taken the credentials out of what it hands over.
  const customLogger = (message: string, data: { log_type?: string }): void => {
    if (data.log_type === "console") logs.push(message.trimEnd());
    if (traced) trace.push(`${message} ${JSON.stringify(data)}`);
  };
  const cost = () => ({ requests, hosts: [...hosts], logs, trace, ...(isReadOnly && { answers }) });
  try {
    const { appRaw, handler } = await import(pathToFileURL(resolve("zapierwrapper.js")).href);
    process.send?.(LOADED);
    // Core takes this instead of the app that the handler was made for (core 19.1.0, src/tools/create-lambda-handler.js).
    const appRawOverride = narrowed && event.method ? narrowedTo(event.method, appRaw) : undefined;
    const { results } = await handler({ ...event, appRawOverride, customLogger });
    return { results, ...cost() };
  } catch (error) {
    const { name, message, stack } = error as Error;
    return { error: { name, message, stack }, ...cost() };
  }
};

process.on("message", async (call: HostCall) => process.send?.(await handle(call)));
process.on("disconnect", () => process.exit());
// Ctrl-C reaches every process of the terminal, but the call in flight is to end.
process.on("SIGINT", () => undefined);
