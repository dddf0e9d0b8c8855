export {
  createHellotext,
  HELLOTEXT_API,
  type Hellotext,
  type HellotextActionFields,
  type HellotextAppFields,
  type HellotextCartFields,
  type HellotextCouponFields,
  type HellotextPropertyFields,
} from "./client.ts";
export {
  HELLOTEXT_ACTIONS,
  type HellotextLine,
  type HellotextObject,
  type HellotextSubject,
  subjectOfAction,
  toLine,
} from "./events.ts";
export type { HellotextMessage } from "./messages.ts";
export type { HellotextAddress, HellotextDay, HellotextProfileFields } from "./profiles.ts";
export { type Listing, MOST_SEARCHED, type Resource } from "./resource.ts";
export type {
  HellotextAction,
  HellotextApp,
  HellotextCart,
  HellotextCoupon,
  HellotextList,
  HellotextProfile,
  HellotextProperty,
} from "./schemas.ts";
