import { factsOf } from "../triggerFacts.ts";
import { attendanceFacts } from "./hubstaff/attendance.ts";
import { timeFacts } from "./hubstaff/time.ts";
import { workFacts } from "./hubstaff/work.ts";

export default factsOf("hubstaff", {
  // The app asks for 500 rows, and follows the cursor however many come: pages of 100 show the same at a fifth of the cost.
  servers: { pages_of_100: ({ state }) => (state.largestPage = 100) },
  triggers: { ...workFacts, ...timeFacts, ...attendanceFacts },
});
