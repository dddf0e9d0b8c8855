import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { callLogOutputFields, callLogSample, toCallLog } from "../resources/callLog.ts";
import { folderInput } from "../resources/folder.ts";
import { recentEvents } from "../resources/recent.ts";
import { nethunt } from "../vendor.ts";

const inputFields = defineInputFields([folderInput]);

/** GET /triggers/new-call-log/{folderId}?since=…. Not in the document; modeled on the one for comments. */
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
        // NetHunt lists only recent calls, so one without a time counts as new.
        at: ({ createdAt }) => (createdAt ? Date.parse(createdAt) : Date.now()),
        item: toCallLog,
      }),
    ),
    outputFields: callLogOutputFields,
    sample: callLogSample,
  },
});
