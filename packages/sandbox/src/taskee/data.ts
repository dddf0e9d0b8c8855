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
