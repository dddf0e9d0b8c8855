export { createTaskee, TASKEE_API, type Taskee, type TaskeeOptions } from "./client.ts";
export { recordOf } from "./records.ts";
export {
  createTaskeeWebhooks,
  isKindAlone,
  LONGEST_DELAY_MS,
  type TaskeeEvent,
  type TaskeeWebhooksOptions,
} from "./webhooks.ts";
