import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { commentOutputFields, commentSample, toComment } from "../resources/comment.ts";
import { folderInput } from "../resources/folder.ts";
import { recentEvents } from "../resources/recent.ts";
import { nethunt } from "../vendor.ts";

const inputFields = defineInputFields([folderInput]);

/** GET /triggers/new-comment/{folderId}?since=… (NetHunt API documentation, "Find recently created record comments"). */
export default defineTrigger({
  key: "new_comment",
  noun: "Comment",
  display: {
    label: "New Comment",
    description: "Triggers when a new comment is written on a record in a folder.",
  },
  operation: {
    type: "polling",
    inputFields,
    perform: nethunt.pollEvents(inputFields, ({ client, input }) =>
      recentEvents((recent) => client.comments.created(input.folder_id, recent), {
        at: (comment) => Date.parse(comment.createdAt ?? ""),
        item: toComment,
      }),
    ),
    outputFields: commentOutputFields,
    sample: commentSample,
  },
});
