import type { Backend } from "../vendor.ts";
import { businessRoutes } from "./routes/businesses.ts";
import { calendarRoutes } from "./routes/calendars.ts";
import { campaignRoutes } from "./routes/campaigns.ts";
import { contactRoutes } from "./routes/contacts.ts";
import { conversationRoutes } from "./routes/conversations.ts";
import { noteRoutes } from "./routes/notes.ts";
import { opportunityRoutes } from "./routes/opportunities.ts";
import { settingsRoutes } from "./routes/settings.ts";
import { submissionRoutes } from "./routes/submissions.ts";
import { taskRoutes } from "./routes/tasks.ts";
import { userRoutes } from "./routes/users.ts";
import type { HighlevelState } from "./state.ts";

/** The endpoints of HighLevel API 2.0 that our app may use, over one location. */
export const routes = (state: HighlevelState): Backend["routes"] => ({
  ...state.oauth.routes,
  ...settingsRoutes(state),
  ...contactRoutes(state),
  ...taskRoutes(state),
  ...noteRoutes(state),
  ...calendarRoutes(state),
  ...opportunityRoutes(state),
  ...conversationRoutes(state),
  ...submissionRoutes(state),
  ...businessRoutes(state),
  ...campaignRoutes(state),
  ...userRoutes(state),
});
