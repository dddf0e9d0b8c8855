import { defineIntegration } from "@integrations/zapier-kit";
import packageJson from "../package.json" with { type: "json" };
import authentication from "./authentication.ts";
import createNote from "./creates/createNote.ts";
import updateNote from "./creates/updateNote.ts";
import noteList from "./dropdowns/noteList.ts";
import findNote from "./searches/findNote.ts";
import newNote from "./triggers/newNote.ts";
import updatedNote from "./triggers/updatedNote.ts";

export default defineIntegration({
  version: packageJson.version,
  authentication,
  triggers: {
    [newNote.key]: newNote,
    [updatedNote.key]: updatedNote,
    [noteList.key]: noteList,
  },
  creates: { [createNote.key]: createNote, [updateNote.key]: updateNote },
  searches: { [findNote.key]: findNote },
  searchOrCreates: {
    [findNote.key]: {
      key: findNote.key,
      display: {
        label: "Find or Create Note",
        description: "Finds a note by title, or creates it when there is none.",
      },
      search: findNote.key,
      create: createNote.key,
    },
  },
});
