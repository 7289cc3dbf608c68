import type { Sender } from "../../src/kernel/incoming.ts";
import type { Product } from "./product.ts";

/** Ana and Ben work for Mo. */
interface Team {
  readonly ana: Sender;
  readonly ben: Sender;
  readonly mo: Sender;
  readonly kitchen: string;
}

const NOTE = "went through the apology step";

/** A manager notes talks in every way, changes them and takes them back, and looks for what is worth one. */
export async function talking({ type, press, send }: Product, { ana, ben, mo, kitchen }: Team) {
  const toAna = { userId: ana.userId, name: "Ana", as: "@Ana" };
  const toBen = { userId: ben.userId, name: "Ben", as: "@Ben" };
  const toMo = { userId: mo.userId, name: "Mo", as: "@Mo" };
  const both = await type(mo, "coached", `@Ana @Ben @Mo ${NOTE}`, kitchen, [toAna, toBen, toMo]);
  const talkShown = await press(mo, both, "Show it to them");
  const talkUndone = await press(mo, talkShown, "Undo");
  const talkForm = await type(mo, "coached", NOTE, kitchen);
  const talkNoted = await send(mo, talkForm, { who: ben.userId, note: NOTE, show: "me" });
  await press(mo, talkNoted, "Undo");
  await type(ana, "kudos", "@Ben calmed the angry guest at till 3", kitchen, [toBen]);
  const worth = await type(mo, "coach");
  const worthNotNeeded = await press(mo, worth, "Not needed");
  const worthAgain = await press(mo, worthNotNeeded, "Undo");
  const worthForm = await press(mo, worth, "Did it");
  await send(mo, worthForm, { note: NOTE, show: "me" });
  const worthNothing = await type(mo, "coach");
  const talks = await type(mo, "coached");
  const talkChange = await press(mo, talks, "Change");
  const talkChanged = await send(mo, talkChange, { note: NOTE, show: "both" });
  await press(mo, talks, "Note a talk");
  for (let at = 0; at < 6; at += 1) await type(mo, "coached", `@Ana round ${at}`, kitchen, [toAna]);
  const older = await press(mo, await type(mo, "coached"), "Older");
  await press(mo, older, "Newer");
  const mirror = await type(mo, "mirror");
  const practice = await type(mo, "coaching");
  return {
    ...{ talkBoth: both, talkShown, talkUndone, talkForm, talkNoted, worth, worthNotNeeded, worthAgain, worthForm },
    ...{ worthNothing, talks, talkChange, talkChanged, mirror, practice },
  };
}

/** A manager looks over the standards of the unit, and who leads the programme sees whose change has helped. */
export async function reviewing({ type, press, send, aMonthLater }: Product, { ana, mo, kitchen }: Team) {
  const noReview = await type(mo, "review");
  const setting = await press(mo, await type(mo, "standards", "Kitchen"), "Set a standard");
  for (let at = 0; at < 5; at += 1) await type(ana, "complaint", `table ${at} waited 40 min in the queue`, kitchen);
  await send(mo, setting, { step: "waiting", what: "3 minutes", why: "They count them." });
  const reviewed = await type(mo, "review");
  const noUpkeep = await type(mo, "upkeep");
  await aMonthLater(mo);
  const helped = await type(mo, "review");
  const upkeep = await type(mo, "upkeep");
  const nominating = await press(mo, upkeep, "Nominate");
  return { noReview, reviewed, noUpkeep, helped, upkeep, nominating };
}
