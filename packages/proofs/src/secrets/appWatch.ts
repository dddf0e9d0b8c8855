import type { AppDefinition } from "@integrations/integration-checks";
import type { Sandbox } from "@integrations/sandbox";
import type { AppObserver } from "@integrations/zap-runner";
import { secretsOf, tokenNames } from "./secretsOf.ts";
import { SecretWatch } from "./secretWatch.ts";

type Reply = Parameters<AppObserver["replied"]>[1];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** What core adds to an error that does not forbid it (core 19.1.0, src/middleware.js, src/tools/create-lambda-handler.js). */
const CONTEXT = ["\nWhat happened:\n", "\n\nConsole logs:\n"];

/** Watches all that leaves an app's process: no credential, no request to a stranger, and it does not die. */
export class AppWatch implements AppObserver {
  /** Looks for the credentials of the connection in all that leaves the app; show it what is made of that. */
  readonly secrets: SecretWatch;
  readonly #hosts: Set<string>;
  readonly #problems = new Set<string>();

  /** The addresses among the sandbox's variables are those that the app may ask. */
  constructor(definition: AppDefinition, sandbox: Pick<Sandbox, "authData" | "variables">) {
    this.secrets = new SecretWatch(secretsOf(definition, sandbox));
    const addresses = Object.values(sandbox.variables).filter((value) => URL.canParse(value));
    this.#hosts = new Set(addresses.map((address) => new URL(address).host));
  }

  replied(method: string, { results, error, hosts, logs, trace }: Reply): void {
    this.#look(method, results);
    if (error) {
      this.secrets.see(`an error of ${method}`, `${error.message}\n${error.stack}`);
      if (CONTEXT.some((context) => error.message.includes(context)))
        this.#problems.add(`core added the call to an error of ${method}`);
    }
    this.secrets.see(`the log of ${method}`, [...logs, ...trace].join("\n"));
    for (const host of hosts.filter((one) => !this.#hosts.has(one))) {
      this.#problems.add(`${method} asked ${host}`);
    }
  }

  died(how: string): void {
    this.#problems.add(`the app's process died (${how})`);
  }

  /** What was seen that must not be, a line each. */
  get problems(): string[] {
    return [...this.secrets.leaks, ...this.#problems];
  }

  /** New tokens are results in one place alone, and secrets from then on. */
  #look(method: string, results: unknown): void {
    const tokens =
      method.startsWith("authentication.oauth2Config.") && isRecord(results)
        ? tokenNames.map((name) => [name, results[name]] as const)
        : [];
    for (const [name, token] of tokens) if (typeof token === "string") this.secrets.add(name, token);
    if (tokens.length === 0) this.secrets.see(`the results of ${method}`, results);
  }
}
