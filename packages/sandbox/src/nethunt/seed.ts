import type { Folder } from "./data.ts";
import type { NethuntState } from "./state.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A quiet workspace. "doe" finds two people, the one less likely to be meant first: a search has to choose. */
export const seed = (state: NethuntState): void => {
  const now = state.clock.now();
  const [contacts, deals, old] = state.folders as [Folder, Folder, Folder];

  state.createRecord(old, { Name: "Hull Fishmongers" }, { at: now - 900 * DAY_MS });
  const john = state.createRecord(
    contacts,
    {
      Name: "John Doe",
      Birthday: "1980-01-01",
      Employed: true,
      Salary: 100_000,
      Keywords: ["Java", "Big Data"],
      "Primary Email Address": "John Doe <john.doe@northwind.example>",
      "Other Email Addresses": ["J. Doe <j.doe@northwind.example>", "J. D. <j.d@northwind.example>"],
    },
    { at: now - 400 * DAY_MS },
  );
  state.createRecord(
    contacts,
    { Name: "Jane Doe", "Primary Email Address": "Jane Doe <jane.doe@northwind.example>", Phone: "0123 456" },
    { at: now - 60 * DAY_MS, by: state.user },
  );
  const left = state.createRecord(contacts, { Name: "Gone Away" }, { at: now - 50 * DAY_MS });
  state.deleteRecord(left, { at: now - 3 * DAY_MS });
  state.createRecord(
    deals,
    { Name: "Heat pump", Stage: "Offer", Amount: 12_500.5 },
    { at: now - 2 * DAY_MS },
  );
  state.updateRecord(
    john,
    { Salary: { remove: 100_000, add: 200_000 }, Keywords: { remove: ["Java"], add: ["JavaScript"] } },
    { at: now - 5 * HOUR_MS, by: state.user },
  );

  state.addNote(
    state.comments,
    { record: john, text: "Prefers to be called\nin the afternoon" },
    now - DAY_MS,
  );
  state.addNote(state.files, { record: john, text: "Offer.pdf" }, now - 26 * HOUR_MS);
  const call = { time: new Date(now - 26 * HOUR_MS).toISOString(), duration: 2.5 };
  state.addNote(state.callLogs, { record: john, text: "Asked for an offer", ...call }, now - 25 * HOUR_MS);
};
