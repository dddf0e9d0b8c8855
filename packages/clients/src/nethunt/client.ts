import { createHttp, credential, type Transport, VendorError } from "../http/index.ts";
import { createCallLogs, createComments, createFiles } from "./activities.ts";
import { createFolders } from "./folders.ts";
import { createRecords } from "./records.ts";
import { authTestSchema, errorSchemas } from "./schemas.ts";

/** NetHunt's API for integrations. */
export const NETHUNT_API = "https://nethunt.com/api/v1/zapier";

export interface NethuntOptions {
  transport: Transport;
  /** The email address of the key's owner. Surrounding white space is ignored, also for the key. */
  email: string;
  /** From NetHunt CRM in Gmail, Settings. */
  apiKey: string;
  /** Default: {@link NETHUNT_API}. */
  baseUrl?: string | undefined;
}

export type Nethunt = ReturnType<typeof createNethunt>;

/**
 * The API of NetHunt CRM (NetHunt API documentation).
 *
 * @throws {VendorError} `unauthorized`, before any request, when the address or the key cannot be one.
 */
export const createNethunt = ({ transport, email, apiKey, baseUrl = NETHUNT_API }: NethuntOptions) => {
  const user = email.trim();
  // A colon would end the user name early (RFC 7617, 2).
  if (!/^[^\s:]+$/.test(user)) {
    const reason = "the email address is blank, or has a space or a colon";
    throw new VendorError({ kind: "unauthorized", vendor: "NetHunt CRM", reason });
  }
  const key = credential("NetHunt CRM", "API key", apiKey);
  const credentials = Buffer.from(`${user}:${key}`).toString("base64");

  const http = createHttp({
    vendor: "NetHunt CRM",
    baseUrl,
    transport,
    headers: { Authorization: `Basic ${credentials}`, Accept: "application/json" },
    secrets: [key, credentials],
    errors: errorSchemas,
  });

  return {
    /** GET /triggers/auth-test: the key's owner. */
    user: async () => {
      const answer = authTestSchema;
      const { personalName, emailAddress } = await http.send({
        method: "GET",
        path: "/triggers/auth-test",
        answer,
      });
      return { personalName, emailAddress: emailAddress || user };
    },
    /** Any request to an endpoint of the API; see {@link Http}. */
    request: http.request,
    folders: createFolders(http),
    records: createRecords(http),
    comments: createComments(http),
    callLogs: createCallLogs(http),
    files: createFiles(http),
  };
};
