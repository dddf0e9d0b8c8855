import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { callLogOutputFields, callLogSample, toCallLog } from "../resources/callLog.ts";
import { folderInput } from "../resources/folder.ts";
import { recentEvents } from "../resources/recent.ts";
import { nethunt } from "../vendor.ts";

const inputFields = defineInputFields([folderInput]);

/** GET /triggers/new-call-log/{folderId}?since=…; not in the document, after its sibling for comments. */
export default defineTrigger({
  key: "new_call_log",
  noun: "Call Log",
  display: {
    label: "New Call Log",
    description: "Triggers when a new call is logged on a record in a folder.",
  },
  operation: {
    type: "polling",
    inputFields,
    perform: nethunt.pollEvents(inputFields, ({ client, input }) =>
      recentEvents((recent) => client.callLogs.created(input.folder_id, recent), {
        // What NetHunt lists is recent; a call without a time counts as of now.
        at: ({ createdAt }) => (createdAt ? Date.parse(createdAt) : Date.now()),
        item: toCallLog,
      }),
    ),
    outputFields: callLogOutputFields,
    sample: callLogSample,
  },
});
