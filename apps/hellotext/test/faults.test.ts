import { describeFaults, useApp } from "@integrations/app-testing";
import { expect, it } from "@jest/globals";
import App from "../src/index.ts";

const sandbox = useApp(App, "hellotext");

describeFaults(sandbox, [
  { address: "triggers.new_profile", input: {}, isRepeatable: true },
  { address: "searches.find_list", input: { name: "Greens" }, isRepeatable: true },
  { address: "creates.create_list", input: { name: "VIPs" }, isRepeatable: false },
  { address: "creates.update_list", input: { id: "Greens", name: "Greens" }, isRepeatable: false },
  {
    address: "creates.send_message",
    input: { technology: "sms", destination: "+59898000001", body: "Hi" },
    isRepeatable: false,
  },
]);

it.each(["triggers.new_list", "creates.create_list"])(
  "problems inside a 200 fail %s in words",
  async (address) => {
    sandbox.server.faults.add({ kind: "error_in_200" });
    await expect(sandbox.perform(address, { name: "VIPs" })).rejects.toThrow(/Hellotext refused this \(/);
  },
);
