import { isHook, isStaticHook, visibleOperationsOf } from "../definition.ts";
import { checkPage, type Finding, type Rule } from "../rule.ts";

/** Triggers that the vendor calls. */
export const hookRules: Rule[] = [
  {
    id: "D006",
    severity: "publishing",
    title: "A hook trigger can fetch records for a test",
    page: checkPage("D006"),
    check: (app) =>
      visibleOperationsOf(app)
        .filter(
          (operation) =>
            isHook(operation) && !isStaticHook(operation) && operation.operation.performList === undefined,
        )
        .map(({ address }) => ({
          where: `${address}.performList`,
          message: "There is no performList, so a test has to wait for the next event.",
          fix: "Add a performList that returns recent records in the same form as the hook.",
        })),
  },
  {
    id: "D016",
    severity: "publishing",
    title: "An app is more than one static webhook",
    page: checkPage("D016"),
    check: (app): Finding[] => {
      const [first, ...others] = visibleOperationsOf(app);
      return first && others.length === 0 && isStaticHook(first)
        ? [
            {
              where: first.address,
              message: "The app is a single static webhook, which Zapier does not publish.",
              fix: "Add another trigger, a search or a create.",
            },
          ]
        : [];
    },
  },
  {
    id: "D017",
    severity: "publishing",
    title: "A hook trigger subscribes and unsubscribes by itself",
    page: checkPage("D017"),
    check: (app) =>
      visibleOperationsOf(app)
        .filter(isStaticHook)
        .map(({ address, operation: { performSubscribe } }) => {
          const missing = performSubscribe === undefined ? "performSubscribe" : "performUnsubscribe";
          return {
            where: `${address}.${missing}`,
            message: `There is no ${missing}, so people have to paste the webhook's address into your app. Zapier takes no new trigger of this kind into a public app.`,
            fix: `Add ${missing}, or make it a polling trigger.`,
          };
        }),
  },
];
