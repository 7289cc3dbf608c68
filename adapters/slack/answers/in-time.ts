import { createDeadline } from "../../../src/kernel/deadline.ts";

/** Milliseconds in which everything that Slack sends is acknowledged; Slack itself waits 3,000. */
export const ANSWER_WITHIN = 2_500;

/** Waits for work as long as Slack waits for us. */
export const inTime = createDeadline(ANSWER_WITHIN);
