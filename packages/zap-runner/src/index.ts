export { type AppHost, openApp } from "./appHost.ts";
export { type Delivery, toRequest } from "./delivery.ts";
export { parseReference, type Reference } from "./mapping.ts";
export { rehearseAll } from "./rehearseAll.ts";
export { sandboxes } from "./sandboxes.ts";
export { appFolder } from "./unpack.ts";
export { Workshop } from "./workshop.ts";
export { parseZap, type Step, type Zap, ZapFileError } from "./zapFile.ts";
