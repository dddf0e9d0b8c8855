import type { Sandbox } from "@integrations/sandbox";
import { factsOf, isCrowd, type TriggerFacts } from "../triggerFacts.ts";

type Highlevel = Sandbox<"highlevel">;
type Facts = TriggerFacts<"highlevel">;

/** Contacts as the search knows them, which is some seconds behind. */
const contactsIn = ({ state }: Highlevel) => state.contacts.asOf(state.clock.now() - state.searchLagMs);

const isCrowded = ({ state }: Highlevel): boolean =>
  isCrowd(
    [...state.contacts].map(({ dateUpdated }) => dateUpdated),
    state.clock.now(),
  );

const contactsHappen: Facts["happens"] = {
  create: ({ actions }, { batch }) => actions.create_contacts(batch),
  touch: ({ state, actions }, { each }) => each(state.contacts, ({ id }) => actions.update_contact({ id })),
  remove: ({ state, actions }, { each }) => each(state.contacts, ({ id }) => actions.delete_contact({ id })),
};

const TAG = "vip";
const tagged = (tag: string): Facts["happens"][string] => {
  return ({ state, actions }, { each }) => each(state.contacts, ({ id }) => actions.add_tag({ id, tag }));
};

/** The oldest contact, whom nobody deletes here. */
const patientOf = ({ state }: Highlevel) => [...state.contacts][0];

const tasksHappen: Facts["happens"] = {
  create: (sandbox, { batch: { count, agoSeconds } }) =>
    sandbox.actions.create_tasks({ id: patientOf(sandbox)?.id, count, agoSeconds }),
  createCompleted: (sandbox, { batch: { count, agoSeconds } }) =>
    sandbox.actions.create_tasks({ id: patientOf(sandbox)?.id, count, agoSeconds, completed: true }),
  complete: ({ state, actions }, { each }) => each(state.tasks, ({ id }) => actions.complete_task({ id })),
  reopen: ({ state }, { each }) => each(state.tasks, (task) => state.changeTask(task, { completed: false })),
  remove: ({ state }, { each }) =>
    each(state.tasks, (doomed) => {
      state.tasks = state.tasks.filter((task) => task !== doomed);
    }),
};

const nameOf: Facts["nameOf"] = ({ id }) => String(id);
const change = (id: unknown, dateUpdated: number): string => `${id} at ${dateUpdated}`;

export default factsOf("highlevel", {
  servers: {
    upToDate: ({ actions }) => actions.set_task_order({ first: "newest" }),
    searchLags: ({ actions }) => actions.set_search_lag({ seconds: 45 }),
    tasksOldestFirst: ({ actions }) => actions.set_task_order({ first: "oldest" }),
  },
  triggers: {
    new_contact: {
      happens: contactsHappen,
      isCrowded,
      events: (sandbox) => contactsIn(sandbox).map(({ id, dateAdded }) => ({ name: id, at: dateAdded })),
      nameOf,
    },
    // Of two changes between two polls the API shows the later one.
    updated_contact: {
      happens: contactsHappen,
      isCrowded,
      events: (sandbox) =>
        contactsIn(sandbox)
          .filter(({ dateAdded, dateUpdated }) => dateUpdated !== dateAdded)
          .map(({ id, dateUpdated }) => ({ name: change(id, dateUpdated), at: dateUpdated })),
      nameOf: ({ contact_id, date_updated }) => change(contact_id, Date.parse(String(date_updated))),
    },
    // Once a contact, however often it loses the tag and gets it again: the API has no time for that.
    contact_tag_added: {
      inputs: () => [{ tag: TAG }],
      isCrowded,
      happens: {
        ...contactsHappen,
        createTagged: ({ actions }, { batch }) => actions.create_contacts({ ...batch, tags: [TAG] }),
        tag: tagged(TAG),
        tagAlike: tagged(`${TAG}-lounge`),
        untag: ({ state }, { each }) =>
          each(state.contacts, (contact) => state.contacts.change(contact, { tags: [] })),
      },
      events: (sandbox) =>
        contactsIn(sandbox)
          .filter(({ tags }) => tags?.includes(TAG))
          .map(({ id, dateUpdated }) => ({ name: id, at: dateUpdated })),
      nameOf: ({ contact_id }) => String(contact_id),
    },
    // No request lists the notes of all contacts.
    new_note: {
      inputs: (sandbox) => [{ contact_id: String(patientOf(sandbox)?.id) }],
      happens: {
        note: (sandbox, { batch: { agoSeconds } }) =>
          sandbox.actions.create_note({ id: patientOf(sandbox)?.id, body: "Called back", agoSeconds }),
        noteElsewhere: ({ state, actions }, { each }) =>
          each([...state.contacts].slice(1), ({ id }) => actions.create_note({ id, body: "Moved" })),
        remove: ({ state }, { each }) =>
          each(state.notes, (doomed) => {
            state.notes = state.notes.filter((note) => note !== doomed);
          }),
      },
      events: (sandbox) =>
        sandbox.state.notes
          .filter(({ contact }) => contact === patientOf(sandbox))
          .map(({ id, dateAdded }) => ({ name: id, at: dateAdded })),
      nameOf,
    },
    new_task: {
      happens: tasksHappen,
      isCrowded: ({ state }) =>
        isCrowd(
          state.tasks.map(({ dateAdded }) => dateAdded),
          state.clock.now(),
        ),
      events: ({ state }) => state.tasks.map(({ id, dateAdded }) => ({ name: id, at: dateAdded })),
      nameOf,
    },
    // Once a task, at any age: the API does not say when it was completed.
    completed_task: {
      happens: tasksHappen,
      events: ({ state }) => state.tasks.filter(({ completed }) => completed).map(({ id }) => ({ name: id })),
      nameOf,
    },
  },
});
