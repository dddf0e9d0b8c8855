import type { Sandbox } from "../startSandbox.ts";
import { vendors } from "../vendors.ts";
import { toEnvLines } from "./envFile.ts";

/** What a person needs to work with a running sandbox: where it is, the app's `.env`, and what to try. */
export const banner = ({ vendor, url, env, actions }: Sandbox): string => {
  const { label, example } = vendors[vendor];
  const control = new URL("/__sandbox", url).href;
  const post = (action: string, args: unknown) =>
    `curl ${control}/actions/${action} -d '${JSON.stringify(args)}'`;

  return `
${label}: ${url}

apps/${vendor}/.env:
${indent(toEnvLines(env))}
Actions (${Object.keys(actions).join(", ")}):
${indent(`${post(example.action, example.args)}\ncurl -X POST ${control}/actions/clear_faults\n`)}
Faults:
${indent(`${post("fault", { kind: 429, retryAfter: 30 })}\ncurl -X DELETE ${control}/faults\n`)}
What it was asked, and everything else there is:
${indent(`curl ${control}/requests\ncurl ${control}\n`)}`;
};

const indent = (lines: string): string => lines.replace(/^(?=.)/gm, "  ");
