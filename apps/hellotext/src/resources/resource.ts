import type { Hellotext, Listing, Resource } from "@integrations/clients/hellotext";
import { isSameName } from "@integrations/clients/text";
import { type CursorList, InputError, isoFromMs } from "@integrations/zapier-kit";
import { defineInputFields, type OutputFields } from "zapier-platform-core";
import { hellotext } from "../vendor.ts";

/** The fields that every object has. Times are in Unix seconds. */
interface Row {
  id: string;
  created_at?: number | null | undefined;
}

export type ReadAfter<Object, Cursor> = CursorList<Object, Cursor>["readAfter"];

/** What the operations on one resource need to know about it. */
interface ResourceOptions<Object extends Row, Fields, Item extends { id: string }, Cursor> {
  /** "Coupon" */
  noun: string;
  /** The dropdown for one, and the search if there is one: "coupon_list.id.code", "find_coupon.id". */
  dynamic: `${string}_list.id.${string}`;
  search?: `find_${string}.id`;
  /** The resource in the client. */
  of(client: Hellotext): Resource<Object, Fields>;
  /** Reads the new ones. Default: reads a list that is sorted newest first. */
  readNew?(client: Hellotext): ReadAfter<Object, Cursor>;
  /** The object as a Zap sees it. */
  toItem(object: Object): Item;
  outputFields: OutputFields;
  sample: Item;
}

/**
 * What the operations on one resource share: the input for an existing one, whole operations that are the same for
 * every resource (`created`, `listing`, `deleting`), and steps of those whose inputs differ.
 */
export const defineResource = <
  Object extends Row,
  Fields extends object,
  Item extends { id: string },
  Cursor = string,
>({
  noun,
  dynamic,
  search,
  of,
  readNew,
  toItem,
  outputFields,
  sample,
}: ResourceOptions<Object, Fields, Item, Cursor>) => {
  const thing = noun.toLowerCase();
  /** The input for an existing one, chosen or mapped from an earlier step. */
  const inputFields = defineInputFields([
    {
      key: "id",
      label: noun,
      type: "string",
      required: true,
      dynamic,
      ...(search && { search }),
      helpText: `Choose ${article(thing)}, or map the ${thing} ID from an earlier step.`,
    },
  ]);
  const [input] = inputFields;
  const output = { outputFields, sample };
  const newOnes = { at: createdAt, item: toItem };
  const pageOf = async (client: Hellotext, page: number): Promise<Item[]> =>
    (await pageNumber(of(client), page)).map(toItem);

  return {
    input,
    output,

    /** A trigger on new ones. */
    created: {
      type: "polling" as const,
      perform: readNew
        ? hellotext.pollEvents([], ({ client }) => ({ ...newOnes, readAfter: readNew(client) }))
        : hellotext.pollEvents([], ({ client }) => ({ ...newOnes, readAfter: newestFirst(of(client)) })),
      ...output,
    },

    /** A dropdown of all of them, newest first. */
    listing: {
      type: "polling" as const,
      canPaginate: true,
      perform: hellotext.dropdown([], ({ client, page }) => pageOf(client, page)),
      sample,
    },

    /** A create that deletes one. */
    deleting: {
      inputFields,
      perform: hellotext.create(inputFields, async ({ client, input: { id } }) => {
        await of(client).remove(id);
        return { id, deleted: true };
      }),
      outputFields: [
        { key: "id", label: `${noun} ID`, type: "string", primary: true },
        { key: "deleted", label: "Deleted", type: "boolean" },
      ] satisfies OutputFields,
      sample: { id: sample.id, deleted: true },
    },

    /** One page of all of them; pages count from 0. */
    page: pageOf,

    create: async (client: Hellotext, fields: Fields): Promise<Item> =>
      toItem(await of(client).create(fields)),

    /** @throws {InputError} if nothing is filled in */
    update: async (client: Hellotext, id: string, changes: Fields): Promise<Item> => {
      if (Object.keys(changes).length === 0) {
        throw new InputError("id", "nothing to change. Fill in at least one of the other fields.");
      }
      return toItem(await of(client).update(id, changes));
    },

    /** Those with this name among the 2,000 at the top of the list. Not case-sensitive; exact matches come first. */
    findByName: async (
      client: Hellotext,
      name: string,
      nameOf: (object: Object) => string | null | undefined,
    ): Promise<Item[]> => {
      const found = await of(client).find((object) => isSameName(nameOf(object), name));
      const [same, others] = [true, false].map((isSame) =>
        found.filter((one) => (nameOf(one) === name) === isSame),
      );
      return [...(same ?? []), ...(others ?? [])].map(toItem);
    },

    /** The matches among the 2,000 at the top of the list. */
    find: async (client: Hellotext, matches: (object: Object) => boolean): Promise<Item[]> =>
      (await of(client).find(matches)).map(toItem),
  };
};

const article = (thing: string): string => (/^[aeiou]/.test(thing) ? `an ${thing}` : `a ${thing}`);

/** When an object was created, in milliseconds since 1970. NaN if it has no date. */
export const createdAt = ({ created_at }: Row): number => (created_at ?? Number.NaN) * 1000;

/** When an object was created, as ISO 8601. */
export const isoCreatedAt = ({ created_at }: Row): string | null =>
  isoFromMs(created_at == null ? null : created_at * 1000);

/**
 * Reads a list that the vendor sorts by creation, newest first, up to the page with a row older than `since` (Hellotext
 * API reference, "Pagination").
 */
const newestFirst =
  <Object extends Row>(listing: Listing<Object>): ReadAfter<Object, string> =>
  async ({ since = 0, cursor }) => {
    const { rows, next } = await listing.page({ after: cursor });
    const isPast = rows.some((row) => createdAt(row) < since);
    return { rows, next: isPast ? undefined : next };
  };

/** Page `number`, from 0. The vendor's pages have no numbers: each starts where the previous one ended. */
export const pageNumber = async <Object>(listing: Listing<Object>, number: number): Promise<Object[]> => {
  let page = await listing.page();
  for (let read = 0; read < number; read++) {
    if (page.next === undefined) return [];
    page = await listing.page({ after: page.next });
  }
  return page.rows;
};
