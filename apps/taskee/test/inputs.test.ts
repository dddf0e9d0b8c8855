import { useApp } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../src/index.ts";

describe("against the sandbox", () => {
  const sandbox = useApp(App, "taskee");

  it("21: Updated Contact answered with the same update ends", async () => {
    const zap = sandbox.zap("updated_contact");
    await zap.turnOn();
    const [one] = (await sandbox.perform("triggers.contact_list")) as { id: string }[];
    const update = () =>
      sandbox.perform("creates.update_contact", { contact_id: one?.id, city: "Hull", tags: ["VIP"] });

    sandbox.server.state.clock.advance(60_000);
    await update();
    await expect(zap.poll()).resolves.toMatchObject([{ contact_id: one?.id, city: "Hull" }]);

    sandbox.server.state.clock.advance(60_000);
    sandbox.server.requests.length = 0;
    await expect(update()).resolves.toMatchObject({ id: one?.id, city: "Hull" });
    expect(sandbox.server.requests.map(({ method }) => method)).toEqual(["GET"]);
    await expect(zap.poll()).resolves.toEqual([]);
  });
});
