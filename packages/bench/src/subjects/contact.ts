/** A contact of HighLevel or its white labels, filled in as their documents show one; no two share an email or a phone. */
export const contact = (number: number) => ({
  firstName: "Jane",
  lastName: `Doe ${number}`,
  email: `jane.${number}@northwind.example`,
  phone: `+1628${5_550_000 + number}`,
  address1: "123 Main St",
  city: "San Francisco",
  state: "CA",
  country: "US",
  postalCode: "94105",
  tags: ["lead", "vip"],
  source: "import",
});
