export const location = {
  id: "ve9EPM428h8vShlRW1KT",
  companyId: "5DP4iH6HLkQsiKESj6rh",
  name: "Harbour Dental",
  timezone: "America/Chicago",
  country: "US",
};

export const users = [
  {
    id: "y0BeYjuRIlDwsDcOHOJo",
    name: "Maya Brandt",
    firstName: "Maya",
    lastName: "Brandt",
    email: "maya@harbour-dental.example",
    phone: "+12025550110",
    roles: { type: "account", role: "admin", locationIds: [location.id] },
  },
  {
    id: "TUcmRxWrjqzJS8EjkxNK",
    name: "Owen Price",
    firstName: "Owen",
    lastName: "Price",
    email: "owen@harbour-dental.example",
    phone: "",
    roles: { type: "account", role: "user", locationIds: [location.id] },
  },
];

export const workflows = [
  { id: "78559bb3-b920-461e-b010-7b2a2816d2a9", name: "Welcome", status: "published" },
  { id: "0d6f4a4e-51a7-4f0c-8d0e-0d7a7f3f8e11", name: "Recall", status: "draft" },
];

export const campaigns = [
  { id: "mIVALPYuTD7YjUHnFEx4", name: "New patient offer", status: "published", locationId: location.id },
  { id: "Vx1mYPqFfKcA0qYl2h7z", name: "Summer offer", status: "draft", locationId: location.id },
];

export const businesses = [
  { id: "641c094001436dbc2081e642", name: "Northwind" },
  { id: "63771dcac1116f0e21de8e12", name: "Contoso" },
];

export const pipelines = [
  {
    id: "VDm7RPYC2GLUvdpKmBfC",
    name: "New patients",
    stages: [
      { id: "e93ba61a-53b3-45e7-985a-c7732dbcdb69", name: "Enquiry" },
      { id: "7915dedc-8f18-44d5-8bc3-77c04e994a10", name: "Booked" },
      { id: "2f6a0f1c-4d24-4b52-9d1d-1a5a7e0a9f33", name: "Treated" },
    ],
  },
  {
    id: "bCkKGpDsyPP4peuKowkG",
    name: "Implants",
    stages: [
      { id: "c0a1e7a8-64a0-4a55-8a57-0f5ad1c1d9d1", name: "Quote" },
      { id: "5b1f9a51-7f0a-4a33-bd8e-b1b9d43a6a02", name: "Accepted" },
    ],
  },
];

export const forms = [
  { id: "YSWdvS4Is98wtIDGnpmI", name: "First visit", locationId: location.id },
  { id: "K7rT2mWqzXc9LpVdEhBn", name: "Recall", locationId: location.id },
];

export const surveys = [{ id: "jjusM6EOngDExnbo2DbU", name: "How was it?", locationId: location.id }];

/** One that belongs to nobody, and one whose appointments belong to one of two users. */
export const calendars: {
  id: string;
  name: string;
  calendarType: "event" | "round_robin";
  slotDuration: number;
  slotDurationUnit: "mins" | "hours";
  teamMembers: { userId: string }[];
}[] = [
  {
    id: "YlWd2wuCAZQzh2cH1fVZ",
    name: "Check-ups",
    calendarType: "event",
    slotDuration: 30,
    slotDurationUnit: "mins",
    teamMembers: [],
  },
  {
    id: "BqTwX8QFwXzpegMve9EQ",
    name: "Surgery",
    calendarType: "round_robin",
    slotDuration: 1,
    slotDurationUnit: "hours",
    teamMembers: users.map(({ id: userId }) => ({ userId })),
  },
];

/** One of each kind that the API takes a value for, and a file, which it takes none of ours for. */
export const customFields: {
  id: string;
  name: string;
  model: "contact" | "opportunity";
  dataType: string;
  picklistOptions?: string[];
}[] = [
  { id: "cfText00000000000001", name: "Nickname", model: "contact", dataType: "TEXT" },
  { id: "cfLarge0000000000002", name: "Medical notes", model: "contact", dataType: "LARGE_TEXT" },
  { id: "cfNumber000000000003", name: "Visits", model: "contact", dataType: "NUMERICAL" },
  { id: "cfMoney0000000000004", name: "Budget", model: "contact", dataType: "MONETORY" },
  { id: "cfDate00000000000005", name: "Last check-up", model: "contact", dataType: "DATE" },
  {
    id: "cfOption000000000006",
    name: "Insurance",
    model: "contact",
    dataType: "SINGLE_OPTIONS",
    picklistOptions: ["None", "Basic", "Full"],
  },
  {
    id: "cfRadio0000000000007",
    name: "Recall by",
    model: "contact",
    dataType: "RADIO",
    picklistOptions: ["Email", "Phone"],
  },
  {
    id: "cfMany00000000000008",
    name: "Interests",
    model: "contact",
    dataType: "MULTIPLE_OPTIONS",
    picklistOptions: ["Braces", "Implants", "Whitening"],
  },
  {
    id: "cfCheck0000000000009",
    name: "Consents",
    model: "contact",
    dataType: "CHECKBOX",
    picklistOptions: ["Newsletter", "Photos"],
  },
  { id: "cfPhone0000000000010", name: "Emergency phone", model: "contact", dataType: "PHONE" },
  { id: "cfFile00000000000011", name: "X-ray", model: "contact", dataType: "FILE_UPLOAD" },
  { id: "cfText00000000000012", name: "Referred by", model: "opportunity", dataType: "TEXT" },
  { id: "cfNumber000000000013", name: "Chance", model: "opportunity", dataType: "NUMERICAL" },
  {
    id: "cfMany00000000000014",
    name: "Treatments",
    model: "opportunity",
    dataType: "MULTIPLE_OPTIONS",
    picklistOptions: ["Braces", "Implants", "Whitening"],
  },
];
