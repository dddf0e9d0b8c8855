import { performWith, useApp } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../../src/index.ts";

const sandbox = useApp(App, "taskee");
const send = (args: Record<string, unknown> = {}) => sandbox.server.actions.send_event(args);
const contactEvent = (args: Record<string, unknown> = {}, input: Record<string, unknown> = {}) =>
  sandbox.deliver("contact_event", send(args), input);
const hooks = Object.values(App.triggers ?? {}).filter(({ operation }) => operation.type === "hook");

/** What Zapier shows of a refused webhook. */
const refused = (message: string) => ({
  name: "AppError",
  message: expect.stringMatching(new RegExp(`^{"message":"${message}.*"invalid_webhook","status":400}$`)),
});

describe("Contact Event", () => {
  it.each([false, true])("gives the Zap the event and the whole contact, flat: %s", async (flat) => {
    const delivery = send({ type: "ContactUpdate", flat });
    const { webhookId, timestamp } = JSON.parse(delivery.body);
    await expect(sandbox.deliver("contact_event", delivery)).resolves.toEqual([
      {
        id: webhookId,
        event_type: "ContactUpdate",
        event_time: timestamp,
        location_id: "ve9EPM428h8vShlRW1KT",
        contact_id: "contact_000001",
        first_name: "Jane",
        last_name: "Doe",
        name: "Jane Doe",
        email: "jane@northwind.example",
        phone: "+14155552671",
        company_name: null,
        address1: "123 Main St",
        city: "San Francisco",
        state: "CA",
        postal_code: "94105",
        country: "US",
        website: null,
        timezone: null,
        source: "import",
        date_of_birth: null,
        assigned_to: null,
        business_id: null,
        dnd: null,
        tags: ["lead", "vip"],
        date_added: expect.stringMatching(/Z$/),
        date_updated: expect.stringMatching(/Z$/),
      },
    ]);
  });

  it("takes the event with which the guide tests an endpoint", async () => {
    const data = { firstName: "John", lastName: "Doe", email: "john@northwind.example" };
    await expect(contactEvent({ data })).resolves.toMatchObject([{ contact_id: null, name: "John Doe" }]);
  });

  it("fires once for one webhookId, and again for the next event", async () => {
    const delivery = send({ signature: "both" });
    await expect(sandbox.deliver("contact_event", delivery)).resolves.toHaveLength(1);
    await expect(sandbox.deliver("contact_event", sandbox.server.actions.repeat_event())).resolves.toEqual(
      [],
    );
    await expect(contactEvent()).resolves.toHaveLength(1);
  });

  it.each([
    [{}, true],
    [{ event_types: [] }, true],
    [{ event_types: "" }, true],
    [{ event_types: ["ContactDelete", "ContactCreate"] }, true],
    [{ event_types: "ContactCreate" }, true],
    [{ event_types: ["ContactDelete"] }, false],
  ])("fires for the chosen events: %j", async (input, fires) => {
    await expect(contactEvent({ type: "ContactCreate" }, input)).resolves.toHaveLength(fires ? 1 : 0);
  });

  it("fires for an event of contacts that the vendor adds one day", async () => {
    await expect(contactEvent({ type: "ContactMerge" })).resolves.toMatchObject([
      { event_type: "ContactMerge" },
    ]);
  });

  it.each(["InvoicePaid", "TaskCreate", "LocationUpdate", "Something"])(
    "does not fire for %s",
    async (type) => {
      await expect(contactEvent({ type })).resolves.toEqual([]);
    },
  );

  it("does not fire for another sub-account in which the same application is installed", async () => {
    await expect(contactEvent({ data: { id: "c1", locationId: "another" } })).resolves.toEqual([]);
  });
});

describe("a webhook is refused", () => {
  const change = (change: (body: string) => string, headers = {}) => {
    const delivery = send({ signature: "both", data: { id: "c1", firstName: "Müller 📦" } });
    return { headers: { ...delivery.headers, ...headers }, body: change(delivery.body) };
  };
  const asIs = (body: string) => body;
  const notTheirs = "The signature of the request is not Taskee Portal's";

  it.each([
    ["without a signature", () => send({ signature: "none" }), "The request has no signature"],
    ["signed by somebody else", () => send({ signature: "forged" }), notTheirs],
    [
      "with a signature that is cut",
      () => {
        const { headers, body } = send();
        return { headers: { "X-Wh-Signature": headers["X-Wh-Signature"]?.slice(0, 100) ?? "" }, body };
      },
      notTheirs,
    ],
    ["with one byte changed", () => change((body) => body.replace("c1", "c2")), notTheirs],
    ["with a line break more", () => change((body) => `${body}\n`), notTheirs],
    ["written anew", () => change((body) => JSON.stringify(JSON.parse(body), null, 1)), notTheirs],
    [
      "with its letters escaped, which is the same JSON",
      () => change((body) => body.replace("ü", "\\u00fc")),
      notTheirs,
    ],
    [
      "with signatures of nothing",
      () => change(asIs, { "X-Wh-Signature": "AAAA", "X-Ghl-Signature": "AAAA" }),
      notTheirs,
    ],
    ["older than the vendor's retries", () => send({ agoSeconds: 86_401 }), "The request from 20"],
    [
      "from the future",
      () => {
        sandbox.server.state.clock.advance(3_600_000);
        return send();
      },
      "The request from 20",
    ],
  ])("%s, and nothing fires", async (_what, make, message) => {
    await expect(sandbox.deliver("contact_event", make())).rejects.toMatchObject(refused(message));
  });

  it("by every trigger", async () => {
    for (const { key } of hooks) {
      await expect(sandbox.deliver(key, send({ signature: "forged" }))).rejects.toMatchObject(
        refused(notTheirs),
      );
    }
  });

  it("T9: unless it is as old as the latest retry, a day", async () => {
    await expect(contactEvent({ agoSeconds: 86_000 })).resolves.toHaveLength(1);
  });

  it("when no key can be read, in words", async () => {
    process.env.TASKEE_WEBHOOK_PUBLIC_KEY = "nonsense";
    await expect(contactEvent()).rejects.toThrow("there is no PEM public key");
  });

  it("when there are no other keys than Taskee's own, and it is signed with another", async () => {
    delete process.env.TASKEE_WEBHOOK_PUBLIC_KEY;
    await expect(contactEvent({ signature: "both" })).rejects.toThrow(notTheirs);
  });

  it("when there is no request: a person tried the trigger by hand", async () => {
    const perform = performWith(App, {});
    await expect(perform("triggers.contact_event")).rejects.toThrow("There is no request to read");
  });
});

describe("the signature", () => {
  it.each(["rsa", "ed25519", "both"])("over %s is accepted", async (signature) => {
    await expect(contactEvent({ signature })).resolves.toHaveLength(1);
  });

  it.each(["X-WH-SIGNATURE", "x-wh-signature"])("is accepted in the header %s", async (name) => {
    const { headers, body } = send();
    const delivery = { headers: { [name]: headers["X-Wh-Signature"] ?? "" }, body };
    await expect(sandbox.deliver("contact_event", delivery)).resolves.toHaveLength(1);
  });
});

describe("the other events", () => {
  it.each([
    [
      "opportunity_event",
      "OpportunityStageUpdate",
      { name: "Heat pump", monetary_value: 1250.5, status: "open" },
    ],
    ["task_event", "TaskComplete", { title: "Call back", due_date: "2026-03-24T15:00:00.000Z" }],
    ["appointment_event", "AppointmentUpdate", { title: "Survey", status: "confirmed", notes: "Ring twice" }],
    [
      "invoice_event",
      "InvoicePaid",
      { invoice_number: "000019", total: 999, contact_email: "jane@northwind.example" },
    ],
    [
      "product_event",
      "ProductUpdate",
      { product_id: "655b33a82209e60b6adb87a5", price_id: null, price_type: null, amount: null },
    ],
    [
      "product_event",
      "PriceCreate",
      {
        product_id: "655b33a82209e60b6adb87a5",
        price_id: "655b33aa2209e60b6adb87a7",
        price_type: "one_time",
        amount: 999,
      },
    ],
    [
      "note_event",
      "NoteUpdate",
      {
        note_id: "otg8dTQqGLh3Q6iQI55w",
        body: "Prefers calls in the morning",
        contact_id: "contact_000001",
        user_id: null,
        date_added: "2026-03-20T09:30:00.000Z",
      },
    ],
    [
      "message_event",
      "InboundMessage",
      { message_id: null, direction: "inbound", message_type: "SMS", body: "When can you come?", to: [] },
    ],
    [
      "message_event",
      "OutboundMessage",
      {
        message_id: "sddfDSF3G56GHG",
        message_type: "Email",
        from: "Northwind <office@northwind.example>",
        to: ["jane@northwind.example"],
        subject: "Your heat pump",
        attachments: [],
      },
    ],
    [
      "order_event",
      "OrderStatusUpdate",
      {
        order_id: "660ed43bfdf9fc05a0de7a40",
        status: "pending",
        amount: 1011.1,
        tax: 12.1,
        contact_name: "Jane Doe",
        source_name: "Web shop",
        items: [
          {
            name: "Heat pump",
            quantity: 1,
            price: 999,
            product_id: "655b33a82209e60b6adb87a5",
            price_id: "655b33aa2209e60b6adb87a7",
          },
        ],
      },
    ],
    ["record_event", "AssociationUpdate", { record_id: "66d0ba7af6f4ab8b0d9c2c5a", name: "owner_of_house" }],
    [
      "record_event",
      "RelationCreate",
      { first_record_id: "contact_000001", second_object: "custom_objects.house" },
    ],
    ["record_event", "RecordDelete", { record_id: "66d0ba7af6f4ab8b0d9c2c5c", name: null }],
    [
      "record_event",
      "LocationUpdate",
      { name: "Northwind Field Services", company_id: "otg8dTQqGLh3Q6iQI55w" },
    ],
    ["record_event", "UserCreate", { name: "Ana Horvat", role: "user" }],
  ])("%s: %s, in both forms", async (trigger, type, expected) => {
    for (const flat of [false, true]) {
      const fired = await sandbox.deliver(trigger, send({ type, flat }));
      expect(fired).toMatchObject([{ event_type: type, location_id: "ve9EPM428h8vShlRW1KT", ...expected }]);
    }
  });

  it("an order, a message and a note of which little is known", async () => {
    const fired = async (trigger: string, type: string, data: object) =>
      (await sandbox.deliver(trigger, send({ type, data }))) as unknown[];
    await expect(fired("order_event", "OrderCreate", { items: [{}, "x"] })).resolves.toMatchObject([
      {
        order_id: null,
        subtotal: null,
        contact_name: null,
        source_name: null,
        items: [{ name: null, quantity: null, price: null, product_id: null, price_id: null }],
      },
    ]);
    await expect(
      fired("message_event", "OutboundMessage", {
        messageId: "m1",
        messageType: "CALL",
        callDuration: 120,
        to: "+14155552671",
        attachments: ["https://northwind.example/call.mp3", 7],
      }),
    ).resolves.toMatchObject([
      {
        message_id: "m1",
        call_duration: 120,
        to: ["+14155552671"],
        attachments: ["https://northwind.example/call.mp3"],
      },
    ]);
    await expect(fired("note_event", "NoteDelete", {})).resolves.toMatchObject([
      { note_id: null, body: null },
    ]);
  });

  describe("one change of an opportunity", () => {
    const fire = async (input: Record<string, unknown>, ...types: string[]) => {
      const fired = [];
      for (const type of types) {
        fired.push(...((await sandbox.deliver("opportunity_event", send({ type }), input)) as object[]));
      }
      return fired.map((event) => Object(event).event_type);
    };

    it.each([
      [["OpportunityUpdate", "OpportunityStageUpdate"]],
      [["OpportunityStageUpdate", "OpportunityUpdate"]],
      [["OpportunityCreate", "OpportunityUpdate"]],
      [["OpportunityDelete", "OpportunityUpdate"]],
    ])("starts the Zap once, though it comes as %j", async (types) => {
      await expect(fire({}, ...types)).resolves.toEqual(types.slice(0, 1));
    });

    it("starts a Zap for each of its events that the person chose", async () => {
      const event_types = ["OpportunityUpdate", "OpportunityStageUpdate"];
      await expect(fire({ event_types }, ...event_types)).resolves.toEqual(event_types);
    });

    it("is not taken for the next one", async () => {
      await expect(fire({}, "OpportunityCreate", "OpportunityUpdate", "OpportunityDelete")).resolves.toEqual([
        "OpportunityCreate",
        "OpportunityDelete",
      ]);
      const next = send({ type: "OpportunityUpdate", data: { id: "wWhVuzqpRuOA1ZVWi4FC", status: "won" } });
      await expect(sandbox.deliver("opportunity_event", next)).resolves.toHaveLength(1);
    });
  });

  it.each([false, true])("an invoice of another sub-account does not fire, flat: %s", async (flat) => {
    const data = { _id: "i1", altType: "location", altId: "another" };
    const delivery = send({ type: "InvoicePaid", flat, data });
    await expect(sandbox.deliver("invoice_event", delivery)).resolves.toEqual([]);
  });

  it("an invoice without a contact", async () => {
    const delivery = send({ type: "InvoiceCreate", data: { _id: "i1" } });
    await expect(sandbox.deliver("invoice_event", delivery)).resolves.toMatchObject([
      { invoice_id: "i1", contact_id: null, contact_name: null, contact_email: null, contact_phone: null },
    ]);
  });

  it("T1: one with an odd field has nothing there", async () => {
    const delivery = send({
      type: "InvoicePaid",
      data: { _id: "i1", total: "much", contactDetails: "Jane" },
    });
    await expect(sandbox.deliver("invoice_event", delivery)).resolves.toMatchObject([
      { invoice_id: "i1", total: null, contact_name: null },
    ]);
  });

  it.each([
    ["invoice_event", "InvoiceSent", { event_type: "Invoice", invoice_number: "000019" }],
    ["product_event", "ProductDelete", { event_type: "Product", name: "Heat pump", price_type: null }],
    ["product_event", "PriceUpdate", { event_type: "Price", amount: 999, price_type: "one_time" }],
    ["record_event", "AssociationCreate", { event_type: "Association", name: "owner_of_house" }],
    ["record_event", "RelationDelete", { event_type: "Relation", first_record_id: "contact_000001" }],
  ])(
    "T6: %s takes %s without its type, and errors if only some types may start it",
    async (trigger, type, expected) => {
      for (const flat of [false, true]) {
        const untyped = send({ type, flat, typed: false });
        await expect(sandbox.deliver(trigger, untyped)).resolves.toMatchObject([expected]);
        await expect(sandbox.deliver("contact_event", untyped)).resolves.toEqual([]);
        await expect(sandbox.deliver(trigger, untyped, { event_types: [type] })).rejects.toMatchObject(
          refused(`Taskee Portal sent an event \\(${expected.event_type}\\) without saying what happened`),
        );
      }
    },
  );

  it("one that cannot be named is refused, naming the place", async () => {
    const delivery = send({ type: "TaskCreate", data: { title: "Call back" } });
    await expect(sandbox.deliver("task_event", delivery)).rejects.toMatchObject(
      refused(
        'Taskee Portal sent an event of type TaskCreate that cannot be read \\(unexpected value at \\\\"id\\\\"\\)',
      ),
    );
  });
});

describe("the events that can be chosen", () => {
  const offered = hooks.flatMap(({ key, operation }) => {
    const [eventTypes] = operation.inputFields as { choices: Record<string, string> }[];
    return Object.keys(eventTypes?.choices ?? {}).map((type): [string, string] => [type, key]);
  });

  it.each(offered)("%s starts a Zap on %s and on no other trigger", async (type, trigger) => {
    const delivery = send({ type });
    const started = await Promise.all(
      hooks.map(async ({ key }) => {
        const fired = (await sandbox.deliver(key, delivery)) as unknown[];
        return fired.map(() => key);
      }),
    );
    expect(started.flat()).toEqual([trigger]);
  });

  it.each([
    ...["Contact", "Opportunity", "Task", "Appointment", "Invoice", "Product"],
    ...["Association", "Location", "User", "Note", "Order"],
  ])("are of the guide's family %s", (family) => {
    expect(offered.map(([type]) => type)).toContain(`${family}Create`);
  });
});

describe("the directions", () => {
  it.each(hooks.map(({ key, display }) => [key, display]))(
    "of %s say where to paste the URL",
    (_key, display) => {
      const { directions = "" } = display as { directions?: string };
      expect(directions).toMatch(/Copy this URL.*Advanced Settings -> Webhook.*paste the URL/s);
      expect(directions.length).toBeLessThanOrEqual(1000);
    },
  );
});
