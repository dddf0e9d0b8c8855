import * as zod from "zod";
import { defineAction } from "../actions.ts";
import { batch, makeMany, secondsAgo } from "../batch.ts";
import { pipelines } from "./data.ts";
import { text } from "./fields.ts";
import type { HighlevelState } from "./state.ts";

const status = zod.enum(["open", "won", "lost", "abandoned"]);
const [pipeline] = pipelines;

/** What people do with opportunities while a Zap is running. */
export const opportunityActions = (state: HighlevelState) => ({
  create_opportunities: defineAction(
    "Creates count opportunities of the contact with this contactId, the last of them agoSeconds ago; without sameMillisecond they are one millisecond apart.",
    zod.strictObject({
      ...batch,
      contactId: text.exactOptional(),
      name: text.default("Check-up"),
      pipelineId: text.default(pipeline?.id ?? ""),
      pipelineStageId: text.default(pipeline?.stages[0]?.id ?? ""),
      status: status.default("open"),
      monetaryValue: zod.number().exactOptional(),
      assignedTo: text.exactOptional(),
    }),
    ({ count, agoSeconds, sameMillisecond, contactId = [...state.contacts][0]?.id ?? "", ...fields }) =>
      makeMany(
        { count, sameMillisecond },
        secondsAgo(state.clock, agoSeconds),
        (at) => state.opportunities.create({ ...fields, contactId }, at).id,
      ),
  ),
  update_opportunity: defineAction(
    "Changes fields of the opportunity with this id: a new pipelineStageId moves it; without fields it is only touched.",
    zod.strictObject({
      id: text,
      name: text.exactOptional(),
      pipelineId: text.exactOptional(),
      pipelineStageId: text.exactOptional(),
      status: status.exactOptional(),
      monetaryValue: zod.number().exactOptional(),
      assignedTo: text.exactOptional(),
    }),
    ({ id, ...changes }) => state.opportunities.change(state.opportunity(id), changes),
  ),
  delete_opportunity: defineAction(
    "Deletes the opportunity with this id.",
    zod.strictObject({ id: text }),
    ({ id }) => state.opportunities.remove(state.opportunity(id)),
  ),
});
