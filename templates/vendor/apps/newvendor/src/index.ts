import zapier, { defineApp } from "zapier-platform-core";
import packageJson from "../package.json" with { type: "json" };
import authentication from "./authentication.ts";
import createNote from "./creates/createNote.ts";
import makeApiRequest from "./creates/makeApiRequest.ts";
import updateNote from "./creates/updateNote.ts";
import noteList from "./dropdowns/noteList.ts";
import findNote from "./searches/findNote.ts";
import newNote from "./triggers/newNote.ts";
import updatedNote from "./triggers/updatedNote.ts";

export default defineApp({
  version: packageJson.version,
  platformVersion: zapier.version,
  // Zapier would empty inputs that only look blank. Our operations ignore blank ones themselves.
  flags: { cleanInputData: false },
  authentication,
  triggers: {
    [newNote.key]: newNote,
    [updatedNote.key]: updatedNote,
    [noteList.key]: noteList,
  },
  creates: {
    [createNote.key]: createNote,
    [updateNote.key]: updateNote,
    [makeApiRequest.key]: makeApiRequest,
  },
  searches: { [findNote.key]: findNote },
  searchOrCreates: {
    [findNote.key]: {
      key: findNote.key,
      display: {
        label: "Find or Create Note",
        description: "Finds a note by title, or creates one if none is found.",
      },
      search: findNote.key,
      create: createNote.key,
    },
  },
});
