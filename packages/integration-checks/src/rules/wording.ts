import { type Operation, visibleOperationsOf } from "../definition.ts";
import { checkPage, type Finding, type Rule, requirementsPage } from "../rule.ts";
import { titleCase } from "../titleCase.ts";
import { words } from "../words.ts";

const firstWord = (text: string): string => words(text)[0] ?? "";

/** What a trigger's label begins with besides New and participles in -ed or -ing. */
const irregular = new Set(
  "begun bought broken built chosen done drawn driven forgotten found frozen given gone held kept left lost made met overdue paid put read rung run seen sent set shown sold spent split spoken stolen taken told torn undone upcoming withdrawn won written".split(
    " ",
  ),
);
/** Verbs that look like participles. */
const verbs = new Set(
  "embed feed need proceed seed shed speed succeed wed bring ping ring sing spring string swing".split(" "),
);

const endsLikeParticiple = (word: string): boolean => /(?:ed|ing)$/.test(word) && !verbs.has(word);

/** A verb as it follows "it": `creates`; not `process`, `focus` or `this`. */
const isThirdPerson = (word: string): boolean => /[^siu]s$/.test(word) && !/^(?:always|was|has)$/.test(word);

/** The first word that is no adverb: "Permanently deletes a folder." */
const firstVerb = (text: string): string => words(text).find((word) => !word.endsWith("ly")) ?? "";

/** Why a trigger's label is not "New Job" or "Updated Job". */
const triggerLabelProblem = ({ display: { label } }: Operation): string | undefined => {
  const word = firstWord(label);
  return word === "new" || irregular.has(word) || endsLikeParticiple(word)
    ? undefined
    : `"${label}" does not begin with what happened`;
};

/** Why the label of a create or search does not begin with its verb. */
const actionLabelProblem = ({ kind, noun, display }: Operation): string | undefined => {
  const { label, description } = display;
  const word = firstWord(label);
  if (kind === "searches" && word === "get") return `"${label}" gets what it has to find`;
  const isOther =
    /^(?:a|an|the|new)$/.test(word) ||
    // "Email Contact", of an email, is fine where it "Emails a contact."
    (word === firstWord(noun) && firstWord(description) !== `${word}s`) ||
    isThirdPerson(word) ||
    // Not the irregular ones: "Set Status" begins with its verb.
    endsLikeParticiple(word);
  return isOther ? `"${label}" does not begin with a verb that says what to do` : undefined;
};

const labelForms = {
  triggers: { problem: triggerLabelProblem, form: (noun: string) => `"New ${noun}" or "Updated ${noun}"` },
  creates: { problem: actionLabelProblem, form: (noun: string) => `"Create ${noun}" or "Update ${noun}"` },
  searches: { problem: actionLabelProblem, form: (noun: string) => `"Find ${noun}"` },
};

/** Singular nouns that end in -s. */
const singular = /(?:ss|us|is|as|ics|news|series|species|lens)$/i;

const isPlural = (noun: string): boolean => /s$/.test(noun) && !singular.test(noun);

const nounProblem = (noun: string): string | undefined => {
  if (titleCase(noun) !== noun) return `The noun "${noun}" is not in Title Case`;
  return isPlural(noun) ? `The noun "${noun}" is not singular; Zapier makes the plural itself` : undefined;
};

/** How things are named. Hidden operations are not read by anybody. */
export const wordingRules: Rule[] = [
  {
    id: "D018",
    severity: "error",
    title: "Labels are in Title Case",
    page: checkPage("D018"),
    check: (app) =>
      visibleOperationsOf(app)
        .filter(({ display: { label } }) => titleCase(label) !== label)
        .map(({ address, display: { label } }) => ({
          where: `${address}.display.label`,
          message: `"${label}" is not in Title Case.`,
          fix: `Write "${titleCase(label)}".`,
        })),
  },
  {
    id: "D021",
    severity: "error",
    title: 'A trigger is described as "Triggers when … ."',
    page: checkPage("D021"),
    check: (app) =>
      visibleOperationsOf(app)
        .filter(
          ({ kind, display: { description } }) =>
            kind === "triggers" && !/^Triggers when .*\.$/s.test(description),
        )
        .map(({ address, noun, display: { description } }) => ({
          where: `${address}.display.description`,
          message: `"${description}" does not begin with "Triggers when " or does not end with a period.`,
          fix: `Write a sentence such as "Triggers when a new ${noun.toLowerCase()} is created."`,
        })),
  },
  {
    id: "label-form",
    severity: "warning",
    title: 'A trigger is labelled "New Job" or "Updated Job"; a create or search begins with its verb',
    page: requirementsPage,
    check: (app) =>
      visibleOperationsOf(app).flatMap((operation): Finding[] => {
        const { problem, form } = labelForms[operation.kind];
        const message = problem(operation);
        return message
          ? [
              {
                where: `${operation.address}.display.label`,
                message: `${message}.`,
                fix: `Write it in the form ${form(operation.noun)}.`,
              },
            ]
          : [];
      }),
  },
  {
    id: "noun",
    severity: "warning",
    title: "A noun is singular and in Title Case",
    page: requirementsPage,
    check: (app) =>
      visibleOperationsOf(app).flatMap(({ address, noun }): Finding[] => {
        const problem = nounProblem(noun);
        return problem
          ? [
              {
                where: `${address}.noun`,
                message: `${problem}.`,
                fix: `Write one thing, such as "Sales Order".`,
              },
            ]
          : [];
      }),
  },
  {
    id: "description-form",
    severity: "warning",
    title: 'A create or search is described as "Creates … ."',
    page: requirementsPage,
    check: (app) =>
      visibleOperationsOf(app)
        .filter(
          ({ kind, display: { description } }) =>
            kind !== "triggers" &&
            !(
              /^\p{Lu}/u.test(description) &&
              isThirdPerson(firstVerb(description)) &&
              description.endsWith(".")
            ),
        )
        .map(({ address, kind, noun, display: { description } }) => ({
          where: `${address}.display.description`,
          message: `"${description}" is no sentence that begins with what it does and ends with a period.`,
          fix: `Write a sentence such as "${kind === "creates" ? "Creates a new" : "Finds a"} ${noun.toLowerCase()}."`,
        })),
  },
];
