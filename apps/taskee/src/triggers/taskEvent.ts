import { defineTrigger } from "zapier-platform-core";
import { directions, onEvents } from "../resources/event.ts";
import { taskEvents } from "../resources/taskEvents.ts";

/** POST https://hooks.zapier.com/… with `TaskCreate` and so on (Taskee Portal API guide, "Task Events"). */
export default defineTrigger({
  key: "task_event",
  noun: "Task",
  display: {
    label: "Task Event",
    description: "Triggers when a task is created, completed, or deleted.",
    directions: directions("tasks"),
  },
  operation: onEvents(taskEvents),
});
