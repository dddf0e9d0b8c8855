import type { Sandbox } from "@integrations/sandbox";
import { factsOf, type TriggerFacts } from "../triggerFacts.ts";

type Highlevel = Sandbox<"highlevel">;
type Facts = TriggerFacts<"highlevel">;

const nameOf: Facts["nameOf"] = ({ id }) => String(id);

/** Contacts as the search knows them, which is some seconds behind. */
const contactsIn = ({ state }: Highlevel) => state.contacts.asOf(state.clock.now() - state.searchLagMs);

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

/** Opportunities as the search knows them. */
const opportunitiesIn = ({ state }: Highlevel) =>
  state.opportunities.asOf(state.clock.now() - state.searchLagMs);

/** The first two stages of the first pipeline, between which opportunities move. */
const STAGES = ["e93ba61a-53b3-45e7-985a-c7732dbcdb69", "7915dedc-8f18-44d5-8bc3-77c04e994a10"];
const otherStage = (stage: string): string => STAGES.find((one) => one !== stage) ?? stage;

const opportunitiesHappen: Facts["happens"] = {
  create: ({ actions }, { batch }) => actions.create_opportunities(batch),
  touch: ({ state, actions }, { each }) =>
    each(state.opportunities, ({ id }) => actions.update_opportunity({ id })),
  move: ({ state, actions }, { each }) =>
    each(state.opportunities, ({ id, pipelineStageId }) =>
      actions.update_opportunity({ id, pipelineStageId: otherStage(pipelineStageId) }),
    ),
  close: ({ state, actions }, { each }) =>
    each(state.opportunities, ({ id, status }) =>
      actions.update_opportunity({ id, status: status === "open" ? "won" : "open" }),
    ),
  remove: ({ state, actions }, { each }) =>
    each(state.opportunities, ({ id }) => actions.delete_opportunity({ id })),
};

/** A trigger on one kind of change of opportunities. Of two changes between two polls the API shows the later one. */
const opportunityChanges = (
  date: "updatedAt" | "lastStageChangeAt" | "lastStatusChangeAt",
  output: string,
): Facts => ({
  happens: opportunitiesHappen,
  events: (sandbox) =>
    opportunitiesIn(sandbox)
      // The dates of a creation differ by some milliseconds.
      .filter((one) => one[date] - one.createdAt > 1000)
      .map((one) => ({ name: change(one.id, one[date]), at: one[date] })),
  nameOf: (item) => change(item.opportunity_id, Date.parse(String(item[output]))),
});

const CALENDAR = "YlWd2wuCAZQzh2cH1fVZ";
const appointmentsIn = ({ state }: Highlevel) =>
  [...state.appointments].filter(({ calendarId }) => calendarId === CALENDAR);

const appointmentsHappen: Facts["happens"] = {
  create: ({ actions }, { batch: { count, agoSeconds } }) =>
    actions.create_appointments({ count, agoSeconds, calendarId: CALENDAR }),
  createElsewhere: ({ actions }, { batch: { agoSeconds } }) =>
    actions.create_appointments({ agoSeconds, calendarId: "BqTwX8QFwXzpegMve9EQ" }),
  touch: (sandbox, { each }) =>
    each(appointmentsIn(sandbox), ({ id }) => sandbox.actions.update_appointment({ id })),
  remove: (sandbox, { each }) =>
    each(appointmentsIn(sandbox), (appointment) => sandbox.state.appointments.remove(appointment)),
};

const submissionsHappen = (kind: "form" | "survey"): Facts["happens"] => ({
  submit: ({ actions }, { batch: { count, agoSeconds } }) => actions.submit({ kind, count, agoSeconds }),
  submitAnother: ({ actions }, { batch: { agoSeconds } }) =>
    actions.submit({ kind: kind === "form" ? "survey" : "form", agoSeconds }),
});

const submissionFacts = (kind: "form" | "survey"): Facts => ({
  happens: submissionsHappen(kind),
  events: ({ state }) =>
    state.submissions
      .filter((one) => one.kind === kind)
      .map(({ id, createdAt }) => ({ name: id, at: createdAt })),
  nameOf,
});

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
      events: (sandbox) => contactsIn(sandbox).map(({ id, dateAdded }) => ({ name: id, at: dateAdded })),
      nameOf,
    },
    // Of two changes between two polls the API shows the later one.
    updated_contact: {
      happens: contactsHappen,
      narrowed: () => ({ tag: TAG }),
      events: (sandbox) =>
        contactsIn(sandbox)
          .filter(({ dateAdded, dateUpdated }) => dateUpdated !== dateAdded)
          .map(({ id, dateUpdated }) => ({ name: change(id, dateUpdated), at: dateUpdated })),
      nameOf: ({ contact_id, date_updated }) => change(contact_id, Date.parse(String(date_updated))),
    },
    // Once a contact, however often it loses the tag and gets it again: the API has no time for that.
    contact_tag_added: {
      inputs: () => [{ tag: TAG }],
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
    new_opportunity: {
      happens: opportunitiesHappen,
      events: (sandbox) => opportunitiesIn(sandbox).map(({ id, createdAt }) => ({ name: id, at: createdAt })),
      nameOf,
    },
    updated_opportunity: opportunityChanges("updatedAt", "updated_at"),
    opportunity_stage_changed: opportunityChanges("lastStageChangeAt", "last_stage_change_at"),
    opportunity_status_changed: opportunityChanges("lastStatusChangeAt", "last_status_change_at"),
    new_appointment: {
      inputs: () => [{ calendar_id: CALENDAR }],
      happens: appointmentsHappen,
      events: (sandbox) => appointmentsIn(sandbox).map(({ id, dateAdded }) => ({ name: id, at: dateAdded })),
      nameOf,
    },
    updated_appointment: {
      inputs: () => [{ calendar_id: CALENDAR }],
      happens: appointmentsHappen,
      events: (sandbox) =>
        appointmentsIn(sandbox)
          .filter(({ dateAdded, dateUpdated }) => dateUpdated - dateAdded > 1000)
          .map(({ id, dateUpdated }) => ({ name: change(id, dateUpdated), at: dateUpdated })),
      nameOf: ({ appointment_id, date_updated }) => change(appointment_id, Date.parse(String(date_updated))),
    },
    new_form_submission: submissionFacts("form"),
    new_survey_submission: submissionFacts("survey"),
    new_inbound_message: {
      happens: {
        receive: ({ actions }, { batch: { count, agoSeconds } }) =>
          actions.receive_messages({ count, agoSeconds }),
        receiveEmail: ({ actions }, { batch: { count, agoSeconds } }) =>
          actions.receive_messages({ count, agoSeconds, channel: "Email" }),
        doSomething: ({ actions }) => actions.receive_messages({ channel: "Activity_Opportunity" }),
      },
      events: ({ state }) =>
        state.messages
          .filter(({ messageType }) => !messageType.startsWith("TYPE_ACTIVITY"))
          .map(({ id, dateAdded }) => ({ name: id, at: dateAdded })),
      nameOf,
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
