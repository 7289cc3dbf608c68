import type { Sender } from "../../src/kernel/incoming.ts";
import type { Product } from "./product.ts";

/** The manager has the kitchen asked at the end of its shift; Ana answers. */
export async function asking(
  { type, press, send, posted, due }: Product,
  { ana, mo, kitchen }: { readonly ana: Sender; readonly mo: Sender; readonly kitchen: string },
) {
  const questionOff = await type(mo, "question", "", kitchen);
  const questionOn = await press(mo, questionOff, "Ask at the end of each day");
  const changingQuestion = await press(mo, questionOn, "Change when");
  const questionAt = await send(mo, changingQuestion, { time: "20:30" });
  for (const at of ["2026-11-21T19:21:00Z", "2026-11-21T20:30:00Z"]) await due(new Date(at));
  const question = await posted(kitchen);
  const answering = await press(ana, question, "Compliment");
  const nothingToday = await press(ana, question, "Nothing today");
  const questionAnswered = await posted(kitchen);
  await press(mo, questionAt, "Do not ask any more");
  return {
    questionOff,
    questionOn,
    changingQuestion,
    questionAt,
    question,
    answering,
    nothingToday,
    questionAnswered,
  };
}
