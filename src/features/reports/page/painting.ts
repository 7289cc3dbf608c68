import { parentPort } from "node:worker_threads";
import { drawCourse } from "./chart.ts";
import type { Order, Painted } from "./painter.ts";

/** The thread of `painter.ts`: draws what it is sent, one order after the other. */
parentPort?.on("message", async ({ id, courses }: Order) => {
  const answer = (painted: Painted): void => parentPort?.postMessage(painted);
  try {
    const pictures: string[] = [];
    for (const course of courses) pictures.push(await drawCourse(course));
    answer({ id, pictures });
  } catch (error) {
    answer({ id, failed: String(error) });
  }
});
