export { createErasing, type Erasing, type ErasingDependencies, type Order } from "./erasing/erase.ts";
export type { Changed } from "./erasing/proof.ts";
