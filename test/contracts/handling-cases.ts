import type { Sender } from "../../src/kernel/incoming.ts";
import { ANA, BEN } from "../support/people.ts";
import type { Product } from "./product.ts";

interface Who {
  readonly ana: Sender;
  readonly ben: Sender;
  readonly mo: Sender;
  /** The channel of their unit, which Mo manages. */
  readonly kitchen: string;
}

/** Cases go from hand to hand until they are solved, are told apart, kept among a few, and found again. */
export async function handlingCases(product: Product, who: Who) {
  return {
    ...(await owning(product, who)),
    ...(await loggingForSomebody(product, who)),
    ...(await tellingApart(product, who)),
    ...(await confiding(product, who)),
    ...(await finding(product, who)),
  };
}

async function owning({ type, press, send, posted }: Product, { ana, ben, mo, kitchen }: Who) {
  const toHandOver = await type(ana, "complaint", "the lift is stuck, Mrs Park called from 020 7946 0958", kitchen);
  const handingOver = await press(ana, toHandOver, "Hand over");
  const handedOver = await send(ana, handingOver, { to: BEN });
  const newOwner = await posted(BEN);
  const taken = await press(ben, newOwner, "Take it");
  const takenBack = await press(ben, taken, "Undo");
  await press(ben, takenBack, "Take it");
  const inHand = await posted(kitchen);
  await press(mo, inHand, "Solved");
  const solvedNews = await posted(ANA);
  const solvedInChannel = await posted(kitchen);
  const caseReopened = await press(ana, solvedInChannel, "Reopen");
  const openAgain = await posted(kitchen);
  const history = await press(ana, caseReopened, "History");
  return {
    ...{ handingOver, handedOver, newOwner, taken, takenBack, inHand },
    ...{ solvedNews, solvedInChannel, caseReopened, openAgain, history },
  };
}

async function loggingForSomebody({ type, press, send, posted }: Product, { ana, mo, kitchen }: Who) {
  const logged = { text: "no high chair for the twins", happened: "yesterday 18:30", cameBy: "web public" };
  const forBen = await send(ana, await type(ana, "complaint", "", kitchen), { ...logged, forWhom: BEN });
  const given = await posted(BEN);
  await press(mo, given, "Take it");
  const takenNews = await posted(BEN);
  return { forBen, given, takenNews };
}

async function tellingApart({ type, hearMore, press, posted }: Product, { ana, ben, kitchen }: Who) {
  await type(ben, "complaint", "coffee machine by the terrace is broken", kitchen);
  const sameMatter = await hearMore(ana, "complaint", "broken coffee machine at the terrace again", kitchen);
  const merged = await press(ana, sameMatter, "Same matter");
  const voices = await posted(kitchen);
  const withVoices = await type(ben, "cases", "C-10");
  const aVoice = await type(ana, "cases", "C-11");
  const toldApart = await press(ana, merged, "Another customer");
  return { sameMatter, merged, voices, withVoices, aVoice, toldApart };
}

/** A case may be one of several. */
export async function tellingSeveralApart({ type, hearMore, press }: Product, { ana, ben, kitchen }: Omit<Who, "mo">) {
  await type(ben, "complaint", "a parrot escaped from its cage on the terrace", kitchen);
  await type(ben, "complaint", "the escaped parrot sits on the terrace", kitchen);
  const oneOfSeveral = await hearMore(ana, "complaint", "parrot on the terrace, escaped from a cage", kitchen);
  const [first = ""] = /Another customer than C-\d+/.exec(JSON.stringify(oneOfSeveral)) ?? [];
  const oneLeft = await press(ana, oneOfSeveral, first);
  return { oneOfSeveral, oneLeft };
}

async function confiding({ type, press }: Product, { ana, kitchen }: Who) {
  const sensitive = await type(ana, "complaint", "the manager shouted at me before a guest", kitchen);
  const mayBeShown = await press(ana, sensitive, "It may be shown");
  const confided = await press(ana, sensitive, "Keep it confidential");
  return { sensitive, mayBeShown, confided };
}

async function finding({ type, press }: Product, { ana, ben, kitchen }: Who) {
  const found = await type(ana, "cases", "", kitchen);
  const older = await press(ana, found, "Older");
  const foundNothing = await type(ben, "cases", "*zebra*", kitchen);
  return { found, older, foundNothing };
}
