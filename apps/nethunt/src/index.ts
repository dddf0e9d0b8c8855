import zapier, { defineApp } from "zapier-platform-core";
import packageJson from "../package.json" with { type: "json" };
import authentication from "./authentication.ts";
import createCallLog from "./creates/createCallLog.ts";
import createComment from "./creates/createComment.ts";
import createRecord from "./creates/createRecord.ts";
import deleteRecord from "./creates/deleteRecord.ts";
import linkGmailThread from "./creates/linkGmailThread.ts";
import makeApiRequest from "./creates/makeApiRequest.ts";
import updateRecord from "./creates/updateRecord.ts";
import folderField from "./dropdowns/folderField.ts";
import readableFolder from "./dropdowns/readableFolder.ts";
import recordList from "./dropdowns/recordList.ts";
import writableFolder from "./dropdowns/writableFolder.ts";
import findComment from "./searches/findComment.ts";
import findRecord from "./searches/findRecord.ts";
import deletedRecord from "./triggers/deletedRecord.ts";
import newCallLog from "./triggers/newCallLog.ts";
import newComment from "./triggers/newComment.ts";
import newFile from "./triggers/newFile.ts";
import newRecord from "./triggers/newRecord.ts";
import recordChange from "./triggers/recordChange.ts";
import updatedRecord from "./triggers/updatedRecord.ts";

export default defineApp({
  version: packageJson.version,
  platformVersion: zapier.version,
  // Zapier would empty inputs that only look blank. Our operations ignore blank ones themselves.
  flags: { cleanInputData: false },
  authentication,
  triggers: {
    [newRecord.key]: newRecord,
    [updatedRecord.key]: updatedRecord,
    [recordChange.key]: recordChange,
    [deletedRecord.key]: deletedRecord,
    [newComment.key]: newComment,
    [newCallLog.key]: newCallLog,
    [newFile.key]: newFile,
    [readableFolder.key]: readableFolder,
    [writableFolder.key]: writableFolder,
    [folderField.key]: folderField,
    [recordList.key]: recordList,
  },
  creates: {
    [createRecord.key]: createRecord,
    [updateRecord.key]: updateRecord,
    [createComment.key]: createComment,
    [createCallLog.key]: createCallLog,
    [deleteRecord.key]: deleteRecord,
    [linkGmailThread.key]: linkGmailThread,
    [makeApiRequest.key]: makeApiRequest,
  },
  searches: { [findRecord.key]: findRecord, [findComment.key]: findComment },
  searchOrCreates: {
    [findRecord.key]: {
      key: findRecord.key,
      display: {
        label: "Find or Create Record",
        description: "Finds a record by the value of a field, or creates one if none is found.",
      },
      search: findRecord.key,
      create: createRecord.key,
    },
    [findComment.key]: {
      key: findComment.key,
      display: {
        label: "Find or Create Comment",
        description: "Finds a recent comment on a record, or creates one if none is found.",
      },
      search: findComment.key,
      create: createComment.key,
    },
  },
});
