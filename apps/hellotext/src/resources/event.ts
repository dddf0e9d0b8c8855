import { HELLOTEXT_ACTIONS, type Hellotext, subjectOfAction } from "@integrations/clients/hellotext";
import { decimalNumber, InputError, utcTime } from "@integrations/zapier-kit";
import { defineInputFields, type InferInputData } from "zapier-platform-core";
import { needsProducts, toObjects } from "./eventObjects.ts";
import { toLines } from "./productLines.ts";
import { profileReference } from "./profile.ts";

/** What can be said of any event; the rest depends on its action. */
export const eventInputs = defineInputFields([
  {
    key: "action",
    label: "Action",
    type: "string",
    required: true,
    dynamic: "event_action_list.id.name",
    altersDynamicFields: true,
    helpText: "What the customer did. Which inputs follow depends on it.",
  },
  {
    ...profileReference,
    required: false,
    helpText: "Who did it: choose a profile, or map its ID. Needed without a session.",
  },
  {
    key: "session",
    label: "Session",
    type: "string",
    helpText:
      "The session of Hellotext.js or of a short link in which it was done. Needed without a profile.",
  },
  {
    key: "amount",
    label: "Amount",
    type: "number",
    helpText: "Money, as 89.90. Needed with a currency, and for app.spent.",
  },
  {
    key: "currency",
    label: "Currency",
    type: "string",
    helpText: "Three letters such as USD. Needed for app.spent.",
  },
  {
    key: "tracked_at",
    label: "Tracked At",
    type: "datetime",
    helpText: "When it was done. Leave blank for now.",
  },
]);

type EventInput = InferInputData<typeof eventInputs> & Record<string, unknown>;

/**
 * An event as the client takes it.
 *
 * @param input - The inputs above, and those of the action.
 * @param timezone - `bundle.meta.timezone`
 * @throws {InputError}
 */
export const toEvent = async (
  input: EventInput,
  timezone: string | null,
): Promise<Parameters<Hellotext["events"]["track"]>[0]> => {
  const { action, profile, session } = input;
  if (!profile && !session) throw new InputError("profile", "fill in one of them.", "Profile or Session");
  return {
    action,
    profile,
    session,
    ...toMoney(input),
    tracked_at: await toUnixSeconds(input.tracked_at, timezone),
    objects: toObjects(action, input),
    products: toProducts(action, input.products),
  };
};

const toMoney = (input: EventInput) => {
  const amount = decimalNumber("amount", input.amount, 0);
  const currency = input.currency?.trim().toUpperCase();
  if (currency !== undefined && !/^[A-Z]{3}$/.test(currency)) {
    throw new InputError("currency", `enter three letters such as USD, not "${input.currency}".`);
  }
  const isSpending = input.action === "app.spent";
  if (amount === undefined && (isSpending || currency !== undefined)) {
    throw new InputError("amount", `fill this in, ${isSpending ? "app.spent" : "a currency"} needs it.`);
  }
  if (isSpending && currency === undefined) {
    throw new InputError("currency", "fill this in, app.spent needs it.");
  }
  return { amount, currency };
};

/** Unix seconds are taken as they are; anything else is a moment in `timezone`, a day its beginning. */
const toUnixSeconds = async (
  value: string | undefined,
  timezone: string | null,
): Promise<number | undefined> => {
  const written = value?.trim() ?? "";
  if (/^\d{9,10}$/.test(written)) return Number(written);
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(written) ? `${written}T00:00` : written;
  const time = await utcTime("tracked_at", moment, timezone);
  return time === undefined ? undefined : Math.floor(Date.parse(time) / 1000);
};

const toProducts = (action: string, lines: unknown) => {
  if (subjectOfAction(action) !== "cart") return undefined;
  const products = toLines(lines as Record<string, unknown>[] | undefined);
  if (needsProducts(action) && !products) {
    throw new InputError("products", `fill in at least one line, ${action} needs it.`);
  }
  return products;
};

/** The built-in actions as choices, each under its name. */
export const builtInActions = Object.values(HELLOTEXT_ACTIONS)
  .flat()
  .map((name) => ({ id: name as string, name: name as string }));
