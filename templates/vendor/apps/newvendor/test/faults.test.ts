import { describeFaults, useApp } from "@integrations/app-testing";
import App from "../src/index.ts";

describeFaults(useApp(App, "newvendor"), [
  { address: "triggers.new_note", input: {}, isRepeatable: true },
  { address: "searches.find_note", input: { title: "Order paper" }, isRepeatable: true },
  { address: "creates.update_note", input: { id: "n1", text: "x" }, isRepeatable: false },
]);
