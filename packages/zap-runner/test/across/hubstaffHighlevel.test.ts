import type { Sandbox } from "@integrations/sandbox";
import { beforeEach, describe, expect, test } from "@jest/globals";
import type { ConnectedApp } from "../../src/workshop.ts";
import type { ZapRunner } from "../../src/zapRunner.ts";
import { byName, fireAgain, newLedger, start, turnOn } from "./builtApps.ts";

let hubstaff: Sandbox<"hubstaff">;
let highlevel: Sandbox<"highlevel">;
let apps: Record<string, ConnectedApp>;

beforeEach(async () => {
  hubstaff = await start("hubstaff");
  highlevel = await start("highlevel");
  apps = await byName([hubstaff, highlevel]);
});

const turnOnAll = (names: string[]): Promise<ZapRunner[]> =>
  Promise.all(names.map((name) => turnOn(name, apps)));

/** Polls all Zaps in turn until none has anything new, and says how many events there were. Fails where that does not come. */
const settle = async (zaps: ZapRunner[]): Promise<number> => {
  let events = 0;
  for (let turn = 0; turn < 10; turn++) {
    let fired = 0;
    // A change within a second of a creation counts as part of it; what a Zap writes comes later than that.
    hubstaff.state.clock.advance(2000);
    for (const zap of zaps) {
      const result = await zap.poll();
      expect(result).toMatchObject({ error: null });
      expect(result.runs.filter(({ status }) => status === "errored")).toEqual([]);
      fired += result.fired;
    }
    if (fired === 0) return events;
    events += fired;
  }
  throw new Error("the Zaps answer each other without end");
};

const contacts = () => [...highlevel.state.contacts];
const clientNamed = (name: string) => [...hubstaff.state.clients].find((client) => client.name === name);
const contactOf = (client: string) =>
  contacts().find(({ id }) => id === clientNamed(client)?.metadata.highlevel_contact_id);
const taskNamed = (summary: string) => [...hubstaff.state.tasks].find((task) => task.summary === summary);
const titles = () => highlevel.state.tasks.map(({ title }) => title);

describe("the sync of clients and contacts", () => {
  let zaps: ZapRunner[];
  beforeEach(async () => {
    zaps = await turnOnAll(["across-client-contact", "across-client-update"]);
  });

  test("a client becomes a contact, its ID comes back into the client's metadata, and there it ends", async () => {
    hubstaff.actions.create_clients({ name: "Canal Museum", emails: ["office@canal.example"] });
    // The new client, and the update that its link is.
    expect(await settle(zaps)).toBe(2);
    expect(contactOf("Canal Museum")).toMatchObject({
      companyName: "Canal Museum",
      email: "office@canal.example",
      tags: ["hubstaff"],
    });
    expect(contacts()).toHaveLength(4);
  });

  test("a later update changes that contact and no other, also when the email changes", async () => {
    hubstaff.actions.create_clients({ name: "Canal Museum", emails: ["office@canal.example"] });
    await settle(zaps);
    const before = structuredClone(contacts());
    const { id } = contactOf("Canal Museum") ?? {};

    hubstaff.actions.update_client({
      client: "Canal Museum",
      name: "Canal & Lock Museum",
      emails: ["hello@canal.example"],
      address: "2 Lock Lane",
    });
    expect(await settle(zaps)).toBe(1);
    expect(contactOf("Canal & Lock Museum")).toMatchObject({
      id,
      companyName: "Canal & Lock Museum",
      email: "hello@canal.example",
      address1: "2 Lock Lane",
    });
    const others = (all: typeof before) => all.filter((contact) => contact.id !== id);
    expect(others(contacts())).toEqual(others(before));
    expect(contacts()).toHaveLength(before.length);
  });

  test("two clients with the same email do not fight: the contact stays with the first", async () => {
    const emails = ["office@canal.example"];
    hubstaff.actions.create_clients({ name: "Canal Museum", emails });
    hubstaff.actions.create_clients({ name: "Canal Museum Shop", emails: ["OFFICE@canal.example"] });
    await settle(zaps);
    expect(contactOf("Canal Museum")).toMatchObject({ companyName: "Canal Museum" });
    expect(clientNamed("Canal Museum Shop")?.metadata).toEqual({});
    const before = structuredClone(contactOf("Canal Museum"));

    hubstaff.actions.update_client({ client: "Canal Museum Shop", address: "Somewhere else" });
    hubstaff.actions.create_clients({ name: "Canal Museum Café", emails });
    expect(await settle(zaps)).toBe(2);
    expect(contacts().filter(({ email }) => email?.toLowerCase() === emails[0])).toHaveLength(1);
    expect(contactOf("Canal Museum")).toEqual(before);
  });

  test("a run that Zapier plays again does not undo what has changed since", async () => {
    const ledger = newLedger();
    const all = [await turnOn("across-client-contact", apps, ledger), ...zaps];
    hubstaff.actions.create_clients({ name: "Canal Museum", emails: ["office@canal.example"] });
    await settle(all);
    hubstaff.actions.update_client({ client: "Canal Museum", name: "Canal & Lock Museum" });
    await settle(all);
    const before = structuredClone(contacts());

    fireAgain(ledger);
    await settle(all);
    expect(ledger.runs().map(({ status }) => status)).toEqual(["success", "filtered"]);
    expect(contacts()).toEqual(before);
  });

  test("a client made anew gets the contact of the archived one, which changes it no more", async () => {
    const emails = ["office@canal.example"];
    hubstaff.actions.create_clients({ name: "Canal Museum", emails });
    await settle(zaps);
    hubstaff.actions.update_client({ client: "Canal Museum", status: "archived" });
    await settle(zaps);
    hubstaff.actions.create_clients({ name: "Canal & Lock Museum", emails });
    await settle(zaps);
    const before = structuredClone(contactOf("Canal & Lock Museum"));
    // An upsert leaves the company name of a contact that exists as it is.
    expect(before).toEqual(contactOf("Canal Museum"));

    hubstaff.actions.update_client({ client: "Canal Museum", address: "Somewhere else" });
    expect(await settle(zaps)).toBe(1);
    expect(contactOf("Canal & Lock Museum")).toEqual(before);
  });

  test("a client cannot take another client's contact by taking its email", async () => {
    hubstaff.actions.create_clients({ name: "Museum", emails: ["office@canal.example"] });
    hubstaff.actions.create_clients({ name: "Weir", emails: ["office@weir.example"] });
    await settle(zaps);
    const before = structuredClone(contactOf("Museum"));

    hubstaff.actions.update_client({ client: "Weir", emails: ["office@canal.example"] });
    const [, update] = zaps;
    expect(await update?.poll()).toMatchObject({
      runs: [{ status: "errored", message: expect.stringContaining("same email") }],
    });
    expect(contactOf("Museum")).toEqual(before);
    expect(contactOf("Weir")).toMatchObject({ email: "office@weir.example" });
  });
});

describe("the sync of tasks, with all its Zaps on", () => {
  let zaps: ZapRunner[];
  beforeEach(async () => {
    const [{ id = "" } = {}] = contacts();
    hubstaff.actions.update_client({
      client: "Harbour Brewery",
      metadata: [{ key: "highlevel_contact_id", value: id }],
    });
    zaps = await turnOnAll([
      "across-task-back",
      "across-task-new",
      "across-task-update",
      "across-task-complete",
    ]);
  });

  test("a Hubstaff task is one HighLevel task, which does not come back as a second Hubstaff task", async () => {
    hubstaff.actions.create_tasks({ summary: "Fit the valve" });
    await settle(zaps);
    const tasks = hubstaff.state.tasks.size;
    const { id, metadata } = taskNamed("Fit the valve") ?? {};
    expect(titles().filter((title) => title?.startsWith("Fit"))).toEqual([`Fit the valve (Hubstaff ${id})`]);
    expect(metadata).toEqual({
      highlevel_task_id: highlevel.state.tasks.at(-1)?.id,
      highlevel_contact_id: contacts()[0]?.id,
    });

    hubstaff.actions.update_task({ task: "Fit the valve", summary: "Fit both valves" });
    await settle(zaps);
    hubstaff.actions.complete_task({ task: "Fit both valves" });
    await settle(zaps);
    expect(highlevel.state.tasks.at(-1)).toMatchObject({
      title: `Fit both valves (Hubstaff ${id})`,
      completed: true,
    });
    expect(hubstaff.state.tasks.size).toBe(tasks);
  });

  test("it does not come back either while the link to it could not be made", async () => {
    const [back, toHighlevel] = zaps;
    hubstaff.actions.create_tasks({ summary: "Fit the valve" });
    hubstaff.faults.add({ kind: 403, method: "PUT", path: "/tasks/*" });
    expect(await toHighlevel?.poll()).toMatchObject({ runs: [{ status: "errored" }] });
    const tasks = hubstaff.state.tasks.size;
    expect(await back?.poll()).toMatchObject({ fired: 1, runs: [{ status: "filtered" }] });
    expect(hubstaff.state.tasks.size).toBe(tasks);
  });

  test("a run that Zapier plays again makes no second task of one that has another title by now", async () => {
    const ledger = newLedger();
    const all = [await turnOn("across-task-new", apps, ledger), ...zaps];
    hubstaff.actions.create_tasks({ summary: "Fit the valve" });
    await settle(all);
    hubstaff.actions.update_task({ task: "Fit the valve", summary: "Fit both valves" });
    await settle(all);
    const before = structuredClone(highlevel.state.tasks);

    fireAgain(ledger);
    await settle(all);
    expect(ledger.runs().map(({ status }) => status)).toEqual(["success", "filtered"]);
    expect(highlevel.state.tasks).toEqual(before);
  });

  test("a HighLevel task is one Hubstaff task, which does not come back as a second HighLevel task", async () => {
    highlevel.actions.create_tasks({ contact_email: "ingrid@solberg.example", title: "Bleed the radiators" });
    await settle(zaps);
    const tasks = highlevel.state.tasks.length;
    expect([...hubstaff.state.tasks].filter(({ summary }) => summary === "Bleed the radiators")).toHaveLength(
      1,
    );
    expect(titles().filter((title) => title?.startsWith("Bleed"))).toEqual(["Bleed the radiators"]);

    hubstaff.actions.complete_task({ task: "Bleed the radiators" });
    await settle(zaps);
    expect(highlevel.state.tasks.find(({ title }) => title?.startsWith("Bleed"))).toMatchObject({
      completed: true,
    });
    expect(highlevel.state.tasks).toHaveLength(tasks);
  });
});
