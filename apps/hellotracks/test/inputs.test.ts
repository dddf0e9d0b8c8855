import { useApp } from "@integrations/app-testing";
import { describe, expect, it } from "@jest/globals";
import App from "../src/index.ts";

describe("against the sandbox", () => {
  const sandbox = useApp(App, "hellotracks");

  it("21: Updated Job answered with the same update ends", async () => {
    const zap = sandbox.zap("updated_job");
    await zap.turnOn();
    const [job] = sandbox.server.actions.create_jobs({ title: "Watched", agoSeconds: 5 });
    const update = () =>
      sandbox.perform("creates.update_job", {
        id: job?.id,
        title: "Ring first",
        date: "2026-03-31",
        contact_name: "Kim Novak",
      });

    sandbox.server.state.clock.advance(60_000);
    const written = await update();
    await expect(zap.poll()).resolves.toMatchObject([{ job_id: job?.id, title: "Ring first" }]);

    sandbox.server.state.clock.advance(60_000);
    sandbox.server.requests.length = 0;
    await expect(update()).resolves.toEqual(written);
    expect(sandbox.server.requests.map(({ method }) => method)).toEqual(["GET"]);
    await expect(zap.poll()).resolves.toEqual([]);
  });
});
