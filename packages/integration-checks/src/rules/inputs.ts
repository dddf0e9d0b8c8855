import {
  type AppDefinition,
  connectionFieldsOf,
  type Field,
  inputsOf,
  type Operation,
  type PlacedField,
  staticFields,
  visibleOperationsOf,
} from "../definition.ts";
import { checkPage, type Finding, type Rule, requirementsPage } from "../rule.ts";
import { namesId, words } from "../words.ts";

const visibleInputsOf = (app: AppDefinition): PlacedField[] => visibleOperationsOf(app).flatMap(inputsOf);

/** Whether an input is a note and not something to fill in. */
const isNote = ({ type }: Field): boolean => type === "copy";

const hasChoices = ({ dynamic, choices }: Field): boolean => dynamic !== undefined || choices !== undefined;

const asksForUnlistedId = (field: Field): boolean =>
  namesId(field.key) && !hasChoices(field) && !field.computed && !isNote(field) && !field.children;

/** The dropdown trigger that seems made for an id: `place_list` for `place_id`, `job_list` for the `id` of a job. */
const dropdownFor = (app: AppDefinition, { key }: Field, { noun }: Operation): string | undefined => {
  const named = words(key).slice(0, -1);
  const wanted = named.length > 0 ? named : words(noun);
  return Object.keys(app.triggers).find((trigger) => wanted.every((word) => words(trigger).includes(word)));
};

const idFix = (app: AppDefinition, field: Field, operation: Operation): string =>
  operation.kind === "searches"
    ? "Search by what people know, such as a name or an email address."
    : `Add dynamic: "${dropdownFor(app, field, operation) ?? "<hidden trigger>"}.id.<label>".`;

const endsWithId = /^(.*\S)\s+ids?$/i;

/** Words of a help text that say nothing beside a label: "Enter the name of this contact." */
const filler = new Set(
  "a an the of for to in on is this that your its it s be please enter type select choose provide specify set input field value here".split(
    " ",
  ),
);

const saysNothingNew = (help: string, known: string[]): boolean => {
  const telling = words(help).filter((word) => !filler.has(word));
  return telling.length > 0 && telling.every((word) => known.includes(word));
};

const sameText = (label: string, help: string): boolean => words(label).join(" ") === words(help).join(" ");

const commas =
  /\bcommas?[\s-]*(?:separated|delimited)|\b(?:separated?|delimited?|split)\s+(?:by|with|using)\s+(?:a\s+)?commas?\b/i;

/** Required inputs below an optional one. An optional one that decides which inputs follow has to come first. */
const misplaced = (fields: Field[]): Field[] => {
  const inputs = fields.filter((field) => !isNote(field) && !field.computed);
  const firstOptional = inputs.findIndex(
    ({ required, altersDynamicFields }) => !required && !altersDynamicFields,
  );
  return firstOptional < 0 ? [] : inputs.slice(firstOptional).filter(({ required }) => required);
};

/** What a person fills in. */
export const inputRules: Rule[] = [
  {
    id: "D004",
    severity: "warning",
    title: "An input for an ID has a dropdown",
    page: checkPage("D004"),
    check: (app) =>
      visibleOperationsOf(app).flatMap((operation) =>
        inputsOf(operation)
          .filter(({ field }) => asksForUnlistedId(field))
          .map(({ field, where }) => ({
            where,
            message: "It asks for an ID, which people do not know, and offers no list.",
            fix: idFix(app, field, operation),
          })),
      ),
  },
  {
    id: "D009",
    severity: "error",
    title: "A search has an input",
    page: checkPage("D009"),
    check: (app) =>
      visibleOperationsOf(app)
        .filter(
          ({ kind, operation: { inputFields } }) =>
            kind === "searches" && !inputFields.some((entry) => entry === null || !isNote(entry)),
        )
        .map(({ address }) => ({
          where: `${address}.inputFields`,
          message: "There is nothing to search by.",
          fix: "Add an input such as a name or an email address.",
        })),
  },
  {
    id: "D011",
    severity: "error",
    title: "A help text is not the label again",
    page: checkPage("D011"),
    check: (app) =>
      [...connectionFieldsOf(app), ...visibleInputsOf(app)]
        .filter(({ field: { label, helpText } }) => label && helpText && sameText(label, helpText))
        .map(({ field, where }) => ({
          where: `${where}.helpText`,
          message: `It repeats the label "${field.label}".`,
          fix: "Say what the label does not, such as the format, or leave it out.",
        })),
  },
  {
    id: "D022",
    severity: "error",
    title: "A create has an input that is the same for everybody",
    page: checkPage("D022"),
    check: (app) =>
      visibleOperationsOf(app)
        .filter(
          ({ kind, operation: { inputFields } }) =>
            kind === "creates" && staticFields(inputFields).every(isNote),
        )
        .map(({ address }) => ({
          where: `${address}.inputFields`,
          message: "No input is written down, so no Zap template can fill one in.",
          fix: "Add the inputs that every account has as plain fields.",
        })),
  },
  {
    id: "id-input-label",
    severity: "warning",
    title: "An input for an ID is labelled by its noun",
    page: `${requirementsPage}#action-input-fields`,
    check: (app) =>
      visibleInputsOf(app).flatMap(({ field, where }): Finding[] => {
        const [, noun = ""] = endsWithId.exec(field.label ?? "") ?? [];
        // "Email or Contact ID" is one input for several things, "External ID" is none of the app's.
        if (!noun || /,|\bor\b/i.test(noun) || !namesId(`${noun} id`) || asksForUnlistedId(field)) return [];
        return [
          {
            where: `${where}.label`,
            message: `"${field.label}" asks for an ID; people choose a ${noun.toLowerCase()}.`,
            fix: `Write "${noun}".`,
          },
        ];
      }),
  },
  {
    id: "help-text",
    severity: "warning",
    title: "A help text says more than the label",
    page: `${requirementsPage}#action-input-fields`,
    check: (app) =>
      visibleOperationsOf(app).flatMap((operation) =>
        inputsOf(operation).flatMap(({ field: { label, helpText }, where }): Finding[] =>
          label &&
          helpText &&
          !sameText(label, helpText) &&
          saysNothingNew(helpText, words(`${label} ${operation.noun} ${operation.noun}s`))
            ? [
                {
                  where: `${where}.helpText`,
                  message: `"${helpText}" says no more than the label "${label}".`,
                  fix: "Say what the label does not, such as the format, or leave it out.",
                },
              ]
            : [],
        ),
      ),
  },
  {
    id: "required-first",
    severity: "warning",
    title: "Required inputs stand first",
    page: `${requirementsPage}#action-input-fields`,
    check: (app) =>
      visibleOperationsOf(app).flatMap(({ address, operation: { inputFields } }) =>
        misplaced(staticFields(inputFields)).map(({ key }) => ({
          where: `${address}.inputFields.${key}`,
          message: "It is required and stands below an optional input.",
          fix: "Move it above the optional ones.",
        })),
      ),
  },
  {
    id: "list-input",
    severity: "warning",
    title: "An input for several values is a list, not text with commas",
    page: `${requirementsPage}#action-input-fields`,
    check: (app) =>
      visibleInputsOf(app)
        .filter(
          ({ field: { list, label = "", helpText = "" } }) => !list && commas.test(`${label} ${helpText}`),
        )
        .map(({ where }) => ({
          where,
          message: "It takes several values in one text, separated by commas.",
          fix: "Set list: true and take the values one by one.",
        })),
  },
];
