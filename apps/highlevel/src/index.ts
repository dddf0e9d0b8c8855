import { defineIntegration } from "@integrations/zapier-kit";
import packageJson from "../package.json" with { type: "json" };
import authentication from "./authentication.ts";
import addContactToWorkflow from "./creates/addContactToWorkflow.ts";
import addTags from "./creates/addTags.ts";
import completeTask from "./creates/completeTask.ts";
import createContact from "./creates/createContact.ts";
import createNote from "./creates/createNote.ts";
import createTask from "./creates/createTask.ts";
import deleteContact from "./creates/deleteContact.ts";
import deleteNote from "./creates/deleteNote.ts";
import deleteTask from "./creates/deleteTask.ts";
import makeApiRequest from "./creates/makeApiRequest.ts";
import removeContactFromWorkflow from "./creates/removeContactFromWorkflow.ts";
import removeTags from "./creates/removeTags.ts";
import updateContact from "./creates/updateContact.ts";
import updateNote from "./creates/updateNote.ts";
import updateTask from "./creates/updateTask.ts";
import upsertContact from "./creates/upsertContact.ts";
import businessList from "./dropdowns/businessList.ts";
import contactList from "./dropdowns/contactList.ts";
import noteList from "./dropdowns/noteList.ts";
import tagList from "./dropdowns/tagList.ts";
import taskList from "./dropdowns/taskList.ts";
import userList from "./dropdowns/userList.ts";
import workflowList from "./dropdowns/workflowList.ts";
import findAppointment from "./searches/findAppointment.ts";
import findContact from "./searches/findContact.ts";
import findContactsByBusiness from "./searches/findContactsByBusiness.ts";
import findNote from "./searches/findNote.ts";
import findTask from "./searches/findTask.ts";
import completedTask from "./triggers/completedTask.ts";
import contactTagAdded from "./triggers/contactTagAdded.ts";
import newContact from "./triggers/newContact.ts";
import newNote from "./triggers/newNote.ts";
import newTask from "./triggers/newTask.ts";
import updatedContact from "./triggers/updatedContact.ts";

export default defineIntegration({
  version: packageJson.version,
  // HighLevel allows 100 requests in 10 seconds for each sub-account (HighLevel API 2.0, "Authorization"); an action sends up to three.
  throttle: { window: 10, limit: 30, scope: ["auth"] },
  authentication,
  triggers: {
    [newContact.key]: newContact,
    [updatedContact.key]: updatedContact,
    [contactTagAdded.key]: contactTagAdded,
    [newTask.key]: newTask,
    [completedTask.key]: completedTask,
    [newNote.key]: newNote,
    [contactList.key]: contactList,
    [tagList.key]: tagList,
    [userList.key]: userList,
    [workflowList.key]: workflowList,
    [businessList.key]: businessList,
    [taskList.key]: taskList,
    [noteList.key]: noteList,
  },
  creates: {
    [createContact.key]: createContact,
    [updateContact.key]: updateContact,
    [upsertContact.key]: upsertContact,
    [deleteContact.key]: deleteContact,
    [addTags.key]: addTags,
    [removeTags.key]: removeTags,
    [createTask.key]: createTask,
    [updateTask.key]: updateTask,
    [completeTask.key]: completeTask,
    [deleteTask.key]: deleteTask,
    [createNote.key]: createNote,
    [updateNote.key]: updateNote,
    [deleteNote.key]: deleteNote,
    [addContactToWorkflow.key]: addContactToWorkflow,
    [removeContactFromWorkflow.key]: removeContactFromWorkflow,
    [makeApiRequest.key]: makeApiRequest,
  },
  searches: {
    [findContact.key]: findContact,
    [findContactsByBusiness.key]: findContactsByBusiness,
    [findTask.key]: findTask,
    [findNote.key]: findNote,
    [findAppointment.key]: findAppointment,
  },
  searchOrCreates: {
    [findContact.key]: {
      key: findContact.key,
      display: {
        label: "Find or Create Contact",
        description: "Finds a contact by email, phone or name, or creates it when there is none.",
      },
      search: findContact.key,
      create: createContact.key,
    },
    [findTask.key]: {
      key: findTask.key,
      display: {
        label: "Find or Create Task",
        description: "Finds a task of a contact, or creates it when there is none.",
      },
      search: findTask.key,
      create: createTask.key,
    },
    [findNote.key]: {
      key: findNote.key,
      display: {
        label: "Find or Create Note",
        description: "Finds a note about a contact, or creates it when there is none.",
      },
      search: findNote.key,
      create: createNote.key,
    },
  },
});
