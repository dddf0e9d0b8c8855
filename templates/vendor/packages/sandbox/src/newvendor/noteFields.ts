import * as zod from "zod";

const given = zod.string().min(1);

/** What can be written to a note (New Vendor API, "Notes"), by the API and by people at New Vendor. */
export const noteFields = {
  title: given.exactOptional(),
  text: given.exactOptional(),
  status: zod.enum(["open", "archived"]).exactOptional(),
  priority: zod.int().min(1).max(5).exactOptional(),
  author_email: zod.email("must be an email address").exactOptional(),
};

/** New Vendor API, "Create a note". */
export const newNote = zod.strictObject({ ...noteFields, title: given });

/** New Vendor API, "Update a note". */
export const noteChanges = zod
  .strictObject(noteFields)
  .refine((changes) => Object.keys(changes).length > 0, "Nothing is to be changed");
