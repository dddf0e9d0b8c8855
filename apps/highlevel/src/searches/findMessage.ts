import { comparable } from "@integrations/clients/text";
import { kind } from "@integrations/zapier-kit";
import { defineInputFields, defineSearch } from "zapier-platform-core";
import { contactInput } from "../resources/contactInput.ts";
import { listedChannelInput, messageOutputFields, messageSample, toMessage } from "../resources/message.ts";
import { highlevel } from "../vendor.ts";

/** How many of a contact's newest messages are searched. */
const MOST_MESSAGES = 100;

const inputFields = defineInputFields([
  contactInput,
  { ...listedChannelInput, required: true },
  {
    key: "text",
    label: "Text",
    type: "string",
    meta: kind("name"),
    helpText: "Part of the message. Not case-sensitive. Leave blank for the newest message.",
  },
]);

/** GET /conversations/messages/export?contactId=… (HighLevel API 2.0, "Export messages by location ID"). */
export default defineSearch({
  key: "find_message",
  noun: "Message",
  display: {
    label: "Find Message",
    description: "Finds a message to or from a contact among the newest 100. The newest comes first.",
  },
  operation: {
    inputFields,
    perform: highlevel.search(
      inputFields,
      async ({ client, input: { contact_id: contactId, channel, text = "" } }) => {
        const { messages } = await client.conversations.exported({
          limit: MOST_MESSAGES,
          contactId,
          channel,
        });
        const wanted = comparable(text);
        return messages
          .filter(
            (message) => message.contactId === contactId && comparable(message.body ?? "").includes(wanted),
          )
          .map(toMessage);
      },
    ),
    outputFields: messageOutputFields,
    sample: messageSample,
  },
});
