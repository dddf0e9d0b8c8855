import type { TaskeeState } from "./state.ts";

const DAY_MS = 86_400_000;

/** A sub-account (Taskee Portal API guide, "How to Use Private Integrations"). */
export const location = {
  id: "ve9EPM428h8vShlRW1KT",
  name: "Northwind Field Services",
  address: "18 Harbour Street",
  city: "Austin",
  state: "TX",
  country: "US",
  timezone: "America/Chicago",
};

export const BUSINESS = "63771dcac1116f0e21de8e12";

/** A quiet account. "jane" finds three of them, the one that is meant last: a search has to choose. */
export const seedContacts = (state: TaskeeState): void => {
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
