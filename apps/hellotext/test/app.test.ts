import { describeAudit, useApp } from "@integrations/app-testing";
import App from "../src/index.ts";

const sandbox = useApp(App, "hellotext");

/** The id of a seeded object. */
const idOf = (type: keyof typeof sandbox.server.state.collections, name?: string): string =>
  [...sandbox.server.state.collections[type]].find((object) => name === undefined || object.name === name)
    ?.id ?? "";
const ana = (): string => sandbox.server.state.profileWith("email", "ana.horvat@northwind.example")?.id ?? "";

/** A profile with something in every field. */
const whole = {
  first_name: "Kim",
  last_name: "Novak",
  email: "kim@northwind.example",
  phone: "+598 98 000 009",
  company: "Northwind",
  gender: "female",
  birthday: "1985-11-03",
  lists: ["Greens"],
  address_street: "Harbour Street",
  address_number: "18",
  address_city: "Hull",
  address_region: "East Riding",
  address_postal_code: "HU1",
  address_country: "GB",
};
const wholeProfile = () => {
  sandbox.server.actions.create_profiles({
    state: "subscribed",
    fields: { first_name: "New", last_name: "One", email: "new@northwind.example", lists: ["Greens"] },
  });
  return {};
};
const created = (type: keyof typeof sandbox.server.state.collections, fields: object) => () => {
  sandbox.server.actions.create_records({ type, fields });
  return {};
};

describeAudit(sandbox, {
  "triggers.new_profile": wholeProfile,
  "triggers.profile_subscription_changed": wholeProfile,
  "triggers.profile_list_joined": wholeProfile,
  "triggers.new_list": created("list", { name: "New" }),
  "triggers.new_coupon": created("coupon", { code: "NEW" }),
  "triggers.new_action": created("action", { name: "new.action" }),
  "triggers.new_property": created("property", { kind: "text", name: "New" }),
  "triggers.new_app": created("app", { name: "New" }),
  "triggers.new_cart": created("cart", { products: [{ product: "SHOE-7", quantity: 2 }] }),
  "creates.make_api_request": () => ({ method: "get", path: "/v1/lists" }),
  "creates.create_profile": () => whole,
  "creates.update_profile": () => ({ id: ana(), ...whole }),
  "creates.delete_profile": () => ({ id: ana() }),
  "creates.subscribe_profile": () => ({ id: ana() }),
  "creates.unsubscribe_profile": () => ({ id: ana() }),
  "creates.verify_profile": () => ({ id: ana(), email: "ana.horvat@northwind.example" }),
  "creates.unverify_profile": () => ({ id: ana(), email: "ana.horvat@northwind.example" }),
  "creates.add_profile_to_list": () => ({ profile: ana(), list: "Beauty & Care" }),
  "creates.remove_profile_from_list": () => ({ profile: ana(), list: "Greens" }),
  "creates.track_event": () => ({
    action: "order.placed",
    profile: ana(),
    order_reference: "1001",
    tracked_at: "2026-03-24T08:15:30Z",
  }),
  "creates.send_message": () => ({ technology: "sms", destination: "+59898000001", body: "Hello" }),
  "creates.create_list": () => ({ name: "VIPs" }),
  "creates.update_list": () => ({ id: idOf("list"), name: "VIPs" }),
  "creates.delete_list": () => ({ id: idOf("list") }),
  "creates.create_property": () => ({ kind: "text", name: "Hobby" }),
  "creates.update_property": () => ({ id: idOf("property", "Active"), name: "Is Active" }),
  "creates.delete_property": () => ({ id: idOf("property", "Active") }),
  "creates.create_coupon": () => ({ code: "NEW" }),
  "creates.update_coupon": () => ({ id: idOf("coupon"), description: "New" }),
  "creates.delete_coupon": () => ({ id: idOf("coupon") }),
  "creates.create_action": () => ({ name: "appointment.booked" }),
  "creates.update_action": () => ({ id: idOf("action"), title: "New" }),
  "creates.delete_action": () => ({ id: idOf("action") }),
  "creates.create_app": () => ({ name: "Shop", metadata: { store: "Play" } }),
  "creates.update_app": () => ({ id: idOf("app"), name: "Shop" }),
  "creates.delete_app": () => ({ id: idOf("app") }),
  "creates.create_cart": () => ({ products: [{ product: "SHOE-7", quantity: "2" }] }),
  "creates.update_cart": () => ({ id: idOf("cart"), reference: "CART-2" }),
  "creates.delete_cart": () => ({ id: idOf("cart") }),
  "searches.find_profile": () => ({ email: "ana.horvat@northwind.example" }),
  "searches.find_list": () => ({ name: "Greens" }),
  "searches.find_coupon": () => ({ code: "SALE" }),
  "searches.find_action": () => ({ name: "signup_form.completed" }),
  "searches.find_property": () => ({ name: "Active" }),
  "searches.find_app": () => ({ name: "Beauty & Care" }),
});
