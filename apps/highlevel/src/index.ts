import zapier, { defineApp } from "zapier-platform-core";
import packageJson from "../package.json" with { type: "json" };
import authentication from "./authentication.ts";
import addContactToCampaign from "./creates/addContactToCampaign.ts";
import addContactToWorkflow from "./creates/addContactToWorkflow.ts";
import addOrUpdateOpportunity from "./creates/addOrUpdateOpportunity.ts";
import addTags from "./creates/addTags.ts";
import cancelAppointment from "./creates/cancelAppointment.ts";
import completeTask from "./creates/completeTask.ts";
import createAppointment from "./creates/createAppointment.ts";
import createBusiness from "./creates/createBusiness.ts";
import createContact from "./creates/createContact.ts";
import createNote from "./creates/createNote.ts";
import createOpportunity from "./creates/createOpportunity.ts";
import createTask from "./creates/createTask.ts";
import deleteContact from "./creates/deleteContact.ts";
import deleteNote from "./creates/deleteNote.ts";
import deleteOpportunity from "./creates/deleteOpportunity.ts";
import deleteTask from "./creates/deleteTask.ts";
import makeApiRequest from "./creates/makeApiRequest.ts";
import removeContactFromCampaign from "./creates/removeContactFromCampaign.ts";
import removeContactFromWorkflow from "./creates/removeContactFromWorkflow.ts";
import removeTags from "./creates/removeTags.ts";
import sendMessage from "./creates/sendMessage.ts";
import setContactBusiness from "./creates/setContactBusiness.ts";
import updateAppointment from "./creates/updateAppointment.ts";
import updateBusiness from "./creates/updateBusiness.ts";
import updateContact from "./creates/updateContact.ts";
import updateNote from "./creates/updateNote.ts";
import updateOpportunity from "./creates/updateOpportunity.ts";
import updateTask from "./creates/updateTask.ts";
import upsertContact from "./creates/upsertContact.ts";
import businessList from "./dropdowns/businessList.ts";
import calendarList from "./dropdowns/calendarList.ts";
import campaignList from "./dropdowns/campaignList.ts";
import contactList from "./dropdowns/contactList.ts";
import formList from "./dropdowns/formList.ts";
import noteList from "./dropdowns/noteList.ts";
import opportunityList from "./dropdowns/opportunityList.ts";
import pipelineList from "./dropdowns/pipelineList.ts";
import stageList from "./dropdowns/stageList.ts";
import surveyList from "./dropdowns/surveyList.ts";
import tagList from "./dropdowns/tagList.ts";
import taskList from "./dropdowns/taskList.ts";
import userList from "./dropdowns/userList.ts";
import workflowList from "./dropdowns/workflowList.ts";
import findAppointment from "./searches/findAppointment.ts";
import findBusiness from "./searches/findBusiness.ts";
import findContact from "./searches/findContact.ts";
import findContactsByBusiness from "./searches/findContactsByBusiness.ts";
import findFreeSlots from "./searches/findFreeSlots.ts";
import findMessage from "./searches/findMessage.ts";
import findNote from "./searches/findNote.ts";
import findOpportunity from "./searches/findOpportunity.ts";
import findTask from "./searches/findTask.ts";
import findUser from "./searches/findUser.ts";
import completedTask from "./triggers/completedTask.ts";
import contactTagAdded from "./triggers/contactTagAdded.ts";
import newAppointment from "./triggers/newAppointment.ts";
import newContact from "./triggers/newContact.ts";
import newFormSubmission from "./triggers/newFormSubmission.ts";
import newInboundMessage from "./triggers/newInboundMessage.ts";
import newNote from "./triggers/newNote.ts";
import newOpportunity from "./triggers/newOpportunity.ts";
import newSurveySubmission from "./triggers/newSurveySubmission.ts";
import newTask from "./triggers/newTask.ts";
import opportunityStageChanged from "./triggers/opportunityStageChanged.ts";
import opportunityStatusChanged from "./triggers/opportunityStatusChanged.ts";
import updatedAppointment from "./triggers/updatedAppointment.ts";
import updatedContact from "./triggers/updatedContact.ts";
import updatedOpportunity from "./triggers/updatedOpportunity.ts";

export default defineApp({
  version: packageJson.version,
  platformVersion: zapier.version,
  // Zapier would empty inputs that only look blank. Our operations ignore blank ones themselves.
  flags: { cleanInputData: false },
  // HighLevel allows 100 requests in 10 seconds for each sub-account (HighLevel API 2.0, "Authorization"); an action sends up to four.
  throttle: { window: 10, limit: 25, scope: ["auth"] },
  authentication,
  triggers: {
    [newContact.key]: newContact,
    [updatedContact.key]: updatedContact,
    [contactTagAdded.key]: contactTagAdded,
    [newTask.key]: newTask,
    [completedTask.key]: completedTask,
    [newNote.key]: newNote,
    [newOpportunity.key]: newOpportunity,
    [opportunityStageChanged.key]: opportunityStageChanged,
    [opportunityStatusChanged.key]: opportunityStatusChanged,
    [updatedOpportunity.key]: updatedOpportunity,
    [newAppointment.key]: newAppointment,
    [updatedAppointment.key]: updatedAppointment,
    [newInboundMessage.key]: newInboundMessage,
    [newFormSubmission.key]: newFormSubmission,
    [newSurveySubmission.key]: newSurveySubmission,
    [contactList.key]: contactList,
    [tagList.key]: tagList,
    [userList.key]: userList,
    [workflowList.key]: workflowList,
    [businessList.key]: businessList,
    [taskList.key]: taskList,
    [noteList.key]: noteList,
    [pipelineList.key]: pipelineList,
    [stageList.key]: stageList,
    [opportunityList.key]: opportunityList,
    [calendarList.key]: calendarList,
    [formList.key]: formList,
    [surveyList.key]: surveyList,
    [campaignList.key]: campaignList,
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
    [createOpportunity.key]: createOpportunity,
    [updateOpportunity.key]: updateOpportunity,
    [addOrUpdateOpportunity.key]: addOrUpdateOpportunity,
    [deleteOpportunity.key]: deleteOpportunity,
    [makeApiRequest.key]: makeApiRequest,
    [createAppointment.key]: createAppointment,
    [updateAppointment.key]: updateAppointment,
    [cancelAppointment.key]: cancelAppointment,
    [sendMessage.key]: sendMessage,
    [addContactToCampaign.key]: addContactToCampaign,
    [removeContactFromCampaign.key]: removeContactFromCampaign,
    [createBusiness.key]: createBusiness,
    [updateBusiness.key]: updateBusiness,
    [setContactBusiness.key]: setContactBusiness,
  },
  searches: {
    [findContact.key]: findContact,
    [findContactsByBusiness.key]: findContactsByBusiness,
    [findTask.key]: findTask,
    [findNote.key]: findNote,
    [findAppointment.key]: findAppointment,
    [findOpportunity.key]: findOpportunity,
    [findFreeSlots.key]: findFreeSlots,
    [findBusiness.key]: findBusiness,
    [findUser.key]: findUser,
    [findMessage.key]: findMessage,
  },
  searchOrCreates: {
    [findContact.key]: {
      key: findContact.key,
      display: {
        label: "Find or Create Contact",
        description: "Finds a contact by email, phone, or name, or creates one if none is found.",
      },
      search: findContact.key,
      create: createContact.key,
    },
    [findTask.key]: {
      key: findTask.key,
      display: {
        label: "Find or Create Task",
        description: "Finds a task of a contact, or creates one if none is found.",
      },
      search: findTask.key,
      create: createTask.key,
    },
    [findNote.key]: {
      key: findNote.key,
      display: {
        label: "Find or Create Note",
        description: "Finds a note about a contact, or creates one if none is found.",
      },
      search: findNote.key,
      create: createNote.key,
    },
    [findOpportunity.key]: {
      key: findOpportunity.key,
      display: {
        label: "Find or Create Opportunity",
        description: "Finds an opportunity of a contact, or creates one if none is found.",
      },
      search: findOpportunity.key,
      create: createOpportunity.key,
    },
    [findBusiness.key]: {
      key: findBusiness.key,
      display: {
        label: "Find or Create Business",
        description: "Finds a business by name, or creates one if none is found.",
      },
      search: findBusiness.key,
      create: createBusiness.key,
    },
    [findAppointment.key]: {
      key: findAppointment.key,
      display: {
        label: "Find or Create Appointment",
        description: "Finds an appointment of a contact, or books one if none is found.",
      },
      search: findAppointment.key,
      create: createAppointment.key,
    },
    [findMessage.key]: {
      key: findMessage.key,
      display: {
        label: "Find or Send Message",
        description: "Finds a message to or from a contact, or sends one if none is found.",
      },
      search: findMessage.key,
      create: sendMessage.key,
    },
  },
});
