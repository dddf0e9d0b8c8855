import { performWith, useApp } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../../src/index.ts";
import { authData, contact, LOCATION, opportunity, opportunityForZap, vendor } from "../vendorAnswers.ts";

const perform = performWith(App, authData);
const answer = { opportunity };
const whole = {
  name: " Braces ",
  pipeline_id: "p1",
  pipeline_stage_id: "s1",
  status: "Won",
  monetary_value: "900.50",
  assigned_to: "u1",
};
const fields = {
  name: " Braces ",
  pipelineId: "p1",
  pipelineStageId: "s1",
  status: "won",
  monetaryValue: 900.5,
  assignedTo: "u1",
};
const customFields = [
  { id: "of1", name: "Referred by", dataType: "TEXT" },
  { id: "of2", name: "Chance", dataType: "NUMERICAL" },
  { id: "of3", name: "Treatments", dataType: "MULTIPLE_OPTIONS", picklistOptions: ["Braces", "Implants"] },
];
const customFieldsAreAsked = () =>
  vendor()
    .get(`/locations/${LOCATION}/customFields`)
    .query({ model: "opportunity" })
    .reply(200, { customFields });
const duplicate = (query: object, found: object | null) =>
  vendor()
    .get("/contacts/search/duplicate")
    .query({ locationId: LOCATION, ...query })
    .reply(200, { contact: found });
const searched = (opportunities: object[]) =>
  vendor()
    .post("/opportunities/search", {
      locationId: LOCATION,
      limit: 100,
      page: 1,
      sort: [{ field: "date_added", direction: "desc" }],
      filters: [
        { field: "contact_id", operator: "eq", value: "c1" },
        { field: "pipeline_id", operator: "eq", value: "p1" },
        { field: "status", operator: "eq", value: "open" },
      ],
    })
    .reply(201, { opportunities, total: opportunities.length });

describe("Create Opportunity", () => {
  const least = { contact_id: "c1", name: "Braces", pipeline_id: "p1" };
  const sentLeast = {
    locationId: LOCATION,
    contactId: "c1",
    name: "Braces",
    pipelineId: "p1",
    status: "open",
  };

  it.each([
    [least, sentLeast],
    [
      { ...least, ...whole },
      { ...sentLeast, ...fields },
    ],
  ])("sends %j as one request", async (input, sent) => {
    vendor().post("/opportunities/", sent).reply(201, answer);
    await expect(perform("creates.create_opportunity", input)).resolves.toEqual(opportunityForZap);
  });

  it("sends custom fields of opportunities, numbers as text", async () => {
    customFieldsAreAsked();
    const sent = [
      { id: "of1", field_value: "Kim" },
      { id: "of2", field_value: "40.5" },
      { id: "of3", field_value: ["Braces"] },
    ];
    vendor()
      .post("/opportunities/", { ...sentLeast, customFields: sent })
      .reply(201, answer);
    const custom = { field_of1: "Kim", field_of2: "40.5", field_of3: ["Braces"] };
    await expect(perform("creates.create_opportunity", { ...least, ...custom })).resolves.toMatchObject({
      field_of1: "Kim",
    });
  });

  it.each([
    [{ email: "rosa@delgado.example" }, "rosa@delgado.example"],
    [{ email: "rosa+news@delgado.example" }, " rosa+news@delgado.example "],
    [{ number: "+12025550143" }, "+1 (202) 555-0143"],
    [{ number: "+12025550143" }, "+12025550143"],
  ])("looks the contact up by %j", async (query, contact_id) => {
    duplicate(query, contact);
    vendor().post("/opportunities/", sentLeast).reply(201, answer);
    await expect(perform("creates.create_opportunity", { ...least, contact_id })).resolves.toMatchObject({
      id: "o1",
    });
  });

  it("says that no contact has the address or the number", async () => {
    duplicate({ email: "no@body.example" }, null);
    await expect(
      perform("creates.create_opportunity", { ...least, contact_id: "no@body.example" }),
    ).rejects.toThrow(/Contact: no contact in HighLevel has .+no@body\.example.+\. Create the contact first/);
  });

  it.each([
    [{ contact_id: "" }, "Contact: fill this in"],
    [{ contact_id: "202 555 0143" }, "Contact: enter a phone number with its country code"],
    [{ name: " " }, "Name: fill this in"],
    [{ pipeline_id: null }, "Pipeline: fill this in"],
    [{ monetary_value: "2,400 dollars" }, "Value: enter a number"],
    [{ name: ["a", "b"] }, "Name: map one value here"],
  ])("refuses %j before any request", async (wrong, message) => {
    await expect(perform("creates.create_opportunity", { ...least, ...wrong })).rejects.toThrow(message);
  });

  it("refuses a wrong value of a custom field, under its name", async () => {
    customFieldsAreAsked();
    await expect(
      perform("creates.create_opportunity", { ...least, field_of3: ["Fillings"] }),
    ).rejects.toThrow("Treatments: choose Braces or Implants");
  });

  it("is sent once, and says that it may have been done all the same", async () => {
    vendor().post("/opportunities/").reply(503, "");
    await expect(perform("creates.create_opportunity", least)).rejects.toThrow(
      /is having a problem .*before you replay this step/,
    );
  });

  it("passes on why HighLevel refused it", async () => {
    vendor().post("/opportunities/").reply(400, { message: "Pipeline not found" });
    await expect(perform("creates.create_opportunity", least)).rejects.toThrow("Pipeline not found");
  });
});

describe("Update Opportunity", () => {
  it.each([
    [whole, { ...fields, pipelineId: undefined }],
    [{ status: "lost" }, { status: "lost" }],
    [{ name: "", monetary_value: "0" }, { monetaryValue: 0 }],
  ])("sends of %j only what is filled in and differs", async (input, sent) => {
    vendor()
      .get("/opportunities/o%2F1")
      .reply(200, { opportunity: { id: "o/1", pipelineId: "p1" } });
    vendor().put("/opportunities/o%2F1", sent).reply(200, answer);
    await expect(perform("creates.update_opportunity", { opportunity_id: "o/1", ...input })).resolves.toEqual(
      opportunityForZap,
    );
  });

  it.each([
    [{}, "Opportunity: nothing to change"],
    [{ opportunity_id: "" }, "Opportunity: fill this in"],
    [{ opportunity_id: "..", status: "won" }, "Opportunity: "],
  ])("refuses %j before any request", async (input, message) => {
    await expect(perform("creates.update_opportunity", { opportunity_id: "o1", ...input })).rejects.toThrow(
      message,
    );
  });
});

describe("Delete Opportunity", () => {
  it("sends one request", async () => {
    vendor().delete("/opportunities/o1").reply(200, { succeded: true });
    await expect(perform("creates.delete_opportunity", { opportunity_id: "o1" })).resolves.toEqual({
      id: "o1",
      deleted: true,
    });
  });

  it("says that there is none", async () => {
    vendor().delete("/opportunities/o1").reply(400, { message: "Opportunity not found" });
    await expect(perform("creates.delete_opportunity", { opportunity_id: "o1" })).rejects.toThrow(
      "HighLevel found nothing with this ID (Opportunity not found)",
    );
  });
});

describe("Add or Update Opportunity", () => {
  const input = { contact_id: "c1", name: "Braces", pipeline_id: "p1", monetary_value: 900 };
  const changes = { name: "Braces", pipelineId: "p1", monetaryValue: 900 };

  it("updates the newest open one of the contact in the pipeline", async () => {
    searched([opportunity, { ...opportunity, id: "o0" }]);
    vendor().put("/opportunities/o1", { name: "Aligners" }).reply(200, answer);
    await expect(
      perform("creates.add_or_update_opportunity", { ...input, name: "Aligners" }),
    ).resolves.toEqual({
      ...opportunityForZap,
      is_new: false,
    });
  });

  it("kind 21: sends nothing where that one has it all", async () => {
    searched([opportunity]);
    await expect(perform("creates.add_or_update_opportunity", input)).resolves.toEqual({
      ...opportunityForZap,
      is_new: false,
    });
  });

  it.each([
    ["there is none", []],
    [
      "the search shows only others: of another contact, another pipeline, or closed",
      [
        { ...opportunity, contactId: "c2" },
        { ...opportunity, contactId: undefined, contact: { id: "c2" } },
        { ...opportunity, pipelineId: "p2" },
        { ...opportunity, status: "won" },
      ],
    ],
  ])("creates one where %s", async (_what, found) => {
    searched(found);
    vendor()
      .post("/opportunities/", { locationId: LOCATION, contactId: "c1", status: "open", ...changes })
      .reply(201, answer);
    await expect(perform("creates.add_or_update_opportunity", input)).resolves.toMatchObject({
      id: "o1",
      is_new: true,
    });
  });

  it("says that no contact has the address, and touches nothing", async () => {
    duplicate({ email: "no@body.example" }, null);
    await expect(
      perform("creates.add_or_update_opportunity", { ...input, contact_id: "no@body.example" }),
    ).rejects.toThrow(/no contact in HighLevel has .+no@body\.example/);
  });
});

describe("on the sandbox", () => {
  const sandbox = useApp(App, "highlevel");
  const pipeline_id = "VDm7RPYC2GLUvdpKmBfC";

  it("Add or Update Opportunity never touches another contact's", async () => {
    const { state } = sandbox.server;
    const others = JSON.stringify([...state.opportunities]);
    const input = { contact_id: "kim@novak.example", name: "Braces", pipeline_id };
    const first = await sandbox.perform("creates.add_or_update_opportunity", input);
    expect(first).toMatchObject({ is_new: true, contact_email: "kim@novak.example" });
    const again = await sandbox.perform("creates.add_or_update_opportunity", {
      ...input,
      name: "Two braces",
    });
    expect(again).toMatchObject({ is_new: false, name: "Two braces", id: (first as { id: string }).id });
    const [implant, ...mine] = [...state.opportunities];
    expect(JSON.stringify([implant])).toBe(others);
    expect(mine).toMatchObject([{ name: "Two braces" }]);
  });

  it("the stages to choose from are those of the pipeline, or of all with its name before them", async () => {
    const stages = (input: object) => sandbox.perform("triggers.stage_list", { ...input });
    await expect(stages({ pipeline_id })).resolves.toMatchObject([
      { name: "Enquiry" },
      { name: "Booked" },
      { name: "Treated" },
    ]);
    const all = (await stages({})) as { name: string }[];
    expect(all.map(({ name }) => name)).toContain("Implants: Quote");
  });

  it("opportunities to choose from have the name of their contact beside their own", async () => {
    await expect(sandbox.perform("triggers.opportunity_list")).resolves.toMatchObject([
      { name: "Implant for Ingrid, Ingrid Solberg" },
    ]);
    await expect(sandbox.perform("triggers.opportunity_list", {}, { page: 100 })).resolves.toEqual([]);
  });

  it("custom fields of opportunities are inputs and outputs, those of contacts are not", async () => {
    for (const kind of ["inputFields", "outputFields"] as const) {
      const fields = await sandbox.fields("creates.create_opportunity", kind);
      expect(fields.map(({ label }) => label)).toEqual(["Referred by", "Chance", "Treatments"]);
    }
  });
});
