import zapier, { defineApp } from "zapier-platform-core";
import packageJson from "../package.json" with { type: "json" };
import authentication from "./authentication.ts";
import completeTask from "./creates/completeTask.ts";
import createClient from "./creates/createClient.ts";
import createProject from "./creates/createProject.ts";
import createTask from "./creates/createTask.ts";
import createTimeEntry from "./creates/createTimeEntry.ts";
import deleteTask from "./creates/deleteTask.ts";
import makeApiRequest from "./creates/makeApiRequest.ts";
import updateClient from "./creates/updateClient.ts";
import updateProject from "./creates/updateProject.ts";
import updateTask from "./creates/updateTask.ts";
import clientList from "./dropdowns/clientList.ts";
import memberList from "./dropdowns/memberList.ts";
import organizationList from "./dropdowns/organizationList.ts";
import projectList from "./dropdowns/projectList.ts";
import taskList from "./dropdowns/taskList.ts";
import findClient from "./searches/findClient.ts";
import findMember from "./searches/findMember.ts";
import findProject from "./searches/findProject.ts";
import findTask from "./searches/findTask.ts";
import completedTask from "./triggers/completedTask.ts";
import newClient from "./triggers/newClient.ts";
import newNote from "./triggers/newNote.ts";
import newProject from "./triggers/newProject.ts";
import newTask from "./triggers/newTask.ts";
import updatedClient from "./triggers/updatedClient.ts";
import updatedTask from "./triggers/updatedTask.ts";

export default defineApp({
  version: packageJson.version,
  platformVersion: zapier.version,
  // Zapier would empty inputs that only look blank. Our operations ignore blank ones themselves.
  flags: { cleanInputData: false },
  // Hubstaff takes 120 requests a minute from a token, and an operation sends two of them more often than not.
  throttle: { window: 60, limit: 60, scope: ["auth"] },
  authentication,
  triggers: {
    [newClient.key]: newClient,
    [updatedClient.key]: updatedClient,
    [newProject.key]: newProject,
    [newTask.key]: newTask,
    [updatedTask.key]: updatedTask,
    [completedTask.key]: completedTask,
    [newNote.key]: newNote,
    [organizationList.key]: organizationList,
    [clientList.key]: clientList,
    [projectList.key]: projectList,
    [taskList.key]: taskList,
    [memberList.key]: memberList,
  },
  creates: {
    [createClient.key]: createClient,
    [updateClient.key]: updateClient,
    [createProject.key]: createProject,
    [updateProject.key]: updateProject,
    [createTask.key]: createTask,
    [updateTask.key]: updateTask,
    [completeTask.key]: completeTask,
    [deleteTask.key]: deleteTask,
    [createTimeEntry.key]: createTimeEntry,
    [makeApiRequest.key]: makeApiRequest,
  },
  searches: {
    [findClient.key]: findClient,
    [findProject.key]: findProject,
    [findTask.key]: findTask,
    [findMember.key]: findMember,
  },
  searchOrCreates: {
    [findClient.key]: {
      key: findClient.key,
      display: {
        label: "Find or Create Client",
        description: "Finds a client by name, email or metadata, or creates it when there is none.",
      },
      search: findClient.key,
      create: createClient.key,
    },
    [findTask.key]: {
      key: findTask.key,
      display: {
        label: "Find or Create Task",
        description: "Finds a task by summary or metadata, or creates it when there is none.",
      },
      search: findTask.key,
      create: createTask.key,
    },
  },
});
