import { factsOf, type TriggerFacts } from "../triggerFacts.ts";

const happens: TriggerFacts<"taskee">["happens"] = {
  create: ({ actions }, { batch }) => actions.create_contacts(batch),
  touch: ({ state, actions }, { each }) =>
    each(state.contacts, ({ id }) => actions.update_contact({ contact: id })),
  remove: ({ state, actions }, { each }) =>
    each(state.contacts, ({ id }) => actions.delete_contact({ contact: id })),
};

const change = (id: unknown, dateUpdated: number): string => `${id} at ${dateUpdated}`;

export default factsOf("taskee", {
  servers: {
    newestFirst: ({ actions }) => actions.set_order({ first: "newest" }),
    oldestFirst: ({ actions }) => actions.set_order({ first: "oldest" }),
  },
  triggers: {
    new_contact: {
      happens,
      events: ({ state }) => state.contacts.map(({ id, dateAdded }) => ({ name: id, at: dateAdded })),
      nameOf: ({ id }) => String(id),
    },
    // Of two changes between two polls the API shows the later one. A change within a second of the creation belongs to it.
    updated_contact: {
      happens,
      events: ({ state }) =>
        state.contacts
          .filter(({ dateAdded, dateUpdated }) => Math.abs(dateUpdated - dateAdded) > 1000)
          .map(({ id, dateUpdated }) => ({ name: change(id, dateUpdated), at: dateUpdated })),
      nameOf: ({ contact_id, date_updated }) => change(contact_id, Date.parse(String(date_updated))),
    },
  },
});
