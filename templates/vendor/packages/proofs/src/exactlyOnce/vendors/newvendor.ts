import { factsOf, type TriggerFacts } from "../triggerFacts.ts";

const happens: TriggerFacts<"newvendor">["happens"] = {
  create: ({ actions }, { batch: { count, agoSeconds } }) => actions.create_notes({ count, agoSeconds }),
  change: ({ state, actions }, { each }) =>
    each(state.notes, ({ id }) => actions.update_note({ id, title: "Another title" })),
};

const change = (id: unknown, updatedAt: number): string => `${id} at ${updatedAt}`;

export default factsOf("newvendor", {
  triggers: {
    new_note: {
      happens,
      events: ({ state }) => state.notes.map(({ id, createdAt }) => ({ name: id, at: createdAt })),
      nameOf: ({ id }) => String(id),
    },
    // Of two changes between two polls the API shows the later one.
    updated_note: {
      happens,
      events: ({ state }) =>
        state.notes
          .filter(({ createdAt, updatedAt }) => updatedAt !== createdAt)
          .map(({ id, updatedAt }) => ({ name: change(id, updatedAt), at: updatedAt })),
      nameOf: ({ note_id, updated_at }) => change(note_id, Date.parse(String(updated_at))),
    },
  },
});
