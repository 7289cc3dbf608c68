import type { Sender } from "../../src/kernel/incoming.ts";
import type { Product } from "./product.ts";

interface Who {
  /** Is new. */
  readonly ana: Sender;
  /** Manages their unit. */
  readonly mo: Sender;
  readonly kitchen: string;
}

/** A manager begins somebody's first days, says what their cards say, and is asked about one; and has a team meeting. */
export const welcoming = async (product: Product, who: Who) => ({
  ...(await beginning(product, who)),
  ...(await writing(product, who)),
  ...(await goingOn(product, who)),
  ...(await meeting(product, who)),
});

async function beginning({ type, press, send }: Product, { ana, mo, kitchen }: Who) {
  const nobodyNew = await type(mo, "newcomers", "", kitchen);
  const whoIsNew = await press(mo, nobodyNew, "Begin for somebody");
  const firstDaysBegun = await send(mo, whoIsNew, { who: ana.userId });
  const firstDaysUndone = await press(mo, firstDaysBegun, "Undo");
  const mentioned = [{ userId: ana.userId, name: "Ana", as: "@Ana" }];
  await type(mo, "welcome", "@Ana", kitchen, mentioned);
  const begunTwice = await type(mo, "welcome", "@Ana", kitchen, mentioned);
  const newcomers = await type(mo, "newcomers", "", kitchen);
  const newcomerPaused = await press(mo, newcomers, "Pause: Ana Lima");
  await press(mo, newcomerPaused, "Go on: Ana Lima");
  return { nobodyNew, whoIsNew, firstDaysBegun, firstDaysUndone, begunTwice, newcomers, newcomerPaused };
}

async function writing({ type, press, send }: Product, { mo, kitchen }: Who) {
  const cardsOfUnit = await press(mo, await type(mo, "newcomers", "", kitchen), "What the cards say");
  const changingFirstDay = await press(mo, cardsOfUnit, "Change card 1");
  const firstDayChanged = await send(mo, changingFirstDay, {
    title: "Find the *bread*",
    why: "Guests ask for it first.",
    today: "Look in the third drawer.",
  });
  const firstDayHistory = await press(mo, firstDayChanged, "History");
  const firstDayPutBack = await press(mo, firstDayChanged, "Put back card 1");
  return { cardsOfUnit, changingFirstDay, firstDayChanged, firstDayHistory, firstDayPutBack };
}

async function goingOn({ type, press, posted, due }: Product, { ana, mo, kitchen }: Who) {
  await due(new Date("2026-11-22T08:30:00Z"));
  const firstDay = await posted(ana.userId, "firstDay.done");
  await press(ana, firstDay, "Done");
  const firstDayDone = await posted(ana.userId, "firstDay.notDone");
  await press(ana, firstDayDone, "Not done yet");
  await press(ana, firstDay, "Ask my manager");
  const firstDayAsked = await posted(ana.userId, "firstDay.doNotAsk");
  const wantsToTalk = await posted(mo.userId, "firstDay.talked");
  await press(mo, wantsToTalk, "We talked");
  const haveTalked = await posted(mo.userId, "firstDay.notTalked");
  await press(mo, haveTalked, "Undo");
  await press(ana, firstDayAsked, "No need to talk");
  await press(ana, firstDay, "No more of these");
  const noMoreCards = await posted(ana.userId, "firstDay.goOn");
  await press(ana, noMoreCards, "Go on");
  const newcomerStopped = await press(mo, await type(mo, "newcomers", "", kitchen), "Stop: Ana Lima");
  return { firstDay, firstDayDone, firstDayAsked, wantsToTalk, haveTalked, noMoreCards, newcomerStopped };
}

async function meeting({ type, press }: Product, { mo, kitchen }: Who) {
  const huddle = await type(mo, "huddle", "", kitchen);
  const huddleDone = await press(mo, huddle, "We did it");
  await press(mo, huddleDone, "Undo");
  const huddlePrinted = await press(mo, huddle, "Print");
  const huddleOff = await press(mo, huddle, "Not each week");
  const huddleOn = await type(mo, "huddle", "on", kitchen);
  return { huddle, huddleDone, huddlePrinted, huddleOff, huddleOn };
}
