import { Unprocessable } from "./answers.ts";

type Event = Record<string, unknown>;

/**
 * An event in the form of the API reference. The vendor's help of August 2026, its JS library and its WordPress plug-in name
 * what an action is about `object` or `object_parameters`, and the lines of a cart `items`. Where both forms come, they have to agree.
 *
 * @throws {Unprocessable}
 */
export const inOneForm = (
  { object, object_parameters, items, ...older }: Event,
  types: readonly string[],
): Event => {
  const event: Event = { ...older };
  const take = (newer: string, value: unknown, keys: readonly string[]): void => {
    if (value === undefined) return;
    const [key = newer] = keys;
    const given = keys.filter((one) => older[one] !== undefined);
    if (given.length === 0) event[key] = value;
    else if (!given.some((one) => JSON.stringify(older[one]) === JSON.stringify(value)))
      throw new Unprocessable(newer, "ambiguous_parameter", `It differs from ${given.join(" and ")}.`);
  };
  take("object", object, types);
  take(
    "object_parameters",
    object_parameters,
    types.map((type) => `${type}_parameters`),
  );
  take("items", items, ["products"]);
  return event;
};
