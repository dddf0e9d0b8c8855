import { connectionFieldsOf, type Field, inputsOf, visibleOperationsOf } from "../definition.ts";
import { linksIn } from "../markdown.ts";
import { mentionsSecret, namesSecret } from "../names.ts";
import { checkPage, type Finding, type Rule } from "../rule.ts";
import { words } from "../words.ts";

/** Inputs whose value cannot be a secret, whatever they are called: "Reset Password" as yes or no. */
const harmless = new Set(["boolean", "integer", "number", "datetime", "copy"]);

/** "Email Signature", "Signature": what people write below a message. */
const isSignature = ({ key, type }: Field): boolean => type === "text" && words(key).at(-1) === "signature";

const takesSecret = (field: Field): boolean => {
  const { key, type = "string", computed } = field;
  if (computed || isSignature(field)) return false;
  return type === "password" || (namesSecret(key) && !harmless.has(type));
};

/** A key or token that people have to look up somewhere; their own password they know. */
const isLookedUp = ({ key, label = "", type }: Field): boolean => {
  const names = [key, label];
  if (names.some((name) => words(name).some((word) => /^pass(?:word|wd|phrase|code)$/.test(word))))
    return false;
  return type === "password" || names.some((name) => namesSecret(name) || words(name).at(-1) === "key");
};

/** What is wrong with a connection label, if it can be seen: a function decides when it runs. */
const connectionLabelProblem = (label: unknown): string | undefined => {
  if (label === undefined || label === "")
    return "Connections have no label, so people cannot tell them apart";
  if (typeof label !== "string" || label.startsWith("$func$")) return undefined;
  const fields = [...label.matchAll(/\{\{([^{}]*)\}\}/g)]
    .map(([, name = ""]) => name)
    .filter((name) => name.trim() !== "");
  if (fields.length === 0) return `Every connection is called "${label}"`;
  if (fields.some(namesSecret)) return `"${label}" shows a secret`;
  if (mentionsSecret(label.replaceAll(/\{\{[^{}]*\}\}/g, " "))) return `"${label}" speaks of a secret`;
  return undefined;
};

const domainWord = /^(?:domain|subdomain|host|hostname|site|instance|server|url|endpoint)$/;

/** A field whose text becomes the host that requests go to. */
const namesDomain = ({ key, label = "" }: Field): boolean =>
  [key, label].some((name) => domainWord.test(words(name).at(-1) ?? ""));

/** Whether the app puts what a person types inside an address of its own: `https://{{input}}.example.com`. */
const isPinned = ({ inputFormat = "", choices }: Field): boolean => {
  const [, behind = ""] = inputFormat.split("{{input}}");
  return choices !== undefined || /\.[a-z]/i.test(behind.split("/")[0] ?? "");
};

/** Credentials and where they go. */
export const credentialRules: Rule[] = [
  {
    id: "D001",
    severity: "publishing",
    title: "No input asks for a credential",
    page: checkPage("D001"),
    check: (app) =>
      visibleOperationsOf(app)
        .flatMap(inputsOf)
        .filter(({ field }) => takesSecret(field))
        .map(({ field, where }) => ({
          where,
          message: `"${field.key}" takes a secret. Zapier does not protect inputs as it protects connections.`,
          fix: "Ask for it in authentication.fields, and remove it from the inputs. If it is not a secret, rename it.",
          suggestion: null,
        })),
  },
  {
    id: "D002",
    severity: "advice",
    title: "The help text of a key or token links to where it is found",
    page: checkPage("D002"),
    check: (app) =>
      connectionFieldsOf(app)
        .filter(({ field }) => isLookedUp(field) && linksIn(field.helpText ?? "").length === 0)
        .map(({ field, where }) => ({
          where: `${where}.helpText`,
          message: `People are not told where to find the ${field.label ?? field.key}.`,
          fix: "Link to the page that shows it: Copy it from your [API settings](https://…).",
        })),
  },
  {
    id: "D003",
    severity: "publishing",
    title: "The connection label tells connections apart and shows no secret",
    page: checkPage("D003"),
    check: ({ authentication }): Finding[] => {
      const problem = authentication && connectionLabelProblem(authentication.connectionLabel);
      return problem
        ? [
            {
              where: "authentication.connectionLabel",
              message: `${problem}.`,
              fix: 'Use what the connection test returns about the account, such as "{{email}}".',
            },
          ]
        : [];
    },
  },
  {
    id: "D026",
    severity: "advice",
    title: "A domain that people type in stays within the app's own",
    page: checkPage("D026"),
    check: (app) =>
      connectionFieldsOf(app)
        .filter(({ field }) => namesDomain(field) && !isPinned(field))
        .map(({ field, where }) => ({
          where: `${where}.inputFormat`,
          message: `Requests may go to whatever host a person types into "${field.label ?? field.key}", with the credentials.`,
          fix: 'If your hosts share a domain, set inputFormat: "https://{{input}}.example.com" with that domain. If not, check the host in code and except this field.',
        })),
  },
];
