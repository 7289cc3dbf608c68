import type { Sender } from "../../src/kernel/incoming.ts";
import { ANA, BEN, MO } from "../support/people.ts";
import type { Product, Shown } from "./product.ts";

interface Who {
  readonly ana: Sender;
  readonly ben: Sender;
  /** Manages their unit. */
  readonly mo: Sender;
  readonly dee: Sender;
  readonly desk: string;
  readonly kitchen: string;
}

/** Somebody promises a customer something, corrects it, asks somebody else to keep it, and it becomes due. */
export async function promising(product: Product, { ana, ben, mo, dee, desk, kitchen }: Who) {
  const { type, press, send, posted, due } = product;
  const noPromises = await type(dee, "promises", "", desk);
  const promiseFound = await type(
    ana,
    "complaint",
    "The lamp is broken. I'll call her back tomorrow at 10:00.",
    kitchen,
  );
  const promiseNoted = await press(ana, promiseFound, "Keep this promise");
  const promiseChanging = await press(ana, promiseNoted, "Change");
  const promiseChanged = await send(ana, promiseChanging, {
    what: "call her back about the lamp",
    when: "tomorrow 11:00",
  });
  const promiseHanding = await press(ana, promiseChanged, "Hand over");
  const promiseOffered = await send(ana, promiseHanding, { to: BEN });
  const promiseAsked = await posted(BEN, "promise.accept");
  const promiseDeclined = await press(ben, promiseAsked, "No");
  const promiseNotTaken = await posted(ANA);
  const again = async (): Promise<Shown> => {
    await send(ana, promiseHanding, { to: BEN });
    return posted(BEN, "promise.accept");
  };
  const promiseAccepted = await press(ben, await again(), "Take it over");
  const promiseTaken = await posted(ANA);
  const promises = await type(ben, "promises", "", kitchen);
  await due(new Date("2026-11-22T09:00:00Z"));
  const promiseDue = await posted(BEN, "promise.keep");
  await due(new Date("2026-11-22T12:00:00Z"));
  const promiseOverdue = await posted(MO, "promise.takeOver");
  const promiseTakenOver = await press(mo, promiseOverdue, "Take it over");
  const promiseKept = await press(mo, promiseTakenOver, "Kept it");
  const promiseOpenAgain = await press(mo, promiseKept, "Undo");
  await press(mo, promiseOpenAgain, "Kept it");
  const another = await type(ana, "promises", "C-1 send her a voucher next week", kitchen);
  const promiseUndone = await press(ana, another, "Undo");
  await type(ana, "promises", "C-1 write to her next week", kitchen);
  const promiseLetGo = await press(ana, await type(ana, "promises", "", kitchen), "Not needed any more");
  return {
    ...{ noPromises, promiseFound, promiseNoted, promiseChanging, promiseChanged, promiseHanding, promiseOffered },
    ...{ promiseAsked, promiseDeclined, promiseNotTaken, promiseAccepted, promiseTaken, promises, promiseDue },
    ...{ promiseOverdue, promiseTakenOver, promiseKept, promiseOpenAgain, promiseUndone, promiseLetGo },
  };
}
