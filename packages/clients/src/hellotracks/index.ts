export { createHellotracks, HELLOTRACKS_API, type Hellotracks } from "./client.ts";
export { type HellotracksJobFields, JOBS_PER_PAGE } from "./jobs.ts";
export type { HellotracksJob, HellotracksMember } from "./schemas.ts";
