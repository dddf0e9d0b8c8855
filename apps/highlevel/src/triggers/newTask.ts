import { defineInputFields, defineTrigger } from "zapier-platform-core";
import { taskOutputFields, taskSample } from "../resources/task.ts";
import { addedTasks, assigneeFilter } from "../resources/taskEvents.ts";
import { highlevel } from "../vendor.ts";

const inputFields = defineInputFields([assigneeFilter]);

/** POST /locations/{locationId}/tasks/search (HighLevel API 2.0, "Task Search Filter"). */
export default defineTrigger({
  key: "new_task",
  noun: "Task",
  display: { label: "New Task", description: "Triggers when a new task is created." },
  operation: {
    type: "polling",
    inputFields,
    perform: highlevel.pollEvents(inputFields, ({ client, input }) => addedTasks(client, input)),
    outputFields: taskOutputFields,
    sample: taskSample,
  },
});
