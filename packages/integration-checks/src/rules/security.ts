import {
  type AppDefinition,
  connectionFieldsOf,
  type Field,
  inputsOf,
  visibleOperationsOf,
} from "../definition.ts";
import { checkPage, type Finding, type Rule } from "../rule.ts";
import { linksIn, markdownLink, markdownOf, urlsOf, withoutCode } from "../urls.ts";
import { mentionsSecret, namesSecret, words } from "../words.ts";

/** Inputs whose value cannot be a secret, whatever they are called: "Reset Password" as yes or no. */
const harmless = new Set(["boolean", "integer", "number", "datetime", "copy"]);

const takesSecret = ({ key, type = "string" }: Field): boolean =>
  type === "password" || (namesSecret(key) && !harmless.has(type));

/** A key or token that people have to look up somewhere; their own password they know. */
const isLookedUp = ({ key, label = "", type }: Field): boolean => {
  const names = [key, label];
  if (names.some((name) => words(name).some((word) => /^pass(?:word|wd|phrase)$/.test(word)))) return false;
  return type === "password" || names.some((name) => namesSecret(name) || words(name).at(-1) === "key");
};

/** What is wrong with a connection label, if it can be seen: a function decides when it runs. */
const connectionLabelProblem = (label: unknown): string | undefined => {
  if (label === undefined || label === "")
    return "Connections have no label, so people cannot tell them apart";
  if (typeof label !== "string" || label.startsWith("$func$")) return undefined;
  const fields = [...label.matchAll(/\{\{([^{}]*)\}\}/g)].map(([, name = ""]) => name);
  if (fields.length === 0) return `Every connection is called "${label}"`;
  if (fields.some(namesSecret)) return `"${label}" shows a secret`;
  if (mentionsSecret(label.replaceAll(/\{\{[^{}]*\}\}/g, " "))) return `"${label}" speaks of a secret`;
  return undefined;
};

/** Addresses that run code or carry it (OWASP, "Cross Site Scripting Prevention"); blanks inside do not help. */
const isDangerous = (address: string): boolean =>
  /^(?:javascript|vbscript|data):/i.test(address.replaceAll(/\s/g, ""));

const plainHttp = /\bhttp:\/\//i;

/** A link that is not one: a bracket open, a blank between text and address, an address that leads nowhere. */
const brokenLink =
  /\[[^[\]]*\]\([^)]*\)?|\[[^[\]]*\]\s*\(\s*https?:[^)\s]*\)?|\[[^[\]]*?\(\s*https?:[^)\s]*\)?/i;
const bareAddress = /\bhttps?:\/\/\S*[^\s.,;:!?)>'"]/i;

const markdownProblem = (markdown: string): { message: string; fix: string } | undefined => {
  const rest = withoutCode(markdown).replaceAll(markdownLink, " ");
  const [broken] = brokenLink.exec(rest) ?? [];
  if (broken) return { message: `"${broken}" is no whole link.`, fix: "Write [text](https://…)." };
  const [bare] = bareAddress.exec(rest) ?? [];
  if (bare) {
    return {
      message: `"${bare}" is neither a link nor an example.`,
      fix: `Write [text](${bare}), or put it in backticks if it is an example.`,
    };
  }
  return undefined;
};

const addressesOf = (app: AppDefinition): { where: string; address: string }[] => [
  ...urlsOf(app).map(({ where, text }) => ({ where, address: text })),
  ...markdownOf(app).flatMap(({ where, text }) => linksIn(text).map((address) => ({ where, address }))),
];

/** Credentials, and addresses. */
export const securityRules: Rule[] = [
  {
    id: "D001",
    severity: "error",
    title: "No input asks for a credential",
    page: checkPage("D001"),
    check: (app) =>
      visibleOperationsOf(app)
        .flatMap(inputsOf)
        .filter(({ field }) => takesSecret(field))
        .map(({ field, where }) => ({
          where,
          message: `"${field.key}" takes a secret, which inputs do not protect.`,
          fix: "Ask for it in the connection; rename the input if it is no secret.",
        })),
  },
  {
    id: "D002",
    severity: "error",
    title: "The help text of a key or token links to where it is found",
    page: checkPage("D002"),
    check: (app) =>
      connectionFieldsOf(app)
        .filter(({ field }) => isLookedUp(field) && linksIn(field.helpText ?? "").length === 0)
        .map(({ field, where }) => ({
          where: `${where}.helpText`,
          message: `It does not link to where the ${field.label ?? field.key} is found.`,
          fix: "Link the page of the settings or of the help: [API settings](https://…).",
        })),
  },
  {
    id: "D003",
    severity: "error",
    title: "The connection label tells connections apart and shows no secret",
    page: checkPage("D003"),
    check: ({ authentication }): Finding[] => {
      const problem = authentication && connectionLabelProblem(authentication.connectionLabel);
      return problem
        ? [
            {
              where: "authentication.connectionLabel",
              message: `${problem}.`,
              fix: 'Write what the test returns about the account, such as "{{email}}".',
            },
          ]
        : [];
    },
  },
  {
    id: "D007",
    severity: "error",
    title: "Every address is https",
    page: checkPage("D007"),
    check: (app) =>
      [...urlsOf(app), ...markdownOf(app).map(({ where, text }) => ({ where, text: withoutCode(text) }))]
        .filter(({ text }) => plainHttp.test(text))
        .map(({ where, text }) => ({
          where,
          message: `"${text.slice(text.search(plainHttp)).split(/\s/)[0]}" is not encrypted.`,
          fix: "Write https://.",
        })),
  },
  {
    id: "D008",
    severity: "error",
    title: "Links are whole Markdown links, example addresses stand in backticks",
    page: checkPage("D008"),
    check: (app) =>
      markdownOf(app).flatMap(({ where, text }): Finding[] => {
        const problem = markdownProblem(text);
        return problem ? [{ where, ...problem }] : [];
      }),
  },
  {
    id: "D025",
    severity: "error",
    title: "No address runs code",
    page: checkPage("D025"),
    check: (app) =>
      addressesOf(app)
        .filter(({ address }) => isDangerous(address))
        .map(({ where, address }) => ({
          where,
          message: `"${address}" can run code in the reader's browser.`,
          fix: "Write an https address.",
        })),
  },
];
