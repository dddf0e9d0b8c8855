import { isDeepStrictEqual } from "node:util";
import { HELLOTEXT_API } from "@integrations/clients/hellotext";
import nock from "nock";

export const TOKEN = "ALK_test_0123456789";

/** Hellotext, as nock plays it: it answers only requests that carry the token. */
export const vendor = () =>
  nock(`${HELLOTEXT_API}/v1`, {
    reqheaders: { authorization: `Bearer ${TOKEN}`, accept: "application/json" },
  });

/** A body that is this one and no other. nock itself takes `"email[work]"` for a part of `email`, and then any value of it. */
export const exactly =
  (body: object) =>
  (sent: unknown): boolean =>
    isDeepStrictEqual(sent, { ...body });

export const NOW = Date.parse("2026-03-24T12:00:00Z");
const SECONDS = NOW / 1000 - 60;
export const CREATED_AT = "2026-03-24T11:59:00.000Z";

/** A profile as the vendor writes it, and as a Zap gets it. */
export const profile = {
  id: "MzYwlE50",
  type: "profile",
  blocked: false,
  created_at: SECONDS,
  emails: ["will.e@acme.example", "will@work.example"],
  first_name: "Will E",
  last_name: "Coyote",
  lists: [{ id: "zN4Xx4Km", type: "list", name: "Greens", created_at: SECONDS }],
  phones: ["+59898000001"],
  properties: [
    {
      id: "Addr0001",
      kind: "address",
      value: {
        city: "Montevideo",
        country: "UY",
        latitude: "-0.349044168e2",
        notes: null,
        postal_code: "11300",
        region: "Departamento de Montevideo",
        street: { name: "Av. Luis Alberto de Herrera", number: "1248" },
      },
    },
    { id: "Birt0001", kind: "birthday", name: null, value: { day: 3, month: 11, year: 1985 } },
    { id: "Mail0001", kind: "email", name: null, value: "will.e@acme.example", verified: true },
    { id: "Gend0001", kind: "gender", name: null, value: "male" },
    { id: "Comp0001", kind: "company", name: null, value: "ACME" },
    { id: "Date0001", kind: "date", name: "Member Since", value: { day: 1, month: 2, year: 2020 } },
    { id: "Tags0001", kind: "tags", name: "Interests", value: ["tea", "cake"] },
    { id: "Numb0001", kind: "number", name: "Shoe Size", value: 29.99 },
    { id: "Chec0001", kind: "checkbox", name: "Active", value: false },
    { id: "Urls0001", kind: "url", name: null, value: "https://acme.example" },
    { id: "Futu0001", kind: "hologram", name: "Added by the vendor later", value: {} },
  ],
  state: "subscribed",
  verified_emails: ["will.e@acme.example"],
  verified_phones: [],
  addedByTheVendorLater: { anything: true },
};
export const profileForZap = {
  id: "MzYwlE50",
  name: "Will E Coyote",
  first_name: "Will E",
  last_name: "Coyote",
  state: "subscribed",
  blocked: false,
  email: "will.e@acme.example",
  phone: "+59898000001",
  emails: ["will.e@acme.example", "will@work.example"],
  phones: ["+59898000001"],
  verified_emails: ["will.e@acme.example"],
  verified_phones: [],
  list_ids: ["zN4Xx4Km"],
  list_names: ["Greens"],
  company: "ACME",
  gender: "male",
  birthday: "1985-11-03",
  address_street: "Av. Luis Alberto de Herrera",
  address_number: "1248",
  address_city: "Montevideo",
  address_region: "Departamento de Montevideo",
  address_postal_code: "11300",
  address_country: "UY",
  created_at: CREATED_AT,
  property_date_Date0001: "2020-02-01",
  property_tags_Tags0001: ["tea", "cake"],
  property_number_Numb0001: 29.99,
  property_checkbox_Chec0001: false,
  property_url_Urls0001: "https://acme.example",
};

/** One object of each other resource as the vendor writes it. */
export const objects = {
  list: { id: "zN4Xx4Km", type: "list", name: "Greens", created_at: SECONDS },
  property: {
    id: "OBYBnY69",
    type: "property",
    created_at: SECONDS,
    kind: "text",
    name: "My Property",
    position: 8,
    profile: null,
    unique: false,
  },
  coupon: {
    id: "xJEOaPdk",
    type: "coupon",
    code: "SALE",
    created_at: SECONDS,
    description: "15% off",
    destination_url: "https://shop.example/SALE",
    reference: null,
  },
  action: {
    id: "Wvqz2qD1",
    type: "action",
    created_at: SECONDS,
    goal: false,
    name: "signup_form.completed",
    passive: true,
    title: "Signup-form completed",
  },
  app: {
    id: "xnqJQ47v",
    type: "app",
    created_at: SECONDS,
    image_url: null,
    metadata: {},
    name: "Beauty & Care",
  },
  cart: {
    id: "b7Kx2LmQ",
    type: "cart",
    created_at: SECONDS,
    reference: "CART-1",
    products: [{ product: "p1" }],
  },
};

/** The problem Zapier shows, for inputs that must be refused before any request: nock knows of none. */
export const refusal = (message: string) => ({
  name: "AppError",
  message: JSON.stringify({ message, code: "invalid_input", status: 400 }),
});
