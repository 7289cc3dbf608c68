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

/** A manager is asked to look over the standards of the unit and does, and who leads the programme sees whose change has helped. */
export async function reviewing(product: Product, { ana, mo, kitchen }: Team, leo: Sender) {
  const { type, press, send, posted, due, aMonthLater, aQuarterLater } = product;
  const noReview = await type(mo, "review");
  const setting = await press(mo, await type(mo, "standards", "Kitchen"), "Set a standard");
  for (let at = 0; at < 5; at += 1) await type(ana, "complaint", `table ${at} waited 40 min in the queue`, kitchen);
  await send(mo, setting, { step: "waiting", what: "5 minutes", why: "They count them." });
  await aQuarterLater(mo);
  await due(new Date("2026-11-21T19:20:00Z"));
  const askedToReview = await posted(mo.userId, "review.later");
  const reviewForm = await press(mo, askedToReview, "Look them over");
  await press(mo, askedToReview, "In a week");
  const reviewPutOff = await posted(mo.userId, "review.notLater");
  await press(mo, reviewPutOff, "Undo");
  const notQuarterly = await press(mo, askedToReview, "Not each quarter");
  const quarterly = await press(mo, notQuarterly, "Ask each quarter");
  const lookedOver = await send(mo, reviewForm, { standard1: "3 minutes" });
  const reviewIsDone = await posted(mo.userId);
  const reviewUndone = await press(mo, lookedOver, "Undo");
  const another = await press(mo, await type(mo, "review"), "Look them over");
  await send(mo, another, { standard1: "3 minutes" });
  const reviewed = await type(mo, "review");
  const noUpkeep = await type(leo, "upkeep");
  await aMonthLater(mo);
  const helped = await type(mo, "review");
  const upkeep = await type(leo, "upkeep");
  const nominating = await press(leo, upkeep, "Nominate");
  return {
    ...{ noReview, askedToReview, reviewForm, reviewPutOff, notQuarterly, quarterly, lookedOver, reviewIsDone },
    ...{ reviewUndone, reviewed, noUpkeep, helped, upkeep, nominating },
  };
}
