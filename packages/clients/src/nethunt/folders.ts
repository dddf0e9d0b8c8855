import { type Http, path, rowsOf } from "../http/index.ts";
import { fieldSchema, folderSchema, type NethuntFolder } from "./schemas.ts";

export const createFolders = (http: Http) => {
  const list = (path: string): Promise<NethuntFolder[]> =>
    http.send({ method: "GET", path, answer: rowsOf(folderSchema) });

  return {
    /** GET /triggers/readable-folder */
    readable: () => list("/triggers/readable-folder"),

    /** GET /triggers/writable-folder: those that records can be created in. */
    writable: () => list("/triggers/writable-folder"),

    /** GET /triggers/folder-field/{folderId}: the names of its fields, which is all that the API tells of them. */
    fields: async (folderId: string): Promise<string[]> => {
      const answer = rowsOf(fieldSchema);
      const fields = await http.send({
        method: "GET",
        path: path`/triggers/folder-field/${folderId}`,
        answer,
      });
      return fields.map(({ name }) => name);
    },
  };
};
