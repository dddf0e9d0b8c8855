import { shownOf } from "../definition.ts";
import { withArticle } from "../english/nouns.ts";
import { actionSentence, mendedSentence, saysWhatItDoes, triggerSentence } from "../english/sentences.ts";
import { checkPage, type Finding, type Rule, requirementsPage } from "../rule.ts";
import { titleCase } from "../titleCase.ts";

/** How to mend a description: with the sentence that is meant, or else in words. */
const written = (sentence: string | undefined, otherwise: string): Pick<Finding, "fix" | "suggestion"> =>
  sentence === undefined ? { fix: otherwise } : { fix: `Write "${sentence}"`, suggestion: sentence };

const isMissing = (description: string): boolean => description.trim() === "";

/** Labels and descriptions, which people choose by. */
export const descriptionRules: Rule[] = [
  {
    id: "D018",
    severity: "publishing",
    title: "Labels are in Title Case",
    page: checkPage("D018"),
    check: (app) =>
      shownOf(app)
        .filter(({ display: { label } }) => titleCase(label) !== label)
        .map(({ address, display: { label } }) => ({
          where: `${address}.display.label`,
          message: `"${label}" is not in Title Case.`,
          fix: `Write "${titleCase(label)}".`,
          suggestion: titleCase(label),
        })),
  },
  {
    id: "D021",
    severity: "publishing",
    title: 'A trigger is described as "Triggers when … ."',
    page: checkPage("D021"),
    check: (app) =>
      shownOf(app)
        .filter(
          ({ kind, display: { description } }) =>
            kind === "triggers" && !/^Triggers when .*\.$/s.test(description),
        )
        .map(({ address, noun, display: { label, description } }) => {
          const thing = withArticle(noun.toLowerCase()) || "a record";
          return {
            where: `${address}.display.description`,
            message: isMissing(description)
              ? "There is no description."
              : `"${description}" should start with "Triggers when " and end with a period.`,
            ...written(
              triggerSentence(description, label, noun),
              `Write "Triggers when", what happens to ${thing}, and a period.`,
            ),
          };
        }),
  },
  {
    id: "description-form",
    severity: "advice",
    style: true,
    title: 'A create or search is described as "Creates … ."',
    page: requirementsPage,
    check: (app) =>
      shownOf(app)
        .filter(({ kind, display: { description } }) => kind !== "triggers" && !saysWhatItDoes(description))
        .map(({ address, kind, noun, display: { label, description } }) => {
          const sentence =
            mendedSentence(description, label, noun) ??
            actionSentence(label, noun, kind === "creates" ? "creates" : "searches");
          return {
            where: `${address}.display.description`,
            message: isMissing(description)
              ? "There is no description."
              : `"${description}" should be a sentence that starts with its verb, such as "Creates", and ends with a period.`,
            ...written(sentence, 'Start with what it does, as in "Sends a message.", and end with a period.'),
          };
        }),
  },
];
