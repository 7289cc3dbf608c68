import type { Sender } from "../../src/kernel/incoming.ts";
import type { Product } from "./product.ts";

/** Ana and Ben work for Mo. */
interface Team {
  readonly ana: Sender;
  readonly ben: Sender;
  readonly mo: Sender;
  readonly kitchen: string;
}

/** A manager says when to be asked to talk with somebody, is asked, and answers in every way. */
export async function coaching({ type, press, send, posted, due }: Product, { ana, ben, mo, kitchen }: Team) {
  const pace = await type(mo, "nudges");
  const paceForm = await press(mo, await type(mo, "nudges", "Mon–Thu 9:30"), "Change");
  const paceUsual = await send(mo, paceForm, { when: "" });
  const pacePaused = await press(mo, paceUsual, "Pause");
  await press(mo, pacePaused, "Ask me again");
  const mentioned = [{ userId: ana.userId, name: "Ana", as: "@Ana" }];
  await type(ben, "kudos", "@Ana calmed the angry guest at till 3", kitchen, mentioned);
  await due(new Date("2026-11-22T08:00:00Z"));
  const nudge = await posted(mo.userId, "nudge.done");
  const nudgeHow = await press(mo, nudge, "How?");
  const nudgeDoneForm = await press(mo, nudge, "Did it");
  const nudgeDone = await send(mo, nudgeDoneForm, { note: "She takes one breath first.", show: "both" });
  const nudgeOpenAgain = await press(mo, nudgeDone, "Undo");
  const notNeededForm = await press(mo, nudge, "Not needed");
  const notNeeded = await send(mo, notNeededForm, { why: "talked" });
  await press(mo, notNeeded, "Undo");
  const nudgeLater = await press(mo, nudge, "Next shift");
  await due(new Date("2026-11-22T08:05:00Z"));
  const nudgeAgain = await posted(mo.userId, "nudge.done");
  await send(mo, await press(mo, nudgeAgain, "Did it"), { note: "She takes one breath first.", show: "both" });
  const nudgeAnswered = await posted(mo.userId);
  await due(new Date("2026-11-22T08:16:00Z"));
  const talkShared = await posted(ana.userId);
  return {
    ...{ pace, paceForm, paceUsual, pacePaused, nudge, nudgeHow, nudgeDoneForm, nudgeDone, nudgeOpenAgain },
    ...{ notNeededForm, notNeeded, nudgeLater, nudgeAgain, nudgeAnswered, talkShared },
  };
}
