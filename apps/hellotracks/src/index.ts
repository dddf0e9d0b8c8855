import zapier, { defineApp } from "zapier-platform-core";
import packageJson from "../package.json" with { type: "json" };
import authentication from "./authentication.ts";
import archiveJob from "./creates/archiveJob.ts";
import createJob from "./creates/createJob.ts";
import deleteJob from "./creates/deleteJob.ts";
import makeApiRequest from "./creates/makeApiRequest.ts";
import updateJob from "./creates/updateJob.ts";
import jobList from "./dropdowns/jobList.ts";
import memberList from "./dropdowns/memberList.ts";
import findJob from "./searches/findJob.ts";
import findMember from "./searches/findMember.ts";
import completedJob from "./triggers/completedJob.ts";
import failedJob from "./triggers/failedJob.ts";
import newJob from "./triggers/newJob.ts";
import updatedJob from "./triggers/updatedJob.ts";

export default defineApp({
  version: packageJson.version,
  platformVersion: zapier.version,
  // Zapier would empty inputs that only look blank. Our operations ignore blank ones themselves.
  flags: { cleanInputData: false },
  authentication,
  triggers: {
    [newJob.key]: newJob,
    [updatedJob.key]: updatedJob,
    [completedJob.key]: completedJob,
    [failedJob.key]: failedJob,
    [jobList.key]: jobList,
    [memberList.key]: memberList,
  },
  creates: {
    [createJob.key]: createJob,
    [updateJob.key]: updateJob,
    [archiveJob.key]: archiveJob,
    [deleteJob.key]: deleteJob,
    [makeApiRequest.key]: makeApiRequest,
  },
  searches: { [findJob.key]: findJob, [findMember.key]: findMember },
  searchOrCreates: {
    [findJob.key]: {
      key: findJob.key,
      display: {
        label: "Find or Create Job",
        description: "Finds a job by external ID, or creates one if none is found.",
      },
      search: findJob.key,
      create: createJob.key,
    },
  },
});
