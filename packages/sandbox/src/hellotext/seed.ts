import { createProfile } from "./profiles.ts";
import type { HellotextState } from "./state.ts";

const day = 24 * 60 * 60 * 1000;

/** A small shop: three customers, two lists, a coupon and properties of its own. */
export const seed = (state: HellotextState): void => {
  const now = state.clock.now();
  for (const kind of ["phone", "email", "address", "birthday", "company", "gender"])
    state.createProperty({ kind, name: null }, now - 500 * day);
  const custom = [
    { kind: "checkbox", name: "Active" },
    { kind: "date", name: "Member Since" },
    { kind: "number", name: "Shoe Size" },
    { kind: "tags", name: "Interests" },
    { kind: "text", name: "Notes for {{staff}}" },
    { kind: "url", name: null },
  ];
  for (const property of custom) state.createProperty(property, now - 400 * day);

  state.create("list", { name: "Greens" }, now - 300 * day);
  state.create("list", { name: "Beauty & Care" }, now - 200 * day);
  state.create(
    "coupon",
    {
      code: "SALE",
      description: "Get 15% off all our summer sale",
      destination_url: "https://www.myshop.example/redeem/SALE",
    },
    now - 100 * day,
  );
  state.create("action", { name: "signup_form.completed", title: "Signup-form completed" }, now - 90 * day);
  state.create("app", { name: "Beauty & Care" }, now - 80 * day);
  state.create("cart", { reference: "CART-1" }, now - 70 * day);

  const people = [
    { first_name: "Will E", last_name: "Coyote", email: "will.e@acme.example", phone: "+59898000001" },
    { first_name: "Ana", last_name: "Horvat", email: "ana.horvat@northwind.example", lists: ["Greens"] },
    { first_name: "Zoë", last_name: "Ångström", phone: "+46701740605" },
  ];
  for (const [index, person] of people.entries()) {
    const profile = createProfile(state, person, now - (60 - index) * day);
    profile.state = index === 1 ? "subscribed" : "unconfirmed";
    state.sessions.set(`session-${index + 1}`, profile.id);
  }
  state.sessions.set("session-new", null);

  const templates = [
    { name: "order_shipped", technology: "whatsapp", status: "approved", body: "On its way: {{link}}" },
    { name: "welcome", technology: "sms", status: "approved", body: "Welcome!" },
    {
      name: "timesheet_approved",
      technology: "whatsapp",
      status: "approved",
      body: "Your hours are approved.",
    },
  ];
  for (const template of templates) state.templates.create(template, now - 50 * day);
};
