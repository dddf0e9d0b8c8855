import { defineCreate, defineInputFields } from "zapier-platform-core";
import { commentOutputFields, commentSample, toComment } from "../resources/comment.ts";
import { browsedFolderInput } from "../resources/folder.ts";
import { recordInput } from "../resources/record.ts";
import { nethunt } from "../vendor.ts";

const inputFields = defineInputFields([
  recordInput,
  { key: "text", label: "Text", type: "text", required: true, helpText: "Line breaks are kept." },
  browsedFolderInput,
]);

/** POST /actions/create-comment/{recordId} (NetHunt API documentation, "Create a new record comment"). */
export default defineCreate({
  key: "create_comment",
  noun: "Comment",
  display: { label: "Create Comment", description: "Creates a new comment on a record." },
  operation: {
    inputFields,
    perform: nethunt.create(inputFields, async ({ client, input }) =>
      toComment(await client.comments.create(input.record_id, input.text)),
    ),
    outputFields: commentOutputFields,
    sample: commentSample,
  },
});
