export { type AppHost, openApp } from "./appHost.ts";
export { rehearseAll } from "./rehearseAll.ts";
export { sandboxes } from "./sandboxes.ts";
export { Workshop } from "./workshop.ts";
export { appFolder } from "./unpack.ts";
