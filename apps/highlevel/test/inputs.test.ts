import { useApp } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../src/index.ts";

describe("against the sandbox", () => {
  const sandbox = useApp(App, "highlevel");
  const writes = () => sandbox.server.requests.filter(({ method }) => method === "PUT").length;

  it.each([
    ["contact", { city: "Hull", tags: ["VIP"], email: "kim@novak.example", company_name: "Northwind Ltd" }],
    ["opportunity", { monetary_value: "2500", status: "won" }],
  ])("21: Updated %s answered with the same update ends", async (noun, changes) => {
    const zap = sandbox.zap(`updated_${noun}`);
    await zap.turnOn();
    const found = (await sandbox.perform(`triggers.${noun}_list`)) as { id: string; name: string }[];
    const one = found.find(({ name }) => name.startsWith("Kim")) ?? found[0];
    const update = () => sandbox.perform(`creates.update_${noun}`, { [`${noun}_id`]: one?.id, ...changes });

    sandbox.server.state.clock.advance(60_000);
    const written = await update();
    expect(writes()).toBe(1);
    await expect(zap.poll()).resolves.toMatchObject([{ [`${noun}_id`]: one?.id }]);

    sandbox.server.state.clock.advance(60_000);
    sandbox.server.requests.length = 0;
    // Its tags were written after the answer.
    await expect(update()).resolves.toMatchObject({
      ...(written as object),
      ...(noun === "contact" && { date_updated: expect.any(String) }),
    });
    expect(sandbox.server.requests.map(({ method }) => method)).toEqual(["GET"]);
    await expect(zap.poll()).resolves.toEqual([]);
  });
});
