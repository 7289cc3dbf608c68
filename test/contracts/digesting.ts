import type { Sender } from "../../src/kernel/incoming.ts";
import type { Product } from "./product.ts";

/** Mo leads the kitchen, in which nothing is logged any more, and is the champion. */
interface Who {
  readonly mo: Sender;
}

/** The champion chooses when the digest comes, reads the one that has come, opens what its lines rest on, and asks for another. */
export async function digesting({ type, press, due }: Product, { mo }: Who) {
  const digestPace = await type(mo, "digest", "on Monday 9:00");
  await due(new Date("2026-11-23T09:30:00Z"));
  const digestSent = await type(mo, "digest", "2026-W47");
  const digestSeen = await press(mo, digestSent, "I have read it");
  const digestMeasures = await press(mo, digestSent, "How it is counted");
  const digestCases = await press(mo, digestSent, "See Kitchen");
  const digestTaken = await press(mo, digestSent, "Take along as CSV");
  const digestPage = await press(mo, digestSent, "Page to print");
  const digestMade = await type(mo, "digest", "2026-W43");
  const digestBefore = await press(mo, digestMade, "The week before");
  const digestOfUnit = await type(mo, "digest", "unit Kitchen 2026-W43");
  const digestOff = await type(mo, "digest", "off");
  return {
    ...{ digestPace, digestSent, digestSeen, digestMeasures, digestCases, digestMade, digestBefore, digestOfUnit },
    ...{ digestTaken, digestPage, digestOff },
  };
}
