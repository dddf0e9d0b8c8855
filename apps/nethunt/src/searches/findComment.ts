import { comparable } from "@integrations/clients/text";
import { kind } from "@integrations/zapier-kit";
import { defineInputFields, defineSearch } from "zapier-platform-core";
import { commentOutputFields, commentSample, toComment } from "../resources/comment.ts";
import { folderInput, folderIsGone } from "../resources/folder.ts";
import { recordInput } from "../resources/record.ts";
import { nethunt } from "../vendor.ts";

const inputFields = defineInputFields([
  folderInput,
  recordInput,
  {
    key: "text",
    label: "Text",
    type: "string",
    meta: kind("name"),
    helpText: "Enter part of the comment. Not case-sensitive. Leave blank for any comment.",
  },
]);

/** How far back to search. The API lists the comments of a whole folder. */
const DAYS = 30;
const MILLISECONDS = 24 * 60 * 60 * 1000;

/** GET /triggers/new-comment/{folderId}?since=… (NetHunt API documentation, "Find recently created record comments"). */
export default defineSearch({
  key: "find_comment",
  noun: "Comment",
  display: {
    label: "Find Comment",
    description: `Finds a comment on a record from the last ${DAYS} days. The newest comes first.`,
  },
  operation: {
    inputFields,
    perform: nethunt.search(inputFields, async ({ client, input: { folder_id, record_id, text = "" } }) => {
      const since = Date.now() - DAYS * MILLISECONDS;
      const comments = await client.comments.created(folder_id, { since }).catch(folderIsGone);
      return comments
        .map(toComment)
        .filter((comment) => comment.record_id === record_id)
        .filter((comment) => comparable(comment.text ?? "").includes(comparable(text)))
        .sort((one, other) => (other.created_at ?? "").localeCompare(one.created_at ?? ""));
    }),
    outputFields: commentOutputFields,
    sample: commentSample,
  },
});
