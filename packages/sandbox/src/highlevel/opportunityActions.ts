import * as zod from "zod";
import { defineAction } from "../actions.ts";
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
      count: zod.int().min(1).max(100_000).default(1),
      agoSeconds: zod.number().min(0).default(0),
      sameMillisecond: zod.boolean().default(false),
      contactId: text.exactOptional(),
      name: text.default("Check-up"),
      pipelineId: text.default(pipeline?.id ?? ""),
      pipelineStageId: text.default(pipeline?.stages[0]?.id ?? ""),
      status: status.default("open"),
      monetaryValue: zod.number().exactOptional(),
      assignedTo: text.exactOptional(),
    }),
    ({ count, agoSeconds, sameMillisecond, contactId = [...state.contacts][0]?.id ?? "", ...fields }) => {
      const last = state.clock.now() - Math.round(agoSeconds * 1000);
      return Array.from({ length: count }, (_, index) => {
        const at = sameMillisecond ? last : last - (count - 1 - index);
        return state.opportunities.create({ ...fields, contactId }, at).id;
      });
    },
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
