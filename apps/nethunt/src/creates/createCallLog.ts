import { kind } from "@integrations/zapier-kit";
import { defineCreate, defineInputFields } from "zapier-platform-core";
import { callLogOutputFields, callLogSample, toCallLog } from "../resources/callLog.ts";
import { browsedFolderInput } from "../resources/folder.ts";
import { recordInput } from "../resources/record.ts";
import { nethunt } from "../vendor.ts";

const inputFields = defineInputFields([
  recordInput,
  { key: "text", label: "Text", type: "text", required: true, helpText: "What the call was about." },
  {
    key: "time",
    label: "Started At",
    type: "datetime",
    helpText: "When the call began, in your time zone unless the value has its own.",
  },
  {
    key: "duration",
    label: "Duration (Minutes)",
    type: "number",
    meta: kind("number", { min: 0 }),
    helpText: "Decimals are allowed, such as 2.5.",
  },
  browsedFolderInput,
]);

/** POST /actions/create-call-log/{recordId} (NetHunt API documentation, "Create a new record call log"). */
export default defineCreate({
  key: "create_call_log",
  noun: "Call Log",
  display: { label: "Create Call Log", description: "Creates a new call log on a record." },
  operation: {
    inputFields,
    perform: nethunt.create(inputFields, async ({ client, input: { record_id, text, time, duration } }) =>
      toCallLog(await client.callLogs.create(record_id, { text, time, duration })),
    ),
    outputFields: callLogOutputFields,
    sample: callLogSample,
  },
});
