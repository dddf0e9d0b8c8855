import zapier, { defineApp } from "zapier-platform-core";
import packageJson from "../package.json" with { type: "json" };
import authentication from "./authentication.ts";
import createContact from "./creates/createContact.ts";
import deleteContact from "./creates/deleteContact.ts";
import makeApiRequest from "./creates/makeApiRequest.ts";
import updateContact from "./creates/updateContact.ts";
import upsertContact from "./creates/upsertContact.ts";
import contactList from "./dropdowns/contactList.ts";
import findContact from "./searches/findContact.ts";
import findContactsByBusiness from "./searches/findContactsByBusiness.ts";
import appointmentEvent from "./triggers/appointmentEvent.ts";
import contactEvent from "./triggers/contactEvent.ts";
import invoiceEvent from "./triggers/invoiceEvent.ts";
import messageEvent from "./triggers/messageEvent.ts";
import newContact from "./triggers/newContact.ts";
import noteEvent from "./triggers/noteEvent.ts";
import opportunityEvent from "./triggers/opportunityEvent.ts";
import orderEvent from "./triggers/orderEvent.ts";
import productEvent from "./triggers/productEvent.ts";
import recordEvent from "./triggers/recordEvent.ts";
import taskEvent from "./triggers/taskEvent.ts";
import updatedContact from "./triggers/updatedContact.ts";

export default defineApp({
  version: packageJson.version,
  platformVersion: zapier.version,
  // Zapier would empty inputs that only look blank. Our operations ignore blank ones themselves.
  flags: { cleanInputData: false },
  authentication,
  triggers: {
    [newContact.key]: newContact,
    [updatedContact.key]: updatedContact,
    [contactEvent.key]: contactEvent,
    [opportunityEvent.key]: opportunityEvent,
    [taskEvent.key]: taskEvent,
    [appointmentEvent.key]: appointmentEvent,
    [invoiceEvent.key]: invoiceEvent,
    [productEvent.key]: productEvent,
    [noteEvent.key]: noteEvent,
    [messageEvent.key]: messageEvent,
    [orderEvent.key]: orderEvent,
    [recordEvent.key]: recordEvent,
    [contactList.key]: contactList,
  },
  creates: {
    [createContact.key]: createContact,
    [updateContact.key]: updateContact,
    [upsertContact.key]: upsertContact,
    [deleteContact.key]: deleteContact,
    [makeApiRequest.key]: makeApiRequest,
  },
  searches: {
    [findContact.key]: findContact,
    [findContactsByBusiness.key]: findContactsByBusiness,
  },
  searchOrCreates: {
    [findContact.key]: {
      key: findContact.key,
      display: {
        label: "Find or Create Contact",
        description: "Finds a contact by email or phone, or creates one if none is found.",
      },
      search: findContact.key,
      create: createContact.key,
    },
  },
});
