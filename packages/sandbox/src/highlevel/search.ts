import * as zod from "zod";
import { toFoundContact } from "./contactAnswers.ts";
import type { StoredContact } from "./contacts.ts";
import { objectOf, text } from "./fields.ts";

const FIRST_PAGES = 10_000;

/** The filter that we know the form of; the document has more of them. It does not say what it counts as special. */
const filter = objectOf({
  field: zod.literal("tags", "must be one of tags"),
  operator: zod.literal("contains", "must be one of contains"),
  value: text
    .max(75, "must be shorter than or equal to 75 characters")
    .regex(/^[\p{L}\p{N}\s]+$/u, "must not have special characters"),
});

const sort = objectOf({
  field: zod.enum(["dateAdded", "dateUpdated"], "must be one of dateAdded, dateUpdated"),
  direction: zod.enum(["asc", "desc"], "must be one of asc, desc"),
});

/** HighLevel API 2.0, "Search Contacts". */
export const searchBody = objectOf({
  locationId: text,
  pageLimit: zod
    .int("must be an integer")
    .min(1, "must not be less than 1")
    .max(500, "must not be greater than 500"),
  page: zod.int("must be an integer").min(1, "must not be less than 1").exactOptional(),
  searchAfter: zod.tuple([zod.number(), zod.string()], "must be an array of two").exactOptional(),
  filters: zod.array(filter, "must be an array").exactOptional(),
  sort: zod
    .array(sort, "must be an array")
    .length(1, "must have one element")
    .default([{ field: "dateAdded", direction: "desc" }]),
  query: text.max(75, "must be shorter than or equal to 75 characters").exactOptional(),
})
  .refine(({ page, searchAfter }) => page === undefined || searchAfter === undefined, {
    path: ["page"],
    error: "does not go with searchAfter",
  })
  .refine(({ page = 1, pageLimit }) => page * pageLimit <= FIRST_PAGES, {
    path: ["page"],
    error: "reaches beyond the first 10000 records, use searchAfter",
  });

/** One page of a search over these contacts. */
export const searchPage = (
  contacts: readonly StoredContact[],
  {
    pageLimit,
    page = 1,
    searchAfter,
    filters = [],
    sort: [order],
    query = "",
  }: zod.output<typeof searchBody>,
) => {
  const field = order?.field ?? "dateAdded";
  const sign = order?.direction === "asc" ? 1 : -1;
  const compare = (one: [number, string], other: [number, string]): number =>
    sign * (one[0] - other[0] || one[1].localeCompare(other[1]));
  const cursorOf = (contact: StoredContact): [number, string] => [contact[field], contact.id];

  const found = contacts
    .filter((contact) =>
      filters.every(({ value }) => contact.tags?.some((tag) => tag.includes(value.toLowerCase()))),
    )
    .filter((contact) => query === "" || mentions(contact, query))
    .sort((one, other) => compare(cursorOf(one), cursorOf(other)));
  const start = searchAfter
    ? found.filter((contact) => compare(cursorOf(contact), searchAfter) <= 0).length
    : (page - 1) * pageLimit;
  return {
    contacts: found
      .slice(start, start + pageLimit)
      .map((contact) => toFoundContact(contact, cursorOf(contact))),
    total: found.length,
  };
};

/** Whether a contact's name, email or phone has this text in it. */
export const mentions = ({ firstName, lastName, email, phone }: StoredContact, query: string): boolean =>
  [`${firstName ?? ""} ${lastName ?? ""}`, email, phone].some((value) =>
    value?.toLowerCase().includes(query.toLowerCase()),
  );
