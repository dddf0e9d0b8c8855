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
  further: [
    {
      address: "triggers.new_file",
      what: "New File: 1,000",
      prepare: ({ actions }) => {
        const [record = ""] = actions.create_records({ count: 1 }).map(({ recordId }) => recordId);
        for (let number = 1; number <= 1000; number++) {
          actions.add_file({ record, text: `Offer ${number}.pdf`, agoSeconds: (1000 - number) / 1000 });
        }
        return { inputData: { folder_id: CONTACTS } };
      },
    },
  ],
};
