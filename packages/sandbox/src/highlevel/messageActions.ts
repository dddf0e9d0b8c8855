import * as zod from "zod";
import { defineAction } from "../actions.ts";
import { agoSeconds, secondsAgo } from "../batch.ts";
import { forms, surveys } from "./data.ts";
import { text } from "./fields.ts";
import { typeOf } from "./messages.ts";
import type { HighlevelState } from "./state.ts";

const many = {
  count: zod.int().min(1).max(10_000).default(1),
  agoSeconds,
  contactId: text.exactOptional(),
};

/** What contacts write and fill in while a Zap is running. */
export const messageActions = (state: HighlevelState) => ({
  receive_messages: defineAction(
    "Lets the contact with this contactId write count messages on a channel, all agoSeconds ago; an activity is no message.",
    zod.strictObject({
      ...many,
      channel: zod.enum(["SMS", "Email", "WhatsApp", "IG", "FB", "Activity_Opportunity"]).default("SMS"),
      body: text.default("Can I come an hour later?"),
    }),
    ({ count, agoSeconds, contactId = [...state.contacts][0]?.id ?? "", channel, body }) => {
      const at = secondsAgo(state.clock, agoSeconds);
      const message = { messageType: typeOf(channel), direction: "inbound" as const, body, attachments: [] };
      const contact = state.contact(contactId);
      return Array.from({ length: count }, () => state.addMessage(contact, message, at).id);
    },
  ),
  submit: defineAction(
    "Fills in a form or a survey count times, agoSeconds ago, with these answers by the IDs of their fields.",
    zod.strictObject({
      ...many,
      kind: zod.enum(["form", "survey"]).default("form"),
      questionnaireId: text.exactOptional(),
      name: text.default("Rosa Delgado"),
      email: text.default("rosa@delgado.example"),
      answers: zod.record(zod.string(), zod.unknown()).default({}),
    }),
    ({ count, agoSeconds, kind, questionnaireId, answers, contactId, ...who }) => {
      const createdAt = secondsAgo(state.clock, agoSeconds);
      const [usual] = kind === "form" ? forms : surveys;
      return Array.from({ length: count }, () => {
        const submission = {
          ...who,
          id: state.newId("Sub"),
          kind,
          questionnaireId: questionnaireId ?? usual?.id ?? "",
          contactId: contactId ?? [...state.contacts][0]?.id,
          others: {
            email: who.email,
            ...answers,
            eventData: { page: { url: "https://harbour.example/start" } },
          },
          createdAt,
        };
        state.submissions.push(submission);
        return submission.id;
      });
    },
  ),
});
