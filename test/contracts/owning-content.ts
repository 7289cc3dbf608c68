import type { Sender } from "../../src/kernel/incoming.ts";
import type { Product } from "./product.ts";

const PASTED = `## Thank whoever waits.

- Why: The others hear it too.
- Themes: waiting
- Trades: restaurant, shop

## Wave.
`;

interface Who {
  readonly ana: Sender;
  readonly mo: Sender;
  readonly ada: Sender;
  readonly kitchen: string;
}

/** An admin and a manager say what the reminders speak of, and somebody of the staff what does not work. */
export const owningContent = async (product: Product, who: Who) => ({
  ...(await owningTips(product, who)),
  ...(await importingTips(product, who)),
  ...(await settingStandards(product, who)),
  ...(await reportingTrouble(product, who)),
});

async function owningTips({ type, press, send }: Product, { mo, ada, kitchen }: Who) {
  const libraryTips = await type(ada, "tips", "look up");
  const noLibraryTip = await press(ada, libraryTips, "Retire");
  const retiredTips = await type(ada, "tips", "retired");
  const libraryTipAgain = await press(ada, retiredTips, "Use again");
  const tipAdded = await type(ada, "tips", "add Wipe the *menus* before four o’clock.");
  const changingTip = await press(ada, tipAdded, "Change");
  const tipChanged = await send(ada, changingTip, {
    what: "Wipe the menus at four.",
    why: "Sticky menus are the first thing that guests touch.",
    how: "Cloth and spray are under the till.",
    strategy: "guest",
    themes: "Cleanliness, waiting",
    trades: "Restaurant",
    language: "en",
  });
  const tipHistory = await press(ada, tipChanged, "History");
  const tipRetired = await press(ada, tipChanged, "Retire");
  const tipUndone = await press(ada, tipRetired, "Undo");
  const tipTakenBack = await press(ada, await type(ada, "tips", "add Smile."), "Undo");
  const firstPage = await type(mo, "tips", "", kitchen);
  const secondPage = await press(mo, firstPage, "Next");
  const addingTip = await press(mo, secondPage, "Add a tip");
  const tipOfUnit = await send(mo, addingTip, { what: "Ring the bell once.", language: "en" });
  const addingTipForAll = await press(ada, firstPage, "Add a tip");
  return {
    ...{ libraryTips, noLibraryTip, retiredTips, libraryTipAgain, tipAdded, changingTip, tipChanged, tipHistory },
    ...{ tipRetired, tipUndone, tipTakenBack, firstPage, secondPage, addingTip, tipOfUnit, addingTipForAll },
  };
}

async function importingTips({ type, press, send }: Product, { ada }: Who) {
  const tips = await type(ada, "tips", "menus");
  const importing = await press(ada, tips, "Import");
  const imported = await send(ada, importing, { file: PASTED });
  const copied = await press(ada, await type(ada, "tips", "thank whoever"), "Copy as text");
  const importUndone = await press(ada, imported, "Undo");
  return { importing, imported, copied, importUndone };
}

async function settingStandards({ type, press, send }: Product, { ana, mo, ada, kitchen }: Who) {
  const noStandards = await type(ana, "standards", "", kitchen);
  const settingStandard = await press(ada, await type(ada, "standards", "Kitchen"), "Set a standard");
  const ofAll = await send(ada, settingStandard, {
    step: "waiting",
    what: "A table within 5 minutes",
    why: "The wait is the first thing that guests tell.",
    where: "every",
  });
  const standards = await type(mo, "standards", "", kitchen);
  const ownStandard = await send(mo, await press(mo, standards, "Set a standard"), {
    step: "payment",
    what: "2 minutes from “the bill, please”",
    why: "Nobody likes to wait to leave.",
  });
  const changingStandard = await press(mo, ownStandard, "Change");
  const standardChanged = await send(mo, changingStandard, {
    what: "3 minutes",
    why: "Nobody likes to wait to leave.",
  });
  const standardRetired = await press(mo, standardChanged, "Retire");
  await press(ada, ofAll, "Retire");
  return {
    ...{ noStandards, settingStandard, ofAll, standards, ownStandard, changingStandard, standardChanged },
    standardRetired,
  };
}

async function reportingTrouble({ type, press, send }: Product, { ana, mo, kitchen }: Who) {
  const noTrouble = await type(ana, "trouble", "", kitchen);
  const trouble = await type(ana, "trouble", "card reader 2 is *down*; say “the other till takes cards”", kitchen);
  const changingTrouble = await press(mo, trouble, "Change");
  const troubleChanged = await send(mo, changingTrouble, { what: "Card reader 2 is down.", until: "for 2 days" });
  const reporting = await press(mo, troubleChanged, "Something does not work");
  const twoTroubles = await send(mo, reporting, { what: "The lift is out of order.", until: "2026-11-24 18:00" });
  const troubleSolved = await press(ana, trouble, "Solved");
  await press(mo, twoTroubles, "Solved");
  return { noTrouble, trouble, changingTrouble, troubleChanged, reporting, twoTroubles, troubleSolved };
}
