import type { Sender } from "../../src/kernel/incoming.ts";
import { ANA, MO } from "../support/people.ts";
import type { Product, Shown } from "./product.ts";

interface Who {
  readonly ana: Sender;
  /** Manages her unit. */
  readonly mo: Sender;
  readonly ada: Sender;
  readonly kitchen: string;
}

/** An admin sets what staff may decide; somebody has a customer before them, decides, asks for more, and for help. */
export async function deciding(product: Product, who: Who) {
  const { type, press, send } = product;
  const noLimits = await type(who.ada, "authority");
  const settingLimit = await press(who.ada, noLimits, "Set a limit");
  const limitSet = await send(who.ada, settingLimit, {
    ...{ role: "staff", theme: "*", amount: "25", currency: "EUR" },
    ...{ what: "dessert, or the dish off the bill", policy: "3.2 Make it right at the table" },
  });
  const saved = await type(who.ana, "complaint", "the fish is raw, and she is still at table 7", who.kitchen);
  const live = await press(who.ana, saved, "Customer still here");
  const doing = await press(who.ana, live, "Done within my authority");
  const noted = await send(who.ana, doing, { what: "dessert for both", amount: "12.50" });
  const changingDone = await press(who.ana, noted, "Change");
  const changedDone = await send(who.ana, changingDone, { what: "dessert for one", amount: "6.50" });
  const noteTakenBack = await press(who.ana, changedDone, "Undo");
  return {
    ...{ noLimits, settingLimit, limitSet, live, doing, noted, changingDone, changedDone, noteTakenBack },
    ...(await askingForMore(product, who, live)),
  };
}

async function askingForMore({ press, send, posted, due }: Product, { ana, mo }: Who, live: Shown) {
  const asking = await press(ana, live, "Ask for more");
  const asked = await send(ana, asking, { what: "the whole meal", amount: "60", currency: "eur" });
  const request = await posted(MO);
  const approving = await press(mo, request, "Approve");
  const approved = await posted(ANA);
  const answeredRequest = await posted(MO);
  const askedAgain = await send(ana, asking, { what: "a voucher", amount: "120", currency: "EUR" });
  const changingAsked = await press(ana, askedAgain, "Change");
  const askedAnew = await send(ana, changingAsked, { what: "a voucher", amount: "100", currency: "EUR" });
  const requestChanged = await posted(MO);
  const denying = await press(mo, requestChanged, "Deny");
  const denied = await posted(ANA);
  const helpSent = await press(ana, denied, "Send me help");
  const helpWanted = await posted(MO);
  await send(ana, asking, { what: "a night for free", amount: "90", currency: "EUR" });
  await due(new Date("2026-11-21T19:31:00Z"));
  const unanswered = await posted(ANA);
  return {
    ...{ asking, asked, request, approving, approved, answeredRequest },
    ...{ changingAsked, askedAnew, requestChanged },
    ...{ denying, denied, helpSent, helpWanted, unanswered },
  };
}
