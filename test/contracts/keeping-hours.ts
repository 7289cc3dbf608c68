import type { Sender } from "../../src/kernel/incoming.ts";
import type { Product } from "./product.ts";

/** A manager says when the kitchen is open, and somebody of its staff when they work. */
export async function keepingHours({ type, press, send }: Product, mo: Sender, ana: Sender, kitchen: string) {
  const hours = await type(mo, "hours", "", kitchen);
  const changingHours = await press(mo, hours, "Change");
  const hoursChanged = await send(mo, changingHours, {
    hours: "Mon–Fri 8–20, Sat 9–12, 14–18",
    starts: "Mon–Fri 7:30",
    zone: "Europe/London",
  });
  const closedNow = await type(mo, "closed", "24–26 Dec, 1 Jan", kitchen);
  const closedDays = await type(ana, "closed", "", kitchen);
  const reopened = await press(mo, closedNow, "Take it back");
  const holidays = await type(mo, "closed", "suggest FR", kitchen);
  const closedOnAll = await press(mo, holidays, "Close Kitchen on all of them");
  const away = await type(ana, "away", "3–10 Dec", kitchen);
  const backAgain = await press(ana, away, "End it");
  const paused = await type(ana, "pause", "for 2 hours", kitchen);
  const working = await type(ana, "working", "Mon–Fri", kitchen);
  const changingWorking = await press(ana, working, "Change");
  const workingChanged = await send(ana, changingWorking, { working: "Mon–Thu 9–17, Fri 9–13", quiet: "22–6" });
  const workingAgain = await press(ana, workingChanged, "As in Kitchen");
  return {
    ...{ hours, changingHours, hoursChanged, closedNow, closedDays, reopened, holidays, closedOnAll },
    ...{ away, backAgain, paused, working, changingWorking, workingChanged, workingAgain },
  };
}
