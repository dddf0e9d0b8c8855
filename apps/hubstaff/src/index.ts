import zapier, { defineApp } from "zapier-platform-core";
import packageJson from "../package.json" with { type: "json" };
import authentication from "./authentication.ts";
import addProjectMember from "./creates/addProjectMember.ts";
import completeTask from "./creates/completeTask.ts";
import createClient from "./creates/createClient.ts";
import createProject from "./creates/createProject.ts";
import createSchedule from "./creates/createSchedule.ts";
import createTask from "./creates/createTask.ts";
import createTimeEntry from "./creates/createTimeEntry.ts";
import decideTimeOff from "./creates/decideTimeOff.ts";
import deleteTask from "./creates/deleteTask.ts";
import inviteMember from "./creates/inviteMember.ts";
import makeApiRequest from "./creates/makeApiRequest.ts";
import removeProjectMember from "./creates/removeProjectMember.ts";
import updateClient from "./creates/updateClient.ts";
import updateProject from "./creates/updateProject.ts";
import updateSchedule from "./creates/updateSchedule.ts";
import updateTask from "./creates/updateTask.ts";
import clientList from "./dropdowns/clientList.ts";
import memberList from "./dropdowns/memberList.ts";
import organizationList from "./dropdowns/organizationList.ts";
import projectList from "./dropdowns/projectList.ts";
import scheduleList from "./dropdowns/scheduleList.ts";
import taskList from "./dropdowns/taskList.ts";
import timeOffList from "./dropdowns/timeOffList.ts";
import findClient from "./searches/findClient.ts";
import findMember from "./searches/findMember.ts";
import findProject from "./searches/findProject.ts";
import findTask from "./searches/findTask.ts";
import findTrackedTime from "./searches/findTrackedTime.ts";
import completedTask from "./triggers/completedTask.ts";
import dailyTimeUpdated from "./triggers/dailyTimeUpdated.ts";
import newClient from "./triggers/newClient.ts";
import newClientInvoice from "./triggers/newClientInvoice.ts";
import newMember from "./triggers/newMember.ts";
import newNote from "./triggers/newNote.ts";
import newProject from "./triggers/newProject.ts";
import newSchedule from "./triggers/newSchedule.ts";
import newTask from "./triggers/newTask.ts";
import newTeamPayment from "./triggers/newTeamPayment.ts";
import newTimeEdit from "./triggers/newTimeEdit.ts";
import shiftIssue from "./triggers/shiftIssue.ts";
import timeOffDecided from "./triggers/timeOffDecided.ts";
import timeOffRequested from "./triggers/timeOffRequested.ts";
import timesheetApproved from "./triggers/timesheetApproved.ts";
import timesheetSubmitted from "./triggers/timesheetSubmitted.ts";
import updatedClient from "./triggers/updatedClient.ts";
import updatedProject from "./triggers/updatedProject.ts";
import updatedSchedule from "./triggers/updatedSchedule.ts";
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
    [updatedProject.key]: updatedProject,
    [newTask.key]: newTask,
    [updatedTask.key]: updatedTask,
    [completedTask.key]: completedTask,
    [newNote.key]: newNote,
    [dailyTimeUpdated.key]: dailyTimeUpdated,
    [newTimeEdit.key]: newTimeEdit,
    [timesheetSubmitted.key]: timesheetSubmitted,
    [timesheetApproved.key]: timesheetApproved,
    [newMember.key]: newMember,
    [newSchedule.key]: newSchedule,
    [updatedSchedule.key]: updatedSchedule,
    [shiftIssue.key]: shiftIssue,
    [timeOffRequested.key]: timeOffRequested,
    [timeOffDecided.key]: timeOffDecided,
    [newClientInvoice.key]: newClientInvoice,
    [newTeamPayment.key]: newTeamPayment,
    [organizationList.key]: organizationList,
    [clientList.key]: clientList,
    [projectList.key]: projectList,
    [taskList.key]: taskList,
    [memberList.key]: memberList,
    [scheduleList.key]: scheduleList,
    [timeOffList.key]: timeOffList,
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
    [inviteMember.key]: inviteMember,
    [addProjectMember.key]: addProjectMember,
    [removeProjectMember.key]: removeProjectMember,
    [createSchedule.key]: createSchedule,
    [updateSchedule.key]: updateSchedule,
    [decideTimeOff.key]: decideTimeOff,
    [makeApiRequest.key]: makeApiRequest,
  },
  searches: {
    [findClient.key]: findClient,
    [findProject.key]: findProject,
    [findTask.key]: findTask,
    [findMember.key]: findMember,
    [findTrackedTime.key]: findTrackedTime,
  },
  searchOrCreates: {
    [findClient.key]: {
      key: findClient.key,
      display: {
        label: "Find or Create Client",
        description: "Finds a client by name, email, or metadata, or creates one if none is found.",
      },
      search: findClient.key,
      create: createClient.key,
    },
    [findProject.key]: {
      key: findProject.key,
      display: {
        label: "Find or Create Project",
        description: "Finds a project by name, or creates one if none is found.",
      },
      search: findProject.key,
      create: createProject.key,
    },
    [findTask.key]: {
      key: findTask.key,
      display: {
        label: "Find or Create Task",
        description: "Finds a task by summary or metadata, or creates one if none is found.",
      },
      search: findTask.key,
      create: createTask.key,
    },
  },
});
