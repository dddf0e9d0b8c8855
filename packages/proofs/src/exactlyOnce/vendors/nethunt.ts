import type { Sandbox } from "@integrations/sandbox";
import { factsOf, type TriggerFacts } from "../triggerFacts.ts";

type Nethunt = Sandbox<"nethunt">;
type Facts = TriggerFacts<"nethunt">;

const FOLDER = "Contacts";
const inputs = ({ state }: Nethunt) => [
  { folder_id: String(state.folders.find(({ name }) => name === FOLDER)?.id) },
];

const nameOf: Facts["nameOf"] = ({ id }) => String(id);

const recordsIn = ({ state }: Nethunt) =>
  [...state.records.values()].filter(({ folder }) => folder.name === FOLDER);
const changesIn = ({ state }: Nethunt) => state.changes.filter(({ folder }) => folder.name === FOLDER);
type Notes = "comments" | "callLogs" | "files";

/** The comments, call logs or files of records that are still there. */
const notesIn = (sandbox: Nethunt, list: Notes) => {
  const records = new Set(recordsIn(sandbox));
  return sandbox.state[list].filter(({ record }) => records.has(record));
};

const happens: Facts["happens"] = {
  create: ({ actions }, { batch }) => actions.create_records({ folder: FOLDER, ...batch }),
  createElsewhere: ({ actions }, { batch }) => actions.create_records({ folder: "Deals", ...batch }),
  update: (sandbox, { each }) =>
    each(recordsIn(sandbox), ({ id }) => {
      const phone = String(sandbox.state.changes.length);
      sandbox.actions.update_record({ record: id, fields: { Phone: phone } });
    }),
  remove: (sandbox, { each }) =>
    each(recordsIn(sandbox), ({ id }) => sandbox.actions.delete_record({ record: id })),
};

const notes = (list: Notes, action: "create_comment" | "create_call_log" | "add_file"): Facts => ({
  inputs,
  happens: {
    ...happens,
    note: (sandbox, { each, batch: { agoSeconds } }) =>
      each(recordsIn(sandbox), ({ id }) =>
        sandbox.actions[action]({ record: id, text: "Called back", agoSeconds }),
      ),
  },
  events: (sandbox) => notesIn(sandbox, list).map(({ id, createdAt }) => ({ name: id, at: createdAt })),
  nameOf,
});

const update = (id: unknown, updatedAt: number): string => `${id} at ${updatedAt}`;

export default factsOf("nethunt", {
  triggers: {
    new_record: {
      inputs,
      happens,
      events: (sandbox) => recordsIn(sandbox).map(({ id, createdAt }) => ({ name: id, at: createdAt })),
      nameOf,
    },
    // Of two updates between two polls the API shows the later one.
    updated_record: {
      inputs,
      happens,
      events: (sandbox) =>
        recordsIn(sandbox).flatMap(({ id, createdAt, updatedAt }) =>
          updatedAt === undefined || updatedAt === createdAt
            ? []
            : [{ name: update(id, updatedAt), at: updatedAt }],
        ),
      nameOf: ({ record_id, updated_at }) => update(record_id, Date.parse(String(updated_at))),
    },
    record_change: {
      inputs,
      happens,
      events: (sandbox) => changesIn(sandbox).map(({ id, time }) => ({ name: id, at: time })),
      nameOf,
    },
    deleted_record: {
      inputs,
      happens,
      events: (sandbox) =>
        changesIn(sandbox)
          .filter(({ action }) => action === "DELETE")
          .map(({ id, time }) => ({ name: id, at: time })),
      nameOf,
    },
    new_comment: notes("comments", "create_comment"),
    new_call_log: notes("callLogs", "create_call_log"),
    new_file: notes("files", "add_file"),
  },
});
