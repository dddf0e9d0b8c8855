import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { taskOutputFields, taskSample } from "../resources/task.ts";
import { assigneeFilter, completedTasks } from "../resources/taskEvents.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([assigneeFilter]);

/** POST /locations/{locationId}/tasks/search with `completed` (HighLevel API 2.0, "Task Search Filter"). */
export default defineTrigger({
  key: "completed_task",
  noun: "Task",
  display: { label: "Completed Task", description: "Triggers when a task is completed." },
  operation: {
    type: "polling",
    inputFields,
    perform: highlevel.pollEvents(inputFields, ({ client, input }) => completedTasks(client, input)),
    outputFields: taskOutputFields,
    sample: { ...taskSample, completed: true },
  },
});
