import { type Http, path, rowsOf } from "../http/index.ts";
import { type NethuntRecent, toQuery } from "./recent.ts";
import {
  callLogSchema,
  commentSchema,
  fileSchema,
  type NethuntCallLog,
  type NethuntComment,
  type NethuntFile,
  newCallLogSchema,
  newCommentSchema,
} from "./schemas.ts";

export const createComments = (http: Http) => ({
  /** GET /triggers/new-comment/{folderId} */
  created: (folderId: string, recent: NethuntRecent): Promise<NethuntComment[]> =>
    http.send({
      method: "GET",
      path: path`/triggers/new-comment/${folderId}`,
      query: toQuery(recent),
      answer: rowsOf(commentSchema),
    }),

  /** POST /actions/create-comment/{recordId} */
  create: async (recordId: string, text: string): Promise<NethuntComment> => {
    const comment = await http.send({
      method: "POST",
      path: path`/actions/create-comment/${recordId}`,
      body: { text },
      answer: newCommentSchema,
    });
    return { ...comment, recordId, text };
  },
});

/** The fields of a call that can be written. */
export interface NethuntCall {
  text: string;
  /** When it started: ISO 8601 in UTC. */
  time?: string | undefined;
  /** In minutes, may have decimals. */
  duration?: number | undefined;
}

export const createCallLogs = (http: Http) => ({
  /** GET /triggers/new-call-log/{folderId} */
  created: (folderId: string, recent: NethuntRecent): Promise<NethuntCallLog[]> =>
    http.send({
      method: "GET",
      path: path`/triggers/new-call-log/${folderId}`,
      query: toQuery(recent),
      answer: rowsOf(callLogSchema),
    }),

  /** POST /actions/create-call-log/{recordId} */
  create: async (recordId: string, call: NethuntCall): Promise<NethuntCallLog> => {
    const callLog = await http.send({
      method: "POST",
      path: path`/actions/create-call-log/${recordId}`,
      body: call,
      answer: newCallLogSchema,
    });
    return { ...callLog, recordId, ...call };
  },
});

export const createFiles = (http: Http) => ({
  /** GET /triggers/new-gdrivefile/{folderId} */
  created: (folderId: string, recent: NethuntRecent): Promise<NethuntFile[]> =>
    http.send({
      method: "GET",
      path: path`/triggers/new-gdrivefile/${folderId}`,
      query: toQuery(recent),
      answer: rowsOf(fileSchema),
    }),
});
