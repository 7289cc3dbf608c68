import type { Sender } from "../../src/kernel/incoming.ts";
import { ADA, ANA } from "../support/people.ts";
import type { Product } from "./product.ts";

/** A manager says when the kitchen is open, and somebody of its staff when they work. */
export async function keepingHours(product: Product, mo: Sender, ana: Sender, kitchen: string) {
  const { type, press, send } = product;
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
  const ownQuiet = await type(ana, "working", "quiet never", kitchen);
  const ownZone = await type(ana, "working", "zone Europe/Lisbon", kitchen);
  await type(ana, "working", "quiet as my unit", kitchen);
  const usualZone = await type(ana, "working", "zone as my chat", kitchen);
  return {
    ...{ hours, changingHours, hoursChanged, closedNow, closedDays, reopened, holidays, closedOnAll },
    ...{
      away,
      backAgain,
      paused,
      working,
      changingWorking,
      workingChanged,
      workingAgain,
      ownQuiet,
      ownZone,
      usualZone,
    },
    ...(await pasting(product, mo, kitchen)),
    ...(await sendingLate(product, mo, kitchen)),
  };
}

const CALENDAR = `BEGIN:VCALENDAR
BEGIN:VEVENT
DTSTART;VALUE=DATE:20261231
DTEND;VALUE=DATE:20270102
SUMMARY:Stocktaking
END:VEVENT
END:VCALENDAR`;

const PLAN =
  "person,unit,start,end\nAna Lima,Kitchen,2026-12-07 08:00,16:00\nBen Okafor,Kitchen,2026-12-09 16:00,02:00";

/** Closed days and shifts are pasted. */
async function pasting({ type, press, send, choose }: Product, mo: Sender, kitchen: string) {
  const closedForManager = await type(mo, "closed", "", kitchen);
  const pastingCalendar = await press(mo, closedForManager, "Import a calendar");
  const calendarTaken = await send(mo, pastingCalendar, { file: CALENDAR });
  const pastingShifts = await type(mo, "shifts", "", kitchen);
  const shiftsTaken = await send(mo, pastingShifts, { file: PLAN });
  const notTaken = await choose(mo, "calendar.fromMessage", `${PLAN}\nKim,Kitchen,tomorrow,16:00`);
  return { closedForManager, pastingCalendar, calendarTaken, pastingShifts, shiftsTaken, notTaken };
}

/** On Saturday evening the kitchen is closed by now. */
async function sendingLate({ type, press, send, posted }: Product, mo: Sender, kitchen: string) {
  const opened = await type(mo, "cases", "C-2", kitchen);
  const handedOverLate = await send(mo, await press(mo, opened, "Hand over"), { to: ANA });
  const askingWhy = await press(mo, handedOverLate, "Send now anyway");
  const sentAnyway = await send(mo, askingWhy, { why: "she stands *outside*" });
  const toldAnyway = await posted(ANA);
  const budget = await type({ ...mo, userId: ADA }, "budget", "10");
  return { handedOverLate, askingWhy, sentAnyway, toldAnyway, budget };
}
