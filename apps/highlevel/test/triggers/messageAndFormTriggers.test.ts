import { isDeepStrictEqual } from "node:util";
import { performWith, useApp } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../../src/index.ts";
import { authData, datedVendor, LOCATION, vendor } from "../vendorAnswers.ts";

const perform = performWith(App, authData);
const recent = new Date(Date.now() - 60_000).toISOString();

const message = {
  id: "m1",
  type: 2,
  messageType: "TYPE_SMS",
  locationId: LOCATION,
  contactId: "c1",
  conversationId: "v1",
  dateAdded: recent,
  body: "Hi",
  direction: "inbound",
  status: "delivered",
  contentType: "text/plain",
};
const messageForZap = {
  id: "m1",
  message_type: "TYPE_SMS",
  body: "Hi",
  attachments: [],
  contact_id: "c1",
  conversation_id: "v1",
  status: "delivered",
  date_added: recent,
};
const exported = (query: Record<string, string>, messages: object[], nextCursor: string | null = null) =>
  datedVendor()
    .get("/conversations/messages/export")
    .query({ locationId: LOCATION, limit: "500", sortBy: "createdAt", sortOrder: "desc", ...query })
    .reply(200, { messages, nextCursor, total: messages.length });

describe("New Inbound Message", () => {
  it("asks for emails apart, and fires for what contacts wrote alone", async () => {
    exported({}, [
      message,
      { ...message, id: "m2", direction: "outbound" },
      { ...message, id: "m3", messageType: "TYPE_ACTIVITY_OPPORTUNITY" },
    ]);
    exported({ channel: "Email" }, [{ ...message, id: "m4", messageType: "TYPE_EMAIL", body: undefined }]);
    await expect(perform("triggers.new_inbound_message")).resolves.toEqual([
      messageForZap,
      { ...messageForZap, id: "m4", message_type: "TYPE_EMAIL", body: null },
    ]);
  });

  it("asks for one channel", async () => {
    exported({ channel: "WhatsApp" }, []);
    await expect(perform("triggers.new_inbound_message", { channel: "WhatsApp" })).resolves.toEqual([]);
  });

  it("reads on by the cursor of each list, until a message is too old", async () => {
    exported({}, [message], "n1");
    exported({ channel: "Email" }, [{ ...message, id: "m2", dateAdded: "2020-01-01T00:00:00Z" }], "n2");
    exported({ cursor: "n1" }, [{ ...message, id: "m3" }]);
    const fired = (await perform("triggers.new_inbound_message")) as { id: string }[];
    expect(fired.map(({ id }) => id)).toEqual(["m1", "m3"]);
  });

  it("says why HighLevel refused it", async () => {
    datedVendor()
      .get("/conversations/messages/export")
      .query(true)
      .reply(403, { message: "No access to conversations" });
    await expect(perform("triggers.new_inbound_message", { channel: "SMS" })).rejects.toThrow("No access");
  });
});

const labels = {
  customFields: [
    { id: "cf1", name: "__proto__", dataType: "TEXT" },
    { id: "cf2", name: "Allergies? {{none}}", dataType: "TEXT" },
    { id: "cf3", name: "Allergies? {{none}}", dataType: "MULTIPLE_OPTIONS" },
  ],
};
const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

describe.each([
  ["form", "formId"],
  ["survey", "surveyId"],
])("New Submission of a %s", (kind, idOf) => {
  const key = `triggers.new_${kind}_submission`;
  const submission = {
    id: "s1",
    contactId: "c1",
    createdAt: recent,
    [idOf]: "f1",
    name: "Rosa",
    email: "rosa@delgado.example",
    others: {
      cf1: "None",
      cf2: "Nuts",
      cf3: ["Nuts", "Milk"],
      full_name: "Rosa Delgado",
      empty: "",
      signature: { url: "https://x.example/s" },
      eventData: { page: {} },
      fieldsOriSequance: ["cf1"],
    },
  };
  const page = (query: Record<string, string>, submissions: object[], nextPage: number | null = null) =>
    vendor()
      .get(`/${kind}s/submissions`)
      .query(({ startAt, endAt, ...rest }) => {
        const isAsked = isDeepStrictEqual(
          { ...rest },
          { locationId: LOCATION, limit: "100", page: "1", ...query },
        );
        return isAsked && endAt === day(1) && [day(-3), day(-2), day(-1)].includes(String(startAt));
      })
      .reply(200, { submissions, meta: { total: submissions.length, nextPage } });
  const labelsAreAsked = () =>
    vendor().get(`/locations/${LOCATION}/customFields`).query({ model: "contact" }).reply(200, labels);

  it("gives each answer under its label, whatever the label is, with the ID of its field", async () => {
    page({ [idOf]: "f1" }, [submission]);
    labelsAreAsked();
    await expect(perform(key, { [`${kind}_id`]: "f1" })).resolves.toEqual([
      {
        id: "s1",
        questionnaire_id: "f1",
        contact_id: "c1",
        name: "Rosa",
        email: "rosa@delgado.example",
        created_at: recent,
        answers: [
          { field_id: "cf1", label: "__proto__", value: "None" },
          { field_id: "cf2", label: "Allergies? {{none}}", value: "Nuts" },
          { field_id: "cf3", label: "Allergies? {{none}}", value: "Nuts, Milk" },
          { field_id: "full_name", label: "Full name", value: "Rosa Delgado" },
          { field_id: "signature", label: "Signature", value: '{"url":"https://x.example/s"}' },
        ],
        field_cf1: "None",
        field_cf2: "Nuts",
        field_cf3: ["Nuts", "Milk"],
        "field_full-5f-name": "Rosa Delgado",
        field_signature: { url: "https://x.example/s" },
      },
    ]);
  });

  it("kind 8: gives the answer to a DATE field as its day", async () => {
    page({}, [{ ...submission, others: { cf1: 1751328000000, cf2: 3 } }]);
    labelsAreAsked();
    await expect(perform(key)).resolves.toMatchObject([
      {
        answers: [
          { field_id: "cf1", value: "2025-07-01" },
          { field_id: "cf2", value: "3" },
        ],
        field_cf1: "2025-07-01",
        field_cf2: 3,
      },
    ]);
  });

  it("reads every page, in whatever order, and asks for the labels once", async () => {
    const old = { ...submission, id: "old", createdAt: "2020-01-01T00:00:00Z" };
    page({}, [old], 2);
    page({ page: "2" }, [submission, { ...submission, id: "s2", others: null }]);
    labelsAreAsked();
    const fired = (await perform(key)) as { id: string; answers: unknown[] }[];
    expect(fired.map(({ id, answers }) => [id, answers.length])).toEqual([
      ["s1", 5],
      ["s2", 0],
    ]);
  });

  it("asks at the first poll for all of them, from a day further back, as days may begin elsewhere", async () => {
    const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);
    // 27 hours and the clock's margin, and one more day.
    const startOf = (now: number) => dayOf(now - (27 * 60 + 5 + 24 * 60) * 60_000);
    const before = startOf(Date.now());
    const asked = vendor()
      .get(`/${kind}s/submissions`)
      .query((query) => {
        expect(query).not.toHaveProperty(idOf);
        expect([before, startOf(Date.now())]).toContain(query.startAt);
        return true;
      })
      .reply(200, { submissions: [], meta: { total: 0, nextPage: null } });
    await expect(perform(key, { [`${kind}_id`]: "f1" }, { isPopulatingDedupe: true })).resolves.toEqual([]);
    expect(asked.isDone()).toBe(true);
  });

  it("asks for no labels where nothing was filled in", async () => {
    page({}, []);
    await expect(perform(key)).resolves.toEqual([]);
  });
});

describe("on a Zap that is on", () => {
  const sandbox = useApp(App, "highlevel");

  it("each of 700 messages, emails among them, fires once", async () => {
    const { actions } = sandbox.server;
    const zap = sandbox.zap("new_inbound_message");
    await zap.turnOn();
    const ids = [
      ...actions.receive_messages({ count: 600 }),
      ...actions.receive_messages({ count: 100, channel: "Email" }),
    ];
    actions.receive_messages({ channel: "Activity_Opportunity" });
    const fired = await zap.poll();
    expect(new Set(fired.map(({ id }) => id))).toEqual(new Set(ids));
    expect(fired).toHaveLength(700);
    await expect(zap.poll()).resolves.toEqual([]);
  });

  it.each([
    ["new_form_submission", "form", "form_id", "YSWdvS4Is98wtIDGnpmI", "K7rT2mWqzXc9LpVdEhBn"],
    ["new_survey_submission", "survey", "survey_id", "jjusM6EOngDExnbo2DbU", "other"],
  ] as const)(
    "%s fires once for each of 250 submissions, and for none of another",
    async (key, kind, input, id, other) => {
      const { actions } = sandbox.server;
      actions.submit({ kind, agoSeconds: 600 });
      const zap = sandbox.zap(key, { [input]: id });
      await zap.turnOn();
      const ids = actions.submit({ kind, count: 250 });
      actions.submit({ kind, questionnaireId: other });
      const fired = await zap.poll();
      expect(fired).toHaveLength(250);
      expect(new Set(fired.map((one) => one.id))).toEqual(new Set(ids));
      await expect(zap.poll()).resolves.toEqual([]);
      await expect(zap.sample()).resolves.toHaveLength(3);
    },
  );
});
