import type { Sender } from "../../src/kernel/incoming.ts";
import { ANA, BEN, MO } from "../support/people.ts";
import type { Product, Shown } from "./product.ts";

interface Who {
  readonly ana: Sender;
  readonly ben: Sender;
  /** Manages their unit. */
  readonly mo: Sender;
  readonly ada: Sender;
  /** Leads. */
  readonly lea: Sender;
  readonly kitchen: string;
}

const LEA = "U0LEA";

/** Who acts when a case is raised, how long they have, who stands in and who is called at night; standards that count; decisions. */
export const keepingLadder = async (product: Product, who: Who) => ({
  ...(await settingLadder(product, who)),
  ...(await standingIn(product, who)),
  ...(await countingTime(product, who)),
  ...(await leading(product, who)),
});

async function settingLadder({ type, press, send, posted }: Product, { ben, mo, ada }: Who) {
  const ladder = await type(ada, "ladder", "Kitchen");
  const changingTime = await press(ada, ladder, "Manager’s time");
  const minutes = { accept1: "5", solve1: "60", accept2: "20", solve2: "400", accept3: "90", solve3: "1000" };
  const timeChanged = await send(mo, await press(mo, await type(mo, "ladder"), "Manager’s time"), {
    ...{ ...minutes, accept4: "200", solve4: "2000" },
  });
  const linesInThread = await press(ada, ladder, "A line in the thread per step");
  const namingContact = await press(ada, ladder, "Name a night contact");
  const contactAsked = await send(mo, await press(mo, timeChanged, "Name a night contact"), { who: BEN });
  const nightQuestion = await posted(BEN);
  const nightAgreed = await press(ben, nightQuestion, "I agree");
  const agreedTold = await posted(MO);
  const contactEnded = await press(mo, await type(mo, "ladder"), "End night contact");
  await send(mo, await press(mo, contactEnded, "Name a night contact"), { who: BEN });
  const nightDeclined = await press(ben, await posted(BEN), "Not me");
  const declinedTold = await posted(MO);
  const nightOver = await press(ben, nightQuestion, "I agree");
  return {
    ...{ ladder, changingTime, timeChanged, linesInThread, namingContact, contactAsked, nightQuestion, nightAgreed },
    ...{ agreedTold, contactEnded, nightDeclined, declinedTold, nightOver },
  };
}

async function standingIn({ type, press, posted }: Product, { mo, kitchen }: Who) {
  const noDeputy = await type(mo, "deputy", "", kitchen);
  const mention = [{ userId: BEN, name: "Ben Okafor", as: "@Ben" }];
  const deputyNamed = await type(mo, "deputy", "@Ben", kitchen, mention);
  const deputyTold = await posted(BEN);
  const deputyForDays = await type(mo, "deputy", "@Ben 2026-12-03", kitchen, mention);
  const deputyEnded = await press(mo, deputyForDays, "End it");
  return { noDeputy, deputyNamed, deputyTold, deputyForDays, deputyEnded };
}

async function countingTime({ type, press, send }: Product, { mo, ada, kitchen }: Who) {
  const noClocks = await type(mo, "clocks", "", kitchen);
  const standardsToCount = await type(mo, "standards", "", kitchen);
  const countingStandard = await press(mo, standardsToCount, "Count time");
  const why = "Who waits for an answer tells ten others.";
  const standardCounted = await send(mo, countingStandard, { waitsFor: "answer", minutes: "60", severity: "2", why });
  const changingCount = await press(mo, standardCounted, "Change");
  const clocks = await type(mo, "clocks", "", kitchen);
  const clocksOfAll = await type(ada, "clocks");
  return { noClocks, countingStandard, standardCounted, changingCount, clocks, clocksOfAll };
}

/** Mo raises a case to Lea, who decides and takes it back, and decides often enough for a second page. */
async function leading({ type, press, send, posted }: Product, { ana, mo, lea, kitchen }: Who) {
  const noDecisions = await type(ana, "decisions");
  await type(ana, "complaint", "the party was cancelled by us on the day", kitchen);
  await type(mo, "escalate", "C-1 she wants her money back", kitchen);
  await press(lea, await posted(LEA), "Take it");
  const deciding: Shown = await press(lea, await posted(LEA), "Decide");
  const decision = {
    what: "Refund the whole party",
    reason: "We broke our own promise",
    policy: "P-4: our mistake, our cost",
  };
  const decided = await send(lea, deciding, decision);
  const decidedTold = await posted(ANA);
  const decidedCard = await posted(LEA);
  const decisionUndone = await press(lea, decided, "Undo");
  const undoneTold = await posted(ANA);
  for (let times = 0; times < 7; times++) await send(lea, deciding, decision);
  const decisions = await type(lea, "decisions");
  const olderDecisions = await press(lea, decisions, "Older");
  return {
    noDecisions,
    deciding,
    decided,
    decidedTold,
    decidedCard,
    decisionUndone,
    undoneTold,
    decisions,
    olderDecisions,
  };
}
