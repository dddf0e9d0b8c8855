export { allowLoopback } from "./allowLoopback.ts";
