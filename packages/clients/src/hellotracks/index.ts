export { createHellotracks, HELLOTRACKS_API, type Hellotracks } from "./client.ts";
export type { HellotracksJobFields } from "./jobs.ts";
export type { HellotracksDatedJob, HellotracksJob, HellotracksMember } from "./schemas.ts";
