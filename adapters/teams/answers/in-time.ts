import { createDeadline } from "../../../src/kernel/deadline.ts";

/** Waits for what is to be answered with as long as Teams shows that it waits: 5 s, of which the way takes some. */
export const inTime = createDeadline(4_000);

/** Waits for what needs no answer: what is not acknowledged after 15 s Teams sends again. */
export const messageInTime = createDeadline(5_000);
