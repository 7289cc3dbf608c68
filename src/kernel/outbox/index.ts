export { asDecided } from "./as-decided.ts";
export type { Drawing, NewDelivery } from "./delivery.ts";
export { enqueue, enqueueFrom } from "./enqueue.ts";
export { laneFor, reachableAgain, skipWaiting } from "./lanes.ts";
export { letGo } from "./let-go.ts";
export { createOutbox, type Outbox } from "./outbox.ts";
export { type RecentDelivery, recentDeliveries } from "./recent.ts";
