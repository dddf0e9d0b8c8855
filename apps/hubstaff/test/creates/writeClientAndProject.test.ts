import { performWith, useApp } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../../src/index.ts";
import {
  client,
  clientForZap,
  firstOrganization,
  project,
  projectForZap,
  refusal,
  TOKEN,
  vendor,
} from "../vendorAnswers.ts";

const perform = performWith(App, { token: TOKEN });
const NOTHING = "nothing to change. Fill in at least one of the other fields.";

describe("Create Client", () => {
  it("sends every field filled in, each in its place and of its type", async () => {
    vendor()
      .post("/organizations/31/clients", {
        name: "Harbour Brewery",
        emails: ["office@harbour.example", "ana@harbour.example"],
        phone: "+44 1482 123456",
        address: "18 Harbour Street, Hull",
        project_ids: ["8203", "8206"],
        net_terms: 14,
        invoice_notes: "Thank you",
        metadata: [
          { key: "highlevel_contact_id", value: "hl-100" },
          { key: "tier", value: "3" },
        ],
      })
      .matchHeader("content-type", "application/json")
      .reply(200, { client });
    const input = {
      name: "Harbour Brewery",
      organization_id: "31",
      emails: ["office@harbour.example", "", "ana@harbour.example"],
      phone: "+44 1482 123456",
      address: "18 Harbour Street, Hull",
      project_ids: ["8203", 8206],
      net_terms: "14",
      invoice_notes: "Thank you",
      metadata: { highlevel_contact_id: "hl-100", tier: 3, blank: "" },
    };
    await expect(perform("creates.create_client", input)).resolves.toEqual(clientForZap);
  });

  it("takes the first organization, and sends no blank", async () => {
    firstOrganization();
    vendor().post("/organizations/27/clients", { name: "Harbour" }).reply(200, { client });
    const one = { emails: "office@harbour.example", organization_id: "27" };
    vendor()
      .post("/organizations/27/clients", { name: "Harbour", emails: ["office@harbour.example"] })
      .reply(200, { client });
    await expect(perform("creates.create_client", { name: "Harbour", ...one })).resolves.toEqual(
      clientForZap,
    );
    const blanks = {
      organization_id: "",
      emails: [""],
      phone: null,
      project_ids: [],
      metadata: {},
      net_terms: "",
    };
    await expect(perform("creates.create_client", { name: "Harbour", ...blanks })).resolves.toEqual(
      clientForZap,
    );
  });

  it("sends net terms of 0 days", async () => {
    vendor().post("/organizations/31/clients", { name: "Harbour", net_terms: 0 }).reply(200, { client });
    const input = { name: "Harbour", organization_id: "31", net_terms: 0 };
    await expect(perform("creates.create_client", input)).resolves.toEqual(clientForZap);
  });

  it.each([
    [{ name: " " }, "Name: fill this in. It is required."],
    [{ net_terms: "soon" }, 'Net Terms: enter a whole number from 0 to 3650, not "soon".'],
    [{ project_ids: ["8203", "Heating"] }, 'Projects: "Heating" is not an ID. Choose one from the list.'],
    [
      { metadata: { "HighLevel ID": "1" } },
      'Metadata: a key has 2 to 30 lowercase letters, digits, or underscores, not "HighLevel ID".',
    ],
    [{ metadata: { long: "x".repeat(201) } }, 'Metadata: the value of "long" has more than 200 characters.'],
    [{ metadata: "highlevel_id: 1" }, "Metadata: enter keys and their values."],
    [{ metadata: ["hl-1"] }, "Metadata: enter keys and their values."],
  ])("refuses %j before any request", async (wrong, message) => {
    await expect(
      perform("creates.create_client", { name: "x", organization_id: "27", ...wrong }),
    ).rejects.toMatchObject(refusal(message));
  });

  it.each([
    [
      {
        code: "invalid_params",
        error: "Invalid parameters",
        details: [
          { attribute: "emails", error: "is invalid" },
          { attribute: "name", error: ["is taken", "is too long"] },
        ],
      },
      "emails: is invalid; name: is taken, is too long",
    ],
    [{ code: "invalid_params", error: "Invalid parameters", details: [] }, "Invalid parameters"],
    [{ code: "invalid_params", error: "Bad", details: "not documented so" }, "Bad"],
  ])("gives Hubstaff's reasons: %j", async (answer, reason) => {
    vendor().post("/organizations/27/clients").reply(400, answer);
    await expect(perform("creates.create_client", { name: "x", organization_id: "27" })).rejects.toThrow(
      `Hubstaff refused this (${reason}). Check the inputs of this step`,
    );
  });

  it("does not know what was done when the answer holds no client", async () => {
    vendor().post("/organizations/27/clients").reply(200, {});
    await expect(perform("creates.create_client", { name: "x", organization_id: "27" })).rejects.toThrow(
      "Check in Hubstaff whether it was done",
    );
  });

  it("says so when the token's user isn't in any organization", async () => {
    vendor().get("/organizations").query(true).reply(200, { organizations: [] });
    await expect(perform("creates.create_client", { name: "x" })).rejects.toThrow(
      "Hubstaff does not allow this (the token's user isn't in any organization)",
    );
  });
});

describe("Update Client", () => {
  it("reads the client and sends PUT /clients/{id} with what differs", async () => {
    vendor().get("/clients/4103").reply(200, { client });
    vendor()
      .put("/clients/4103", { phone: "1", status: "archived", metadata: [{ key: "tier", value: "3" }] })
      .reply(200, { client: { ...client, phone: "1" } });
    const input = {
      id: "4103",
      name: "Harbour Brewery",
      phone: "1",
      status: "archived",
      project_ids: ["8203"],
      metadata: { highlevel_contact_id: "hl-100", tier: "3" },
    };
    await expect(perform("creates.update_client", input)).resolves.toEqual({ ...clientForZap, phone: "1" });
  });

  it("sends net terms of 0 days, and the projects as numbers", async () => {
    vendor()
      .get("/clients/4103")
      .reply(200, { client: { ...client, net_terms: "14" } });
    vendor()
      .put("/clients/4103", { net_terms: 0, project_ids: [8203, 8206] })
      .reply(200, { client });
    const input = { id: "4103", net_terms: 0, project_ids: ["8203", "8206"] };
    await expect(perform("creates.update_client", input)).resolves.toEqual(clientForZap);
  });

  it("sends nothing when the client has it all already, so that a Zap on its updates ends", async () => {
    vendor().get("/clients/4103").reply(200, { client });
    const metadata = { highlevel_contact_id: "hl-100" };
    await expect(perform("creates.update_client", { id: "4103", metadata })).resolves.toEqual(clientForZap);
  });

  it.each([
    [{ id: "4103", organization_id: "27" }, `Client: ${NOTHING}`],
    [{ name: "x" }, "Client: fill this in. It is required."],
    [{ id: "..", name: "x" }, 'Client: ".." is not an ID. Choose one from the list.'],
  ])("refuses %j before any request", async (input, message) => {
    await expect(perform("creates.update_client", input)).rejects.toMatchObject(refusal(message));
  });

  it("says in words that the client is gone", async () => {
    vendor().get("/clients/9").reply(404, { code: "not_found", error: "Could not find record" });
    await expect(perform("creates.update_client", { id: "9", name: "x" })).rejects.toThrow(
      "Hubstaff found nothing with this ID (Could not find record). It may have been deleted. Choose another one.",
    );
  });
});

describe("Create Project and Update Project", () => {
  it("creates by POST /organizations/{id}/projects", async () => {
    firstOrganization();
    vendor()
      .post("/organizations/27/projects", {
        name: "Heating",
        description: "All boilers",
        client_id: 4103,
        billable: false,
        metadata: [{ key: "code", value: "H1" }],
      })
      .reply(201, { project });
    const input = {
      name: "Heating",
      description: "All boilers",
      client_id: "4103",
      billable: "no",
      metadata: { code: "H1" },
    };
    await expect(perform("creates.create_project", input)).resolves.toEqual(projectForZap);
  });

  it("updates by PUT /projects/{id} with what differs", async () => {
    vendor().get("/projects/8203").reply(200, { project });
    vendor().put("/projects/8203", { billable: false }).reply(200, { project });
    const input = { id: "8203", name: "Heating", client_id: "4103", billable: false };
    await expect(perform("creates.update_project", input)).resolves.toEqual(projectForZap);
  });

  it.each([
    ["creates.create_project", {}, "Name: fill this in. It is required."],
    [
      "creates.create_project",
      { name: "x", client_id: "Harbour" },
      'Client: "Harbour" is not an ID. Choose one from the list.',
    ],
    ["creates.create_project", { name: "x", billable: "maybe" }, 'Billable: choose yes or no, not "maybe".'],
    ["creates.update_project", { id: "8203" }, `Project: ${NOTHING}`],
  ])("%s refuses %j before any request", async (address, input, message) => {
    await expect(perform(address, input)).rejects.toMatchObject(refusal(message));
  });
});

describe("against the sandbox", () => {
  const sandbox = useApp(App, "hubstaff");
  const typed = "Müller & Söhne #7 {{first_name}} {{bundle.inputData.x}} 🎉\nsecond line";

  it("text arrives exactly as typed", async () => {
    await sandbox.perform("creates.create_client", {
      name: typed,
      address: typed,
      metadata: { own: "{{x}} 🎉" },
    });
    expect([...sandbox.server.state.clients].at(-1)).toMatchObject({
      name: typed,
      address: typed,
      metadata: { own: "{{x}} 🎉" },
    });
  });

  it("a client is found again by the ID it has in another app", async () => {
    const created = await sandbox.perform("creates.create_client", { name: "Quay" });
    const { id } = created as { id: string };
    await sandbox.perform("creates.update_client", { id, metadata: { highlevel_contact_id: "hl-9" } });
    await sandbox.perform("creates.update_client", { id, metadata: { tier: "3" } });
    const query = { metadata_key: "highlevel_contact_id", metadata_value: "hl-9" };
    await expect(sandbox.perform("searches.find_client", query)).resolves.toMatchObject([
      { id, name: "Quay", metadata: { highlevel_contact_id: "hl-9", tier: "3" } },
    ]);
  });

  it.each(["dropped", "reset", 503] as const)(
    "a creation goes out once, though its answer is lost (%s)",
    async (kind) => {
      const before = sandbox.server.state.clients.size;
      sandbox.server.faults.add({ kind, method: "POST", afterHandling: true });
      await expect(sandbox.perform("creates.create_client", { name: "Once" })).rejects.toThrow(
        "Check in Hubstaff whether it was done before you replay this step.",
      );
      expect(sandbox.server.state.clients.size).toBe(before + 1);
    },
  );

  it("an archived project is restored", async () => {
    const id = "8203";
    await sandbox.perform("creates.update_project", { id, status: "archived" });
    await expect(sandbox.perform("creates.update_project", { id, name: "x" })).rejects.toThrow(
      "Hubstaff refused this (status: of an archived project",
    );
    await expect(sandbox.perform("creates.update_project", { id, status: "active" })).resolves.toMatchObject({
      status: "active",
    });
  });
});
