import type { Sender } from "../../src/kernel/incoming.ts";
import type { Product } from "./product.ts";

/** The admin gives the desk more than one reminder a day: to its channel, and to those on shift. */
export async function settingTimes(
  { type, press, send, posted, due }: Product,
  ada: Sender,
  { desk, dee }: { readonly desk: string; readonly dee: string },
) {
  const timeAdded = await type(ada, "reminders", "add Mon–Sun 19:30 on shift Desk: Is every *till* counted?");
  const changingTime = await press(ada, timeAdded, "Change when");
  const timeChanged = await send(ada, changingTime, { days: "Mon–Fri", time: "8:30", audience: "shift" });
  const addingTime = await press(ada, timeChanged, "Add a time");
  const twoAdded = await send(ada, addingTime, {
    time: "12:00",
    audience: "channel",
    words: "Drink a glass of water.",
  });
  const timeRemoved = await press(ada, twoAdded, "Remove");
  const timeBack = await press(ada, timeRemoved, "Put it back");
  await press(ada, timeBack, "Remove");
  const wordsTest = await press(ada, timeRemoved, "Send me a test");
  for (const at of ["2026-11-21T19:21:00Z", "2026-11-21T19:30:00Z"]) await due(new Date(at));
  const toOneOnShift = await posted(dee);
  await due(new Date("2026-11-22T12:00:00Z"));
  const wordsInChannel = await posted(desk);
  const allDelivered = await type(ada, "deliveries");
  const doctor = await type(ada, "doctor");
  return {
    timeAdded,
    changingTime,
    timeChanged,
    addingTime,
    twoAdded,
    timeRemoved,
    wordsTest,
    toOneOnShift,
    wordsInChannel,
    allDelivered,
    doctor,
  };
}
