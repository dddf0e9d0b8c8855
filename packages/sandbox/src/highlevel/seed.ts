import type { HighlevelState } from "./state.ts";

const hour = 60 * 60 * 1000;
const day = 24 * hour;

export const location = {
  id: "ve9EPM428h8vShlRW1KT",
  companyId: "5DP4iH6HLkQsiKESj6rh",
  name: "Harbour Dental",
  timezone: "America/Chicago",
  country: "US",
};

export const users = [
  { id: "y0BeYjuRIlDwsDcOHOJo", name: "Maya Brandt", email: "maya@harbour-dental.example" },
  { id: "TUcmRxWrjqzJS8EjkxNK", name: "Owen Price", email: "owen@harbour-dental.example" },
];

export const workflows = [
  { id: "78559bb3-b920-461e-b010-7b2a2816d2a9", name: "Welcome", status: "published" },
  { id: "0d6f4a4e-51a7-4f0c-8d0e-0d7a7f3f8e11", name: "Recall", status: "draft" },
];

export const businesses = [
  { id: "641c094001436dbc2081e642", name: "Northwind" },
  { id: "63771dcac1116f0e21de8e12", name: "Contoso" },
];

/** One of each kind that the API takes a value for, and a file, which it takes none of ours for. */
export const customFields = [
  { id: "cfText00000000000001", name: "Nickname", dataType: "TEXT" },
  { id: "cfLarge0000000000002", name: "Medical notes", dataType: "LARGE_TEXT" },
  { id: "cfNumber000000000003", name: "Visits", dataType: "NUMERICAL" },
  { id: "cfMoney0000000000004", name: "Budget", dataType: "MONETORY" },
  { id: "cfDate00000000000005", name: "Last check-up", dataType: "DATE" },
  {
    id: "cfOption000000000006",
    name: "Insurance",
    dataType: "SINGLE_OPTIONS",
    picklistOptions: ["None", "Basic", "Full"],
  },
  { id: "cfRadio0000000000007", name: "Recall by", dataType: "RADIO", picklistOptions: ["Email", "Phone"] },
  {
    id: "cfMany00000000000008",
    name: "Interests",
    dataType: "MULTIPLE_OPTIONS",
    picklistOptions: ["Braces", "Implants", "Whitening"],
  },
  {
    id: "cfCheck0000000000009",
    name: "Consents",
    dataType: "CHECKBOX",
    picklistOptions: ["Newsletter", "Photos"],
  },
  { id: "cfPhone0000000000010", name: "Emergency phone", dataType: "PHONE" },
  { id: "cfFile00000000000011", name: "X-ray", dataType: "FILE_UPLOAD" },
];

/** A quiet sub-account: two contacts from long ago, one from yesterday, a task to do and one done. */
export const seed = (state: HighlevelState): void => {
  const now = state.clock.now();
  const old = state.contacts.create(
    {
      firstName: "Ingrid",
      lastName: "Solberg",
      email: "ingrid@solberg.example",
      phone: "+4722123456",
      country: "NO",
      tags: ["customer"],
    },
    now - 400 * day,
  );
  state.contacts.change(old, { city: "Oslo" }, now - 30 * day);
  state.contacts.create(
    {
      firstName: "Kim",
      lastName: "Novak",
      email: "kim@novak.example",
      companyName: "Northwind",
      businessId: businesses[0]?.id,
      customFields: [{ id: "cfText00000000000001", value: "Kimmy" }],
    },
    now - 90 * day,
  );
  const recent = state.contacts.create(
    { firstName: "Samuel", lastName: "Osei", phone: "+12025550143", country: "US", tags: ["lead", "vip"] },
    now - 26 * hour,
  );

  state.createTask(
    recent,
    { title: "Call back", dueDate: new Date(now + day).toISOString(), completed: false },
    now - 25 * hour,
  );
  state.createTask(
    old,
    { title: "Send the invoice", dueDate: new Date(now - 20 * day).toISOString(), completed: true },
    now - 29 * day,
  );
  state.createNote(recent, { body: "Prefers mornings." }, now - 25 * hour);
  state.appointments.push({
    id: "YS3jaqqeehkR2Is80miy",
    contact: recent,
    calendarId: "YlWd2wuCAZQzh2cH1fVZ",
    title: "Check-up",
    appointmentStatus: "confirmed",
    assignedUserId: users[0]?.id,
    startAt: now + 2 * day,
    endAt: now + 2 * day + hour,
  });
};
