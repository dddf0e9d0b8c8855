import * as zod from "zod";
import { id, moment, seconds, text, yesOrNo } from "./values.ts";

/** Hubstaff API v2, "Create time entry". */
export const newTimeEntry = zod.strictObject({
  project_id: id,
  start_time: moment,
  tracked: seconds,
  note: text.exactOptional(),
  task_id: id.exactOptional(),
  billable: yesOrNo.exactOptional(),
});
export type NewTimeEntry = zod.output<typeof newTimeEntry>;
