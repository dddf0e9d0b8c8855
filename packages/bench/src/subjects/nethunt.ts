import type { Subject } from "./subject.ts";

/** The folder "Contacts" of the sandbox. */
const CONTACTS = "596f710ef5be7653dee0da14";

export const nethunt: Subject<"nethunt"> = {
  trigger: { key: "new_record", input: { folder_id: CONTACTS } },
  paging: "none",
  fill: ({ actions }, count) => {
    actions.create_records({
      count,
      fields: {
        Birthday: "1980-01-01",
        Employed: true,
        Salary: 100_000,
        Keywords: ["Java", "Big Data"],
        "Primary Email Address": "John Doe <john.doe@northwind.example>",
        Phone: "+442079460123",
      },
    });
  },
  create: { key: "create_record", input: { folder_id: CONTACTS, field_Name: ["Ada Lovelace"] } },
};
