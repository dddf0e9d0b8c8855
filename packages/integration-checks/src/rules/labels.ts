import { type Shown, shownOf, visibleOperationsOf } from "../definition.ts";
import { articleFor, isPlural, singularOf } from "../english/nouns.ts";
import { baseForm, baseVerbs, isParticiple, isPastParticiple, verbOfDoer } from "../english/verbs.ts";
import { type Finding, type Rule, requirementsPage } from "../rule.ts";
import { titleCase } from "../titleCase.ts";
import { words } from "../words.ts";

/** What is wrong with a label, and the label to write, where that can be told. */
interface LabelProblem {
  message: string;
  label?: string;
}

const capitalized = (word: string): string => word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
const sameThing = (a: string, b: string): boolean =>
  words(a).map(singularOf).join(" ") === words(b).map(singularOf).join(" ");

/** The first and the last word, in lower case. */
const endsOf = (parts: string[]): [first: string, last: string] => {
  const [first = "", last = first] = [parts.at(0), parts.at(-1)];
  return [first.toLowerCase(), last.toLowerCase()];
};

/** What "Created" and "Changed" behind a noun are before it: "New Deal", "Updated Deal". */
const before: Readonly<Record<string, string>> = {
  added: "New",
  created: "New",
  changed: "Updated",
  edited: "Updated",
};

/**
 * Why a trigger's label is not "New Deal" or "Won Deal". "Deal Stage Changed" stays: it names one change of a deal among
 * several, which "Updated Deal" does not.
 */
const triggerProblem = ({ noun, display: { label } }: Shown): LabelProblem | undefined => {
  const parts = label.split(/\s+/);
  const [first, last] = endsOf(parts);
  const thing = singularOf(noun || parts.slice(1).join(" "));
  if (first === "new" || isParticiple(first)) return undefined;
  const object = parts.slice(0, -1).join(" ");
  if (parts.length > 1 && isPastParticiple(last) && (noun === "" || sameThing(object, noun)))
    return {
      message: `"${label}" names the thing first, and then what happened`,
      label: `${before[last] ?? capitalized(last)} ${singularOf(object)}`,
    };
  if (sameThing(label, noun))
    return { message: `"${label}" does not say what happened`, label: `New ${thing}` };
  const isOrder = baseVerbs.has(first) && parts.length > 1 && words(noun)[0] !== first;
  return isOrder && sameThing(parts.slice(1).join(" "), noun)
    ? {
        message: `"${label}" tells somebody to do something; a trigger says what happened`,
        label: `New ${thing}`,
      }
    : undefined;
};

const withVerb = (verb: string, rest: string[], noun: string): string =>
  `${capitalized(verb)} ${rest.filter((word) => !/^(?:a|an|the)$/i.test(word)).join(" ") || noun}`;

/** "New or Updated Deal", as a trigger is called, as "Deal". */
const withoutEvent = (parts: string[]): string[] => {
  const at = parts.findIndex((word) => !/^(?:a|an|the|new|or|and|\w+ed)$/i.test(word));
  return at < 0 ? [] : parts.slice(at);
};

/** Why an action's label does not begin with its verb. */
const actionProblem = ({ kind, noun, display: { label } }: Shown): LabelProblem | undefined => {
  const parts = label.split(/\s+/);
  const [first, last] = endsOf(parts);
  const rest = parts.slice(1);
  const usual = kind === "creates" ? "Create" : "Find";
  const noVerb = `"${label}" does not begin with a verb that says what to do`;
  if (kind === "searches" && first === "get" && rest.length > 0)
    return { message: `"${label}" should begin with "Find"`, label: withVerb("find", rest, noun) };
  if (baseVerbs.has(first)) return undefined;
  const isUpsert = kind === "creates" && /^new (?:or|and) updated /i.test(label);
  if (/^(?:a|an|the|new)$/.test(first))
    return {
      message: noVerb,
      label: withVerb(isUpsert ? "Create or Update" : usual, withoutEvent(parts), noun),
    };
  const verb = baseForm(first);
  if (verb !== undefined && words(noun)[0] !== first)
    return { message: noVerb, label: withVerb(verb, rest, noun) };
  if (first !== words(noun)[0]) return undefined;
  if (sameThing(label, noun)) return { message: noVerb, label: withVerb(usual, parts, noun) };
  const trailing = (baseVerbs.has(last) ? last : undefined) ?? baseForm(last) ?? verbOfDoer(last);
  if (kind !== "creates")
    return { message: noVerb, label: withVerb("find", trailing ? parts.slice(0, -1) : parts, noun) };
  return trailing === undefined
    ? { message: noVerb }
    : { message: noVerb, label: withVerb(trailing, parts.slice(0, -1), noun) };
};

/** How operations are called. */
export const labelRules: Rule[] = [
  {
    id: "label-form",
    severity: "advice",
    style: true,
    title: 'A trigger is labelled "New Job" or "Updated Job"; a create or search begins with its verb',
    page: requirementsPage,
    check: (app) =>
      shownOf(app).flatMap((shown): Finding[] => {
        const problem = (shown.kind === "triggers" ? triggerProblem : actionProblem)(shown);
        if (!problem) return [];
        const label = problem.label === undefined ? undefined : titleCase(problem.label);
        return [
          {
            where: `${shown.address}.display.label`,
            message: `${problem.message}.`,
            ...(label === undefined
              ? { fix: `Start with the verb, as in "Create ${shown.noun}" or "Update ${shown.noun}".` }
              : { fix: `Write "${label}".`, suggestion: label }),
          },
        ];
      }),
  },
  {
    id: "noun",
    severity: "advice",
    style: true,
    title: "A noun is singular",
    page: requirementsPage,
    check: (app) =>
      visibleOperationsOf(app)
        .filter(({ noun }) => isPlural(noun))
        .map(({ address, noun }) => {
          const one = singularOf(noun);
          return {
            where: `${address}.noun`,
            message: `The noun "${noun}" is plural. Zapier makes the plural itself.`,
            fix: `Write "${one}", as in "${articleFor(one)} ${one}".`,
            suggestion: one,
          };
        }),
  },
];
