/** The organizations that the token's member belongs to; the first one is where they work. */
export const organizations = [
  { id: 27, name: "Northwind Field Services" },
  { id: 31, name: "Northwind Laboratory" },
];

/** The member whose token it is comes first. "ana" is in two addresses: a search has to choose. */
export const members = [
  {
    id: 901,
    name: "Ana Horvat",
    email: "ana.horvat@northwind.example",
    membership_role: "organization_manager",
  },
  { id: 902, name: "Diana Wells", email: "diana.wells@northwind.example", membership_role: "user" },
  { id: 905, name: "Samuel Osei", email: "samuel.osei@northwind.example", membership_role: "user" },
];
