import {
  type AppDefinition,
  type Field,
  inputsOf,
  isHook,
  type Operation,
  operationsOf,
  sampleOf,
  staticFields,
  visibleOperationsOf,
} from "../definition.ts";
import { asWritten } from "../english/abbreviations.ts";
import { inSentence, pluralOf, singularOf, withArticle } from "../english/nouns.ts";
import { idSubject, namesId } from "../names.ts";
import { checkPage, type Finding, inputRequirementsPage, type Rule } from "../rule.ts";
import { words } from "../words.ts";

const hasChoices = ({ dynamic, choices }: Field): boolean => dynamic !== undefined || choices !== undefined;

const severalThings = /,|\bor\b/i;

/** "Email or Contact ID": one input for several things. */
const isOneOfSeveral = (label: string): boolean => severalThings.test(label);

/** Whether a label names, beside an id, something else that people may know: "Chat ID or Username". */
const namesAnother = (label: string): boolean =>
  isOneOfSeveral(label) &&
  label.split(severalThings).some((part) => part.trim() !== "" && !/\bids?\s*$/i.test(part));

/** The words of what an input's key or label names by its id. */
const subjectOf = ({ key, label = "" }: Field): string[] | undefined => {
  if (namesAnother(label)) return undefined;
  if (isOneOfSeveral(label)) return idSubject(key);
  // "External ID" as a label says of `id` that it is another system's.
  const isForeign = /\bids?$/i.test(label.trim()) && idSubject(label) === undefined;
  return isForeign ? undefined : (idSubject(key) ?? idSubject(label));
};

/** Types whose values are no ids. */
const otherTypes = new Set(["boolean", "datetime", "file", "copy"]);

const same = (a: string[], b: string[]): boolean =>
  a.map(singularOf).join(" ") === b.map(singularOf).join(" ");

/** Whether it is the id that a person makes up for what the action creates. */
const isOwnChoice = (field: Field, subject: string[], { kind, key, noun, display }: Operation): boolean =>
  kind === "creates" &&
  field.search === undefined &&
  /^(?:create|add|new|register|insert)$/.test(words(display.label)[0] ?? words(key)[0] ?? "") &&
  (subject.length === 0 || same(subject, words(noun)));

/** Whether people can search by something else: an id beside it serves the Zaps in which an earlier step names one. */
const isOneWayOfMany = (field: Field, { kind, operation: { inputFields } }: Operation): boolean =>
  kind === "searches" &&
  !field.required &&
  inputFields.some((other) => other === null || (subjectOf(other) === undefined && other.type !== "copy"));

const unlistedSubject = (field: Field, operation: Operation): string[] | undefined => {
  const isInput =
    !hasChoices(field) &&
    !field.computed &&
    !field.children &&
    !field.dict &&
    !otherTypes.has(field.type ?? "");
  const subject = isInput ? subjectOf(field) : undefined;
  if (subject === undefined || isOwnChoice(field, subject, operation) || isOneWayOfMany(field, operation))
    return undefined;
  return subject;
};

/** Words of a trigger's key that say it fills a dropdown. */
const ofLists = new Set(
  "list lists all get hidden dropdown dropdowns options choices find fetch for".split(" "),
);

/** The trigger that lists such things: `place_list` for `place_id`, `job_list` for the `id` of a job. */
const listOf = (app: AppDefinition, subject: string[]): Operation | undefined =>
  operationsOf(app)
    .filter((one) => one.kind === "triggers" && !isHook(one))
    .sort((a, b) => Number(b.display.hidden) - Number(a.display.hidden))
    .find(({ key }) =>
      same(
        words(key).filter((word) => !ofLists.has(word)),
        subject,
      ),
    );

const labelKeys = ["name", "title", "label", "display_name", "full_name", "subject", "email"];

/** What a list's records are shown by. */
const labelOf = (list: Operation): string => {
  const keys = [
    ...Object.keys(sampleOf(list)),
    ...staticFields(list.operation.outputFields).map(({ key }) => key),
  ];
  return labelKeys.find((key) => keys.includes(key)) ?? "name";
};

const unlistedFinding = (
  app: AppDefinition,
  field: Field,
  where: string,
  operation: Operation,
): Finding[] => {
  const named = unlistedSubject(field, operation);
  if (named === undefined) return [];
  const subject = named.length > 0 ? named : words(operation.noun);
  const thing = singularOf(subject.join(" ")) || "record";
  const written = thing.split(" ").map(asWritten).join(" ");
  const list = listOf(app, subject);
  const dynamic = `${list?.key ?? `${thing.replaceAll(" ", "_")}_list`}.id.${list ? labelOf(list) : "name"}`;
  const isSearch = operation.kind === "searches";
  return [
    {
      where,
      message: `It asks for the ID of ${withArticle(written)}, which people do not know, and offers no list.`,
      fix: list
        ? `Add dynamic: "${dynamic}".`
        : `${isSearch ? "Add an input for what people know, such as a name, or" : "Add"} a hidden trigger that lists each ${written}, and dynamic: "${dynamic}".`,
      ...(list && { suggestion: { ...field, dynamic } }),
    },
  ];
};

const endsWithId = /^(.*\S)\s+ids?$/i;

/** Inputs for ids. */
export const idRules: Rule[] = [
  {
    id: "D004",
    severity: "advice",
    title: "An input for an ID has a dropdown",
    page: checkPage("D004"),
    check: (app) =>
      visibleOperationsOf(app).flatMap((operation) =>
        inputsOf(operation).flatMap(({ field, where }) => unlistedFinding(app, field, where, operation)),
      ),
  },
  {
    id: "id-input-label",
    severity: "advice",
    style: true,
    title: "A dropdown for an ID is labelled by its noun",
    page: inputRequirementsPage,
    check: (app) =>
      visibleOperationsOf(app).flatMap((operation) =>
        inputsOf(operation).flatMap(({ field, where }): Finding[] => {
          const [, noun = ""] = endsWithId.exec(field.label ?? "") ?? [];
          // "External ID" is none of the app's.
          if (!noun || isOneOfSeveral(noun) || !namesId(`${noun} id`) || !hasChoices(field)) return [];
          const name = /ids$/i.test(field.label ?? "") ? pluralOf(noun) : noun;
          return [
            {
              where: `${where}.label`,
              message: `"${field.label}" asks for an ID, but people choose ${withArticle(inSentence(name))} from the list.`,
              fix: `Write "${name}".`,
              suggestion: name,
            },
          ];
        }),
      ),
  },
];
