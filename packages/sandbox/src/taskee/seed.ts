import { BUSINESS } from "./data.ts";
import type { TaskeeState } from "./state.ts";

const DAY_MS = 86_400_000;

/** A quiet account. "jane" finds three of them, the one that is meant last: a search has to choose. */
export const seed = (state: TaskeeState): void => {
  const now = state.clock.now();
  const jane = state.create(
    {
      firstName: "Jane",
      lastName: "Doe",
      email: "jane@northwind.example",
      phone: "+14155552671",
      address1: "123 Main St",
      city: "San Francisco",
      state: "CA",
      country: "US",
      postalCode: "94105",
      tags: ["lead", "vip"],
      source: "import",
    },
    now - 500 * DAY_MS,
  );
  jane.dateUpdated = now - 5 * DAY_MS;
  const alice = state.create(
    { firstName: "Alice", lastName: "Jones", email: "alice@northwind.example", tags: ["lead"] },
    now - 40 * DAY_MS,
  );
  alice.businessId = BUSINESS;
  const mary = state.create(
    {
      firstName: "Mary-Jane",
      lastName: "O'Neill",
      email: "mary.jane@northwind.example",
      phone: "+442079460123",
    },
    now - 20 * DAY_MS,
  );
  mary.businessId = BUSINESS;
  state.create(
    { firstName: "Jürgen", lastName: "Müßig", email: "jane@northwind.example.net" },
    now - 3 * DAY_MS,
  );
};
