import { drawCourse } from "./chart.ts";
import type { Order, Painted } from "./painter.ts";

/** The process of `painter.ts`: draws what it is sent. It ends when nobody is there any more to send anything. */
process.on("message", async (message) => {
  const { id, courses } = message as Order;
  const answer = (painted: Painted): void => void process.send?.(painted);
  try {
    const pictures: string[] = [];
    for (const course of courses) pictures.push(await drawCourse(course));
    answer({ id, pictures });
  } catch (error) {
    answer({ id, failed: String(error) });
  }
});
