import { useApp } from "@integrations/app-testing";
import { expect, it } from "@jest/globals";
import App from "../../src/index.ts";

const sandbox = useApp(App, "hellotext");

it.each([
  ["create_profile", { first_name: "Kim" }],
  ["subscribe_profile", {}],
  ["unsubscribe_profile", {}],
  ["verify_profile", { email: "will.e@acme.example" }],
  ["add_profile_to_list", { list: "Greens" }],
  ["track_event", { action: "signup_form.completed" }],
  ["send_message", { technology: "sms", body: "Hi" }],
  ["create_list", { name: "VIPs" }],
  ["create_property", { kind: "text" }],
  ["create_coupon", { code: "NEW" }],
  ["create_action", { name: "a.b" }],
  ["create_app", { name: "Shop" }],
  ["create_cart", { reference: "CART-2" }],
])("%s sends its POST once, though Hellotext is down", async (key, input) => {
  const profile = sandbox.server.state.profileWith("email", "will.e@acme.example")?.id;
  sandbox.server.faults.add({ kind: 503, times: Number.POSITIVE_INFINITY });
  await expect(sandbox.perform(`creates.${key}`, { id: profile, profile, ...input })).rejects.toThrow(
    "Hellotext is having a problem (HTTP 503). Check in Hellotext whether it was done",
  );
  expect(sandbox.server.requests.map(({ method }) => method)).toEqual(["POST"]);
});
