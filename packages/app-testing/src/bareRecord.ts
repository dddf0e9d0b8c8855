import { type AnyApp, operationAt } from "@integrations/testing";

/**
 * What a Zap gets of a record of which the vendor sends nothing but what is given: every output that the operation's sample
 * shows, without a value.
 */
export const bareRecord = (app: AnyApp, address: string, given: object): Record<string, unknown> => ({
  ...Object.fromEntries(
    Object.entries(operationAt(app, address).operation.sample ?? {}).map(([key, value]) => [
      key,
      nothingLike(value),
    ]),
  ),
  ...given,
});

const nothingLike = (value: unknown): unknown => {
  if (Array.isArray(value)) return [];
  return typeof value === "object" && value !== null ? {} : null;
};
