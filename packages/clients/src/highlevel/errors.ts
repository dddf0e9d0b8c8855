import * as zod from "zod/mini";
import { fitting, flag, mapped, shorten } from "../http/index.ts";
import { textOrNull } from "./answers.ts";

const reasons = zod.union([zod.string(), mapped(zod.array(zod.string()), (all) => all.join("; "))]);

/** Leaves room for the contact's ID in the shortest message. */
const LONGEST_NAME = 60;

/**
 * A failure: `{"statusCode":422,"message":["…"],"error":"…"}`, and `error_description` from the OAuth server. A refused
 * duplicate names the existing contact in `meta`. A 200 may report a failure with `{"succeeded":false}`, which some
 * answers misspell as `succeded`.
 */
export const errorSchemas = [
  mapped(
    zod.object({
      message: reasons,
      meta: zod.nullish(
        zod.object({ contactId: zod.string(), contactName: textOrNull, matchingField: textOrNull }),
      ),
    }),
    ({ message, meta }) => {
      if (!meta) return message;
      const { contactId, contactName, matchingField } = meta;
      const name = contactName && shorten(contactName, LONGEST_NAME);
      const who = [name, `ID ${contactId}`].filter(Boolean).join(", ");
      return `There is a contact with the same ${matchingField ?? "email or phone"} already: ${who}`;
    },
  ),
  mapped(zod.object({ error_description: zod.string() }), (error) => error.error_description),
  mapped(
    fitting(
      zod.object({ succeeded: flag, succeded: flag, success: flag }),
      ({ succeeded, succeded, success }) => [succeeded, succeded, success].includes(false),
      "no failure",
    ),
    () => "it answered that it did not succeed",
  ),
];
