import zapier, { defineApp } from "zapier-platform-core";
import packageJson from "../package.json" with { type: "json" };
import authentication from "./authentication.ts";
import addProfileToList from "./creates/addProfileToList.ts";
import createAction from "./creates/createAction.ts";
import createApp from "./creates/createApp.ts";
import createCart from "./creates/createCart.ts";
import createCoupon from "./creates/createCoupon.ts";
import createList from "./creates/createList.ts";
import createProfile from "./creates/createProfile.ts";
import createProperty from "./creates/createProperty.ts";
import deleteAction from "./creates/deleteAction.ts";
import deleteApp from "./creates/deleteApp.ts";
import deleteCart from "./creates/deleteCart.ts";
import deleteCoupon from "./creates/deleteCoupon.ts";
import deleteList from "./creates/deleteList.ts";
import deleteProfile from "./creates/deleteProfile.ts";
import deleteProperty from "./creates/deleteProperty.ts";
import makeApiRequest from "./creates/makeApiRequest.ts";
import removeProfileFromList from "./creates/removeProfileFromList.ts";
import sendMessage from "./creates/sendMessage.ts";
import subscribeProfile from "./creates/subscribeProfile.ts";
import trackEvent from "./creates/trackEvent.ts";
import unsubscribeProfile from "./creates/unsubscribeProfile.ts";
import unverifyProfile from "./creates/unverifyProfile.ts";
import updateAction from "./creates/updateAction.ts";
import updateApp from "./creates/updateApp.ts";
import updateCart from "./creates/updateCart.ts";
import updateCoupon from "./creates/updateCoupon.ts";
import updateList from "./creates/updateList.ts";
import updateProfile from "./creates/updateProfile.ts";
import updateProperty from "./creates/updateProperty.ts";
import verifyProfile from "./creates/verifyProfile.ts";
import actionList from "./dropdowns/actionList.ts";
import appList from "./dropdowns/appList.ts";
import cartList from "./dropdowns/cartList.ts";
import couponList from "./dropdowns/couponList.ts";
import eventActionList from "./dropdowns/eventActionList.ts";
import listList from "./dropdowns/listList.ts";
import profileList from "./dropdowns/profileList.ts";
import propertyList from "./dropdowns/propertyList.ts";
import templateList from "./dropdowns/templateList.ts";
import findAction from "./searches/findAction.ts";
import findApp from "./searches/findApp.ts";
import findCoupon from "./searches/findCoupon.ts";
import findList from "./searches/findList.ts";
import findProfile from "./searches/findProfile.ts";
import findProperty from "./searches/findProperty.ts";
import newAction from "./triggers/newAction.ts";
import newApp from "./triggers/newApp.ts";
import newCart from "./triggers/newCart.ts";
import newCoupon from "./triggers/newCoupon.ts";
import newList from "./triggers/newList.ts";
import newProfile from "./triggers/newProfile.ts";
import newProperty from "./triggers/newProperty.ts";
import profileListJoined from "./triggers/profileListJoined.ts";
import profileSubscriptionChanged from "./triggers/profileSubscriptionChanged.ts";

export default defineApp({
  version: packageJson.version,
  platformVersion: zapier.version,
  // Zapier would empty inputs that only look blank. Our operations ignore blank ones themselves.
  flags: { cleanInputData: false },
  authentication,
  triggers: {
    [newProfile.key]: newProfile,
    [profileSubscriptionChanged.key]: profileSubscriptionChanged,
    [profileListJoined.key]: profileListJoined,
    [newList.key]: newList,
    [newCoupon.key]: newCoupon,
    [newAction.key]: newAction,
    [newProperty.key]: newProperty,
    [newApp.key]: newApp,
    [newCart.key]: newCart,
    [profileList.key]: profileList,
    [listList.key]: listList,
    [propertyList.key]: propertyList,
    [templateList.key]: templateList,
    [couponList.key]: couponList,
    [actionList.key]: actionList,
    [appList.key]: appList,
    [cartList.key]: cartList,
    [eventActionList.key]: eventActionList,
  },
  creates: {
    [createProfile.key]: createProfile,
    [updateProfile.key]: updateProfile,
    [deleteProfile.key]: deleteProfile,
    [subscribeProfile.key]: subscribeProfile,
    [unsubscribeProfile.key]: unsubscribeProfile,
    [verifyProfile.key]: verifyProfile,
    [unverifyProfile.key]: unverifyProfile,
    [addProfileToList.key]: addProfileToList,
    [removeProfileFromList.key]: removeProfileFromList,
    [trackEvent.key]: trackEvent,
    [sendMessage.key]: sendMessage,
    [createList.key]: createList,
    [updateList.key]: updateList,
    [deleteList.key]: deleteList,
    [createProperty.key]: createProperty,
    [updateProperty.key]: updateProperty,
    [deleteProperty.key]: deleteProperty,
    [createCoupon.key]: createCoupon,
    [updateCoupon.key]: updateCoupon,
    [deleteCoupon.key]: deleteCoupon,
    [createAction.key]: createAction,
    [updateAction.key]: updateAction,
    [deleteAction.key]: deleteAction,
    [createApp.key]: createApp,
    [updateApp.key]: updateApp,
    [deleteApp.key]: deleteApp,
    [createCart.key]: createCart,
    [updateCart.key]: updateCart,
    [deleteCart.key]: deleteCart,
    [makeApiRequest.key]: makeApiRequest,
  },
  searches: {
    [findProfile.key]: findProfile,
    [findList.key]: findList,
    [findCoupon.key]: findCoupon,
    [findAction.key]: findAction,
    [findProperty.key]: findProperty,
    [findApp.key]: findApp,
  },
  searchOrCreates: {
    [findProfile.key]: {
      key: findProfile.key,
      display: {
        label: "Find or Create Profile",
        description: "Finds a profile by email, phone, or ID, or creates one if none is found.",
      },
      search: findProfile.key,
      create: createProfile.key,
    },
    [findList.key]: {
      key: findList.key,
      display: {
        label: "Find or Create List",
        description: "Finds a list by name, or creates one if none is found.",
      },
      search: findList.key,
      create: createList.key,
    },
    [findCoupon.key]: {
      key: findCoupon.key,
      display: {
        label: "Find or Create Coupon",
        description: "Finds a coupon by code, or creates one if none is found.",
      },
      search: findCoupon.key,
      create: createCoupon.key,
    },
    [findAction.key]: {
      key: findAction.key,
      display: {
        label: "Find or Create Action",
        description: "Finds one of your own actions by name, or creates one if none is found.",
      },
      search: findAction.key,
      create: createAction.key,
    },
  },
});
