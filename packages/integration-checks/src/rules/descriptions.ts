import { shownOf } from "../definition.ts";
import { actionSentence, mendedSentence, saysWhatItDoes, triggerSentence } from "../english/sentences.ts";
import { checkPage, type Rule, requirementsPage } from "../rule.ts";
import { titleCase } from "../titleCase.ts";

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
          const sentence = triggerSentence(description, label, noun);
          return {
            where: `${address}.display.description`,
            message: `"${description}" should start with "Triggers when " and end with a period.`,
            fix: `Write "${sentence}"`,
            suggestion: sentence,
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
            message: `"${description}" should be a sentence that starts with its verb, such as "Creates", and ends with a period.`,
            fix: `Write "${sentence}"`,
            suggestion: sentence,
          };
        }),
  },
];
