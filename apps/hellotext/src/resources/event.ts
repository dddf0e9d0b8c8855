import { HELLOTEXT_ACTIONS, type Hellotext, subjectOfAction } from "@integrations/clients/hellotext";
import { InputError, kind } from "@integrations/zapier-kit";
import { defineInputFields, type InferInputData } from "zapier-platform-core";
import { needsProducts, toObjects } from "./eventObjects.ts";
import { toLines } from "./productLines.ts";
import { profileReference } from "./profile.ts";

/** The inputs that every event has; the others depend on its action. */
export const eventInputs = defineInputFields([
  {
    key: "action",
    label: "Action",
    type: "string",
    required: true,
    dynamic: "event_action_list.id.name",
    altersDynamicFields: true,
    helpText: "What the customer did. The fields below depend on it.",
  },
  {
    ...profileReference,
    required: false,
    helpText: "The customer. Choose a profile, or map its ID. Required if Session is blank.",
  },
  {
    key: "session",
    label: "Session",
    type: "string",
    meta: kind("id"),
    helpText: "The session from Hellotext.js or a short link. Required if Profile is blank.",
  },
  {
    key: "amount",
    label: "Amount",
    type: "number",
    meta: kind("number", { min: 0 }),
    helpText: "An amount such as 89.90. Required if you set a currency, and for app.spent.",
  },
  {
    key: "currency",
    label: "Currency",
    type: "string",
    meta: kind("code"),
    helpText: "A three-letter code such as USD. Required for app.spent.",
  },
  {
    key: "tracked_at",
    label: "Tracked At",
    type: "datetime",
    meta: kind("moment", { takesDay: true }),
    helpText: "When it happened. Leave blank to use the current time.",
  },
]);

type EventInput = InferInputData<typeof eventInputs> & Record<string, unknown>;

/**
 * Converts the inputs to the event that the client sends.
 *
 * @param input - The inputs above, and those of the action.
 * @throws {InputError}
 */
export const toEvent = (input: EventInput): Parameters<Hellotext["events"]["track"]>[0] => {
  const { action, profile, session } = input;
  if (!profile && !session) throw new InputError("profile", "fill in one of them.", "Profile or Session");
  return {
    action,
    profile,
    session,
    ...toMoney(input),
    tracked_at: input.tracked_at ? Math.floor(Date.parse(input.tracked_at) / 1000) : undefined,
    objects: toObjects(action, input),
    products: toProducts(action, input.products),
  };
};

const toMoney = (input: EventInput) => {
  const { amount } = input;
  const currency = input.currency?.toUpperCase();
  if (currency !== undefined && !/^[A-Z]{3}$/.test(currency)) {
    throw new InputError("currency", `enter a three-letter code such as USD, not "${input.currency}".`);
  }
  const isSpending = input.action === "app.spent";
  if (amount === undefined && (isSpending || currency !== undefined)) {
    throw new InputError(
      "amount",
      isSpending ? "fill this in for app.spent." : "fill this in, or clear Currency.",
    );
  }
  if (isSpending && currency === undefined) {
    throw new InputError("currency", "fill this in for app.spent.");
  }
  return { amount, currency };
};

const toProducts = (action: string, lines: unknown) => {
  if (subjectOfAction(action) !== "cart") return undefined;
  const products = toLines(lines as Record<string, unknown>[] | undefined);
  if (needsProducts(action) && !products) {
    throw new InputError("products", `fill in at least one line for ${action}.`);
  }
  return products;
};

/** The built-in actions as choices. Their value is their name. */
export const builtInActions = Object.values(HELLOTEXT_ACTIONS)
  .flat()
  .map((name) => ({ id: name as string, name: name as string }));
