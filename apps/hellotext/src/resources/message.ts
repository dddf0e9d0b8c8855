import type { HellotextMessage } from "@integrations/clients/hellotext";
import { InputError, internationalPhone, kind, unlessEmpty, withoutBlanks } from "@integrations/zapier-kit";
import { defineInputFields, type InferInputData } from "zapier-platform-core";
import { listInput } from "./list.ts";
import { profileReference } from "./profile.ts";

/** The inputs of a message (Hellotext help, "Send messages with the API"). */
export const messageInputs = defineInputFields([
  {
    key: "technology",
    label: "Technology",
    type: "string",
    required: true,
    choices: { sms: "SMS", whatsapp: "WhatsApp", instagram: "Instagram", mercadolibre: "Mercado Libre" },
    helpText: "The channel must be connected in Hellotext, and the customer must be reachable on it.",
  },
  {
    key: "body",
    label: "Body",
    type: "text",
    helpText:
      "The text of the message. On WhatsApp, you can only send it within 24 hours of the customer's last message. Otherwise, choose a template.",
  },
  {
    key: "template",
    label: "Template",
    type: "string",
    dynamic: "template_list.id.name",
    helpText: "Choose a template, or map its ID, instead of filling in Body.",
  },
  {
    key: "shortlinks",
    label: "Short Links",
    dict: true,
    meta: kind("code"),
    helpText: "For a template with short links: the name of each link, and the URL it leads to.",
  },
  {
    ...profileReference,
    required: false,
    helpText: "The profile to message. Choose one, or map its ID. Required if Destination is blank.",
  },
  {
    key: "destination",
    label: "Destination",
    type: "string",
    meta: kind("phone"),
    helpText:
      "A phone number with its country code, such as +59898000001. If Profile is blank, Hellotext finds or creates the profile with this number.",
  },
  {
    key: "origin",
    label: "Origin",
    type: "string",
    meta: kind("key"),
    helpText: "The number or account that sends the message. Leave blank to use your business's default.",
  },
  {
    key: "attachments",
    label: "Attachments",
    type: "string",
    list: true,
    meta: kind("code"),
    helpText: "URLs of files that anyone can open. SMS messages are sent without them.",
  },
  {
    ...listInput,
    key: "recipient_list",
    label: "Recipient List",
    required: false,
    helpText:
      "Only profiles that aren't on this list yet get the message. They then join it, so replaying the step doesn't send the message twice. Leave blank to send every time.",
  },
]);

type MessageInput = InferInputData<typeof messageInputs>;

/**
 * Converts the inputs to the message that the client sends.
 *
 * @throws {InputError}
 */
export const toMessage = async (input: MessageInput): Promise<HellotextMessage> => {
  const { technology, body, profile, origin } = input;
  const destination = await internationalPhone("destination", input.destination);
  if (!profile && !destination) {
    throw new InputError("profile", "fill in one of them.", "Profile or Destination");
  }
  const template = toTemplate(input);
  if (body === undefined && template === undefined) {
    throw new InputError("body", "fill in one of them.", "Body or Template");
  }
  if (body !== undefined && template !== undefined) {
    throw new InputError("body", "leave this blank. The template has its own text.");
  }
  return {
    technology,
    ...withoutBlanks({
      body,
      template,
      profile,
      destination,
      origin,
      attachments: toUrls(input.attachments),
    }),
  };
};

/**
 * The profile that gets a message only once, and the list that records it. Undefined if the message is sent every time.
 *
 * @throws {InputError}
 */
export const toOnce = ({ recipient_list: list, profile }: MessageInput) => {
  if (!list) return undefined;
  if (!profile) throw new InputError("profile", "choose the profile that joins the recipient list.");
  return { list, profile };
};

const toTemplate = ({ template, ...input }: MessageInput): HellotextMessage["template"] => {
  const shortlinks = unlessEmpty(input.shortlinks ?? {});
  if (shortlinks === undefined) return template;
  if (template === undefined) {
    throw new InputError("template", "choose the template that these short links are for.");
  }
  return { id: template, shortlinks };
};

const toUrls = (attachments: string[] | undefined): string[] | undefined => {
  for (const [index, address] of attachments?.entries() ?? []) {
    if (!/^https?:$/.test(URL.parse(address)?.protocol ?? "")) {
      throw new InputError(
        "attachments",
        `enter a URL such as https://example.com/menu.pdf in line ${index + 1}, not "${address}".`,
      );
    }
  }
  return attachments;
};
