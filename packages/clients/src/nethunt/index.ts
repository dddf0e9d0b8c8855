export type { NethuntCall } from "./activities.ts";
export { createNethunt, NETHUNT_API, type Nethunt } from "./client.ts";
export type { NethuntRecent } from "./recent.ts";
export type { NethuntFieldAction, NethuntFields } from "./records.ts";
export type {
  NethuntCallLog,
  NethuntChange,
  NethuntComment,
  NethuntFile,
  NethuntFolder,
  NethuntRecord,
} from "./schemas.ts";
export { fieldQuery, holds } from "./search.ts";
