import { describeAudit, useApp } from "@integrations/app-testing";
import { beforeEach } from "@jest/globals";
import App from "../src/index.ts";

const sandbox = useApp(App, "taskee");
const contact_id = "contact_000001";
const send = (type: string) => () => sandbox.server.actions.send_event({ type });

beforeEach(() => {
  sandbox.server.actions.create_contacts({ agoSeconds: 60, email: "new@northwind.example", tags: ["lead"] });
  sandbox.server.actions.update_contact({ contact: contact_id });
});

describeAudit(
  sandbox,
  {
    "triggers.new_contact": () => ({}),
    "triggers.updated_contact": () => ({}),
    "creates.make_api_request": () => ({ method: "get", path: `/contacts/${contact_id}` }),
    "creates.create_contact": () => ({ first_name: "Bob", tags: ["lead"] }),
    "creates.update_contact": () => ({ contact_id, city: "Hull" }),
    "creates.upsert_contact": () => ({ email: "jane@northwind.example", last_name: "Roe" }),
    "creates.delete_contact": () => ({ contact_id }),
    "searches.find_contact": () => ({ query: "jane@northwind.example" }),
    "searches.find_contacts_by_business": () => ({ business_id: "63771dcac1116f0e21de8e12" }),
  },
  {
    "triggers.contact_event": send("ContactCreate"),
    "triggers.opportunity_event": send("OpportunityCreate"),
    "triggers.task_event": send("TaskCreate"),
    "triggers.appointment_event": send("AppointmentCreate"),
    "triggers.invoice_event": send("InvoiceCreate"),
    "triggers.product_event": send("PriceCreate"),
    "triggers.note_event": send("NoteCreate"),
    "triggers.message_event": send("InboundMessage"),
    "triggers.order_event": send("OrderCreate"),
    "triggers.record_event": send("AssociationCreate"),
  },
);
