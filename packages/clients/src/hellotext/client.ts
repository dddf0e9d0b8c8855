import { createHttp, credential, path, type Transport } from "../http/index.ts";
import { createEvents, type HellotextLine } from "./events.ts";
import { createMessages } from "./messages.ts";
import { createProfiles } from "./profiles.ts";
import { createListing, createResource } from "./resource.ts";
import {
  actionSchema,
  appSchema,
  cartSchema,
  couponSchema,
  errorSchema,
  type HellotextAction,
  type HellotextApp,
  type HellotextCart,
  type HellotextCoupon,
  type HellotextList,
  type HellotextProperty,
  listOf,
  listSchema,
  profileSchema,
  propertySchema,
  templateSchema,
} from "./schemas.ts";

/** The Hellotext API. Its version is part of each path. */
export const HELLOTEXT_API = "https://api.hellotext.com";

export interface HellotextOptions {
  transport: Transport;
  /** From the business's settings. Surrounding white space is ignored. */
  token: string;
  /** Default: {@link HELLOTEXT_API}. */
  baseUrl?: string | undefined;
}

export type Hellotext = ReturnType<typeof createHellotext>;

/** The fields of each resource that can be written. Undefined is not sent. */
export interface HellotextListFields {
  name?: string | undefined;
}
/** The kind can't be changed later: an update takes only name and position. */
export interface HellotextPropertyFields {
  kind?: string | undefined;
  name?: string | undefined;
  profile?: string | undefined;
  unique?: boolean | undefined;
  position?: number | undefined;
}
export interface HellotextCouponFields {
  code?: string | undefined;
  description?: string | undefined;
  destination_url?: string | undefined;
  reference?: string | undefined;
}
export interface HellotextActionFields {
  name?: string | undefined;
  title?: string | undefined;
  goal?: boolean | undefined;
  passive?: boolean | undefined;
}
export interface HellotextAppFields {
  name?: string | undefined;
  image_url?: string | undefined;
  metadata?: Record<string, unknown> | undefined;
}
/** The fields that cart events have. The document breaks off before it shows a cart. */
export interface HellotextCartFields {
  reference?: string | undefined;
  products?: HellotextLine[] | undefined;
}

/**
 * The Hellotext API (Hellotext API reference), for one business.
 *
 * @throws {VendorError} `unauthorized`, before any request, when the token holds what no HTTP header can carry.
 */
export const createHellotext = ({ transport, token, baseUrl = HELLOTEXT_API }: HellotextOptions) => {
  const usableToken = credential("Hellotext", "token", token);
  const http = createHttp({
    vendor: "Hellotext",
    baseUrl,
    transport,
    headers: { Authorization: `Bearer ${usableToken}`, Accept: "application/json" },
    secrets: [usableToken],
    errors: [errorSchema],
  });
  const attribution = "/v1/attribution";

  return {
    /** GET /v1/profiles?limit=1, to test the token. No request returns whose token it is. */
    test: async (): Promise<void> => {
      await http.send({
        method: "GET",
        path: "/v1/profiles",
        query: { limit: 1 },
        answer: listOf("profiles", profileSchema),
      });
    },
    /** Any request to an endpoint of the API; see {@link Http}. */
    request: http.request,
    profiles: createProfiles(http),
    properties: createResource<HellotextProperty, HellotextPropertyFields>(
      http,
      "/v1/properties",
      "properties",
      propertySchema,
    ),
    /** A list is identified by its ID or its name. */
    lists: {
      ...createResource<HellotextList, HellotextListFields>(http, "/v1/lists", "lists", listSchema),

      /** POST /v1/lists/{list}/profiles/{profile}. Does nothing if the profile is already on the list. */
      addProfile: (list: string, profile: string) =>
        http.send({
          method: "POST",
          path: path`/v1/lists/${list}/profiles/${profile}`,
          answer: profileSchema,
        }),

      /** DELETE /v1/lists/{list}/profiles/{profile}. Does nothing if the profile is not on the list. */
      removeProfile: (list: string, profile: string) =>
        http.send({
          method: "DELETE",
          path: path`/v1/lists/${list}/profiles/${profile}`,
          answer: profileSchema,
        }),
    },
    coupons: createResource<HellotextCoupon, HellotextCouponFields>(
      http,
      "/v1/coupons",
      "coupons",
      couponSchema,
    ),
    actions: createResource<HellotextAction, HellotextActionFields>(
      http,
      `${attribution}/actions`,
      "actions",
      actionSchema,
    ),
    apps: createResource<HellotextApp, HellotextAppFields>(http, `${attribution}/apps`, "apps", appSchema),
    carts: createResource<HellotextCart, HellotextCartFields>(
      http,
      `${attribution}/carts`,
      "carts",
      cartSchema,
    ),
    events: createEvents(http),
    /** GET /v1/templates (Hellotext help, "Send messages with the API") */
    templates: createListing(http, "/v1/templates", "templates", templateSchema),
    messages: createMessages(http),
  };
};
