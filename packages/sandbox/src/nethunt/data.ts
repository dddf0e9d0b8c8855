import type { Field } from "./fields.ts";

export interface User {
  personalName: string;
  emailAddress: string;
}

export interface Folder {
  id: string;
  name: string;
  /** What the key's owner may do in it. */
  access: "write" | "read" | "none";
  fields: Field[];
}

export const user: User = { personalName: "Ana Horvat", emailAddress: "ana.horvat@northwind.example" };
export const colleague: User = {
  personalName: "Samuel Osei",
  emailAddress: "samuel.osei@northwind.example",
};

const field = (name: string, kind: Field["kind"] = "text", several = false): Field => ({
  name,
  kind,
  several,
});

export const folders: Folder[] = [
  {
    id: "596f710ef5be7653dee0da14",
    name: "Contacts",
    access: "write",
    fields: [
      field("Name"),
      field("Primary Email Address"),
      field("Other Email Addresses", "text", true),
      field("Phone"),
      field("Birthday", "date"),
      field("Employed", "boolean"),
      field("Salary", "number"),
      field("Keywords", "text", true),
      field("Größe (cm)", "number"),
    ],
  },
  {
    id: "596f710ef5be7653dee0da15",
    name: "Deals",
    access: "write",
    fields: [field("Name"), field("Stage"), field("Amount", "number"), field("Close Date", "date")],
  },
  { id: "596f710ef5be7653dee0da16", name: "Old Customers", access: "read", fields: [field("Name")] },
];
