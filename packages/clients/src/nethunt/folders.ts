import { type Http, path, rowsOf } from "../http/index.ts";
import { fieldSchema, folderSchema, type NethuntFolder } from "./schemas.ts";

export const createFolders = (http: Http) => {
  const list = (path: string): Promise<NethuntFolder[]> =>
    http.send({ method: "GET", path, answer: rowsOf(folderSchema) });

  return {
    /** GET /triggers/readable-folder */
    readable: () => list("/triggers/readable-folder"),

    /** GET /triggers/writable-folder: the folders in which records can be created. */
    writable: () => list("/triggers/writable-folder"),

    /** GET /triggers/folder-field/{folderId}: the names of the folder's fields. The API says nothing else about them. */
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
