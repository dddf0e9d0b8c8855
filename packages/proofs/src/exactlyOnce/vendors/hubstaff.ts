import { factsOf } from "../triggerFacts.ts";
import { attendanceFacts } from "./hubstaff/attendance.ts";
import { timeFacts } from "./hubstaff/time.ts";
import { workFacts } from "./hubstaff/work.ts";

export default factsOf("hubstaff", {
  pageSize: 500,
  triggers: { ...workFacts, ...timeFacts, ...attendanceFacts },
});
