import * as zod from "zod";
import { route } from "../../route.ts";
import type { Backend } from "../../vendor.ts";
import { guard } from "../access.ts";
import { ok } from "../answers.ts";
import { location } from "../data.ts";
import { flag, iso, moment, objectOf, text } from "../fields.ts";
import type { HighlevelState, StoredTask } from "../state.ts";

/** HighLevel API 2.0, "Update Task". */
const taskChanges = {
  title: text.exactOptional(),
  body: text.exactOptional(),
  dueDate: moment.exactOptional(),
  completed: flag.exactOptional(),
  assignedTo: text.exactOptional(),
};

/** HighLevel API 2.0, "Create Task". */
const newTask = objectOf({ ...taskChanges, title: text, dueDate: moment, completed: flag });

/** HighLevel API 2.0, "Task Search Filter". */
const taskSearch = objectOf({
  contactId: zod.array(text).exactOptional(),
  completed: flag.exactOptional(),
  assignedTo: zod.array(text).exactOptional(),
  query: text.exactOptional(),
  limit: zod.int().min(1).max(100).default(25),
  skip: zod.int().min(0).default(0),
  businessId: text.exactOptional(),
});

/** A task of a contact; that it has no dates is how the document shows it. */
const toTask = ({ contact, dateAdded: _added, dateUpdated: _updated, ...task }: StoredTask) => ({
  ...task,
  contactId: contact.id,
});

/** A task of the search over all tasks, of which the document shows no field. */
const toFoundTask = ({ id, contact, dateAdded, dateUpdated, ...task }: StoredTask) => ({
  ...task,
  _id: id,
  contactId: contact.id,
  locationId: location.id,
  dateAdded: iso(dateAdded),
  dateUpdated: iso(dateUpdated),
});

export const taskRoutes = (state: HighlevelState) => {
  const needs = guard(state);
  return {
    "POST /locations/:locationId/tasks/search": needs(
      "locations/tasks.readonly",
      route({ body: taskSearch }, ({ body: { completed, assignedTo, limit, skip } }) => {
        const sign = state.taskOrder === "newest" ? -1 : 1;
        const found = state.tasks
          .filter((task) => completed === undefined || task.completed === completed)
          .filter((task) => assignedTo === undefined || assignedTo.includes(task.assignedTo ?? ""))
          .sort((one, other) => sign * (one.dateAdded - other.dateAdded || one.id.localeCompare(other.id)));
        return ok({ tasks: found.slice(skip, skip + limit).map(toFoundTask) });
      }),
    ),
    "GET /contacts/:id/tasks": needs(
      "contacts.readonly",
      route({}, ({ param }) => {
        const contact = state.contact(param("id"));
        return ok({ tasks: state.tasks.filter((task) => task.contact === contact).map(toTask) });
      }),
    ),
    "POST /contacts/:id/tasks": needs(
      "contacts.write",
      route({ body: newTask }, ({ param, body }) =>
        ok({ task: toTask(state.createTask(state.contact(param("id")), body)) }, 201),
      ),
    ),
    "GET /contacts/:id/tasks/:taskId": needs(
      "contacts.readonly",
      route({}, ({ param }) => ok({ task: toTask(state.task(param("id"), param("taskId"))) })),
    ),
    "PUT /contacts/:id/tasks/:taskId": needs(
      "contacts.write",
      route({ body: objectOf(taskChanges) }, ({ param, body }) => {
        const task = state.task(param("id"), param("taskId"));
        state.changeTask(task, body);
        return ok({ task: toTask(task) });
      }),
    ),
    "PUT /contacts/:id/tasks/:taskId/completed": needs(
      "contacts.write",
      route({ body: objectOf({ completed: flag }) }, ({ param, body }) => {
        const task = state.task(param("id"), param("taskId"));
        state.changeTask(task, body);
        return ok({ task: toTask(task) });
      }),
    ),
    "DELETE /contacts/:id/tasks/:taskId": needs(
      "contacts.write",
      route({}, ({ param }) => {
        const task = state.task(param("id"), param("taskId"));
        state.tasks = state.tasks.filter((other) => other !== task);
        return ok({ succeded: true });
      }),
    ),
  } satisfies Backend["routes"];
};
