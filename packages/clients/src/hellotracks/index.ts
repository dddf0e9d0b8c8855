export { createHellotracks, HELLOTRACKS_API, type Hellotracks, type HellotracksOptions } from "./client.ts";
export type { HellotracksJobFields, HellotracksJobQuery } from "./jobs.ts";
export type { HellotracksJob, HellotracksMember } from "./schemas.ts";
