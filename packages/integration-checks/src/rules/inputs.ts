import {
  connectionFieldsOf,
  type Field,
  inputsOf,
  staticFields,
  visibleOperationsOf,
} from "../definition.ts";
import { checkPage, type Rule } from "../rule.ts";
import { words } from "../words.ts";

/** Whether an input is a note and not something to fill in. */
export const isNote = ({ type }: Field): boolean => type === "copy";

export const sameText = (label: string, help: string): boolean =>
  words(label).join(" ") === words(help).join(" ");

/** What a person fills in. */
export const inputRules: Rule[] = [
  {
    id: "D009",
    severity: "publishing",
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
          fix: "Add an input for what people know, such as a name or an email address.",
        })),
  },
  {
    id: "D011",
    severity: "publishing",
    title: "A help text is not the label again",
    page: checkPage("D011"),
    check: (app) =>
      [...connectionFieldsOf(app), ...visibleOperationsOf(app).flatMap(inputsOf)]
        .filter(({ field: { label, helpText } }) => label && helpText && sameText(label, helpText))
        .map(({ field, where }) => ({
          where: `${where}.helpText`,
          message: `It repeats the label "${field.label}".`,
          fix: "Leave it out, or say what the label does not, such as the format.",
          suggestion: null,
        })),
  },
  {
    id: "D022",
    severity: "advice",
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
          message: "There is no static input, so a Zap template has none to fill in.",
          fix: "Add the inputs that are the same for every account as static fields.",
        })),
  },
];
