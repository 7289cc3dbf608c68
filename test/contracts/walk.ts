import type { Sender } from "../../src/kernel/incoming.ts";
import { ADA, ANA, BEN, DEE, DESK, KITCHEN, LOUNGE, MO, roster, TEAM, unit } from "../support/world.ts";
import { appointing } from "./appointing.ts";
import { arranging } from "./arranging.ts";
import { asking } from "./asking.ts";
import { coaching } from "./coaching.ts";
import { deciding } from "./deciding.ts";
import { digesting } from "./digesting.ts";
import { erasing } from "./erasing.ts";
import { exporting } from "./exporting.ts";
import { handlingCases, tellingSeveralApart } from "./handling-cases.ts";
import { keepingHours } from "./keeping-hours.ts";
import { keepingLadder } from "./keeping-ladder.ts";
import { listing } from "./listing.ts";
import { mornings } from "./mornings.ts";
import { owningContent } from "./owning-content.ts";
import type { Product, Shown } from "./product.ts";
import { promising } from "./promising.ts";
import { raising } from "./raising.ts";
import { recovering } from "./recovering.ts";
import { ruling } from "./ruling.ts";
import { settingTimes } from "./setting-times.ts";
import { reviewing, talking } from "./talking.ts";
import { awarding, thanking } from "./thanking.ts";
import { welcoming } from "./welcoming.ts";

const TENANT = "a-tenant";
const LEA = "U0LEA";
const BISTRO = "T0BISTRO";
const BISTRO_KITCHEN = "C1KITCHEN";
const CAFE = "T0CAFE";
const CAFE_KITCHEN = "C4KITCHEN";
const CANTEEN = "T0CANTEEN";
const CANTEEN_KITCHEN = "C2KITCHEN";
const GRILL = "T0GRILL";
const GRILL_KITCHEN = "C5KITCHEN";
const TEA_ROOM = "T0TEA";
const TEA_KITCHEN = "C6KITCHEN";
const DINER = "T0DINER";
const DINER_KITCHEN = "C3KITCHEN";
const BAKERY = "T0BAKERY";
const BAKERY_KITCHEN = "C7KITCHEN";
const INN = "T0INN";
const INN_KITCHEN = "C8KITCHEN";
const HOTEL = "T0HOTEL";
/** A workspace in Slack with people and units, and a tenant that begins with its admin alone. */
export const rosters = [
  roster,
  {
    ...roster,
    platform: "teams" as const,
    externalId: TENANT,
    name: "Quay",
    people: [{ userId: "aad-ada", name: "Ada Berg", roles: ["admin" as const] }],
    units: [],
  },
  // Where people thank each other: what is numbered begins at one, whatever the others do.
  {
    ...roster,
    externalId: BISTRO,
    name: "Bistro",
    people: [...roster.people, { userId: LEA, name: "Lea Novak", roles: ["leader" as const] }],
    units: [unit("Kitchen", BISTRO_KITCHEN, [MO], [ANA, BEN]), unit("Desk", "C1DESK", [], [DEE])],
  },
  // Where cases are raised.
  {
    ...roster,
    externalId: CANTEEN,
    name: "Canteen",
    people: [...roster.people, { userId: LEA, name: "Lea Novak", roles: ["leader" as const] }],
    units: [unit("Kitchen", CANTEEN_KITCHEN, [MO], [ANA, BEN])],
  },
  // Where people say who acts then.
  {
    ...roster,
    externalId: DINER,
    name: "Diner",
    people: [...roster.people, { userId: LEA, name: "Lea Novak", roles: ["leader" as const] }],
    units: [unit("Kitchen", DINER_KITCHEN, [MO], [ANA, BEN, LEA])],
  },
  // Where somebody is new.
  {
    ...roster,
    externalId: TEA_ROOM,
    name: "Tea room",
    people: [
      { userId: "U0NIA", name: "Ana Lima", roles: [] },
      { userId: "U0MIA", name: "Mo Haddad", roles: [] },
    ],
    units: [unit("Kitchen", TEA_KITCHEN, ["U0MIA"], ["U0NIA"])],
  },
  // Where cases are raised by rules: what these would have done is about what was logged there alone.
  { ...roster, externalId: CAFE, name: "Cafe", units: [unit("Kitchen", CAFE_KITCHEN, [MO], [ANA, BEN])] },
  // Where a manager is asked to talk with somebody.
  {
    ...roster,
    externalId: GRILL,
    name: "Grill",
    people: [
      { userId: "U0ANN", name: "Ana Lima", roles: [] },
      { userId: "U0BO", name: "Ben Okafor", roles: [] },
      { userId: "U0MAY", name: "Mo Haddad", roles: ["champion" as const] },
      { userId: "U0CY", name: "Cy Reed", roles: [] },
      { userId: "U0EVE", name: "Eve Moss", roles: [] },
      { userId: "U0LEO", name: "Leo Hart", roles: ["champion" as const] },
    ],
    units: [unit("Kitchen", GRILL_KITCHEN, ["U0MAY"], ["U0ANN", "U0BO", "U0CY", "U0EVE"])],
  },
  // Where a champion is told what stays open.
  {
    ...roster,
    externalId: BAKERY,
    name: "Bakery",
    people: [
      { userId: "U0AMY", name: "Ana Lima", roles: [] },
      { userId: "U0BEA", name: "Ben Okafor", roles: [] },
      { userId: "U0MIK", name: "Mo Haddad", roles: ["champion" as const] },
      { userId: "U0COY", name: "Cy Reed", roles: [] },
    ],
    units: [unit("Kitchen", BAKERY_KITCHEN, ["U0MIK"], ["U0AMY", "U0BEA", "U0COY"])],
  },
  // Where a person and a customer are erased.
  {
    ...roster,
    externalId: INN,
    name: "Inn",
    people: [
      { userId: "U0IDA", name: "Ada Berg", roles: ["admin" as const] },
      { userId: "U0BILL", name: "Ben Okafor", roles: [] },
    ],
    units: [unit("Kitchen", INN_KITCHEN, [], ["U0BILL"])],
  },
  // Which is set up, and whose champion is appointed.
  {
    ...roster,
    externalId: HOTEL,
    name: "Hotel",
    people: [
      { userId: "U0ADE", name: "Ada Berg", roles: ["admin" as const] },
      { userId: "U0LIA", name: "Lea Novak", roles: ["leader" as const] },
      { userId: "U0MOE", name: "Mo Haddad", roles: [] },
      { userId: "U0BEE", name: "Ben Okafor", roles: [] },
    ],
    units: [unit("Kitchen", "C9KITCHEN", ["U0MOE"], ["U0BEE"])],
  },
];

const inSlack = (userId: string): Sender => ({ platform: "slack", externalId: TEAM, userId });
const [ana, ben, mo, dee, ada] = [inSlack(ANA), inSlack(BEN), inSlack(MO), inSlack(DEE), inSlack(ADA)] as const;
const adaInTeams: Sender = { platform: "teams", externalId: TENANT, userId: "aad-ada" };
const stranger: Sender = { ...inSlack("U0KIM"), userName: "Kim *K* [x](y)" };
const nobody: Sender = { ...ana, externalId: "T0ELSEWHERE" };

const inCafe = (userId: string): Sender => ({ platform: "slack", externalId: CAFE, userId });
const inBistro = (userId: string): Sender => ({ platform: "slack", externalId: BISTRO, userId });
const thankers = {
  ana: inBistro(ANA),
  ben: inBistro(BEN),
  mo: inBistro(MO),
  ada: inBistro(ADA),
  lea: inBistro(LEA),
  kitchen: BISTRO_KITCHEN,
};

const inCanteen = (userId: string): Sender => ({ platform: "slack", externalId: CANTEEN, userId });
const raisers = {
  ana: inCanteen(ANA),
  mo: inCanteen(MO),
  ada: inCanteen(ADA),
  lea: inCanteen(LEA),
  kitchen: CANTEEN_KITCHEN,
};

const inDiner = (userId: string): Sender => ({ platform: "slack", externalId: DINER, userId });
const actors = {
  ana: inDiner(ANA),
  ben: inDiner(BEN),
  mo: inDiner(MO),
  ada: inDiner(ADA),
  lea: inDiner(LEA),
  kitchen: DINER_KITCHEN,
};

const inGrill = (userId: string): Sender => ({ platform: "slack", externalId: GRILL, userId });
const coached = { ana: inGrill("U0ANN"), ben: inGrill("U0BO"), mo: inGrill("U0MAY"), kitchen: GRILL_KITCHEN };
/** Leads the programme there. */
const leo = inGrill("U0LEO");

const inBakery = (userId: string): Sender => ({ platform: "slack", externalId: BAKERY, userId });
const told = { ana: inBakery("U0AMY"), mo: inBakery("U0MIK"), kitchen: BAKERY_KITCHEN };

const inTeaRoom = (userId: string): Sender => ({ platform: "slack", externalId: TEA_ROOM, userId });
const welcomed = { ana: inTeaRoom("U0NIA"), mo: inTeaRoom("U0MIA"), kitchen: TEA_KITCHEN };

const inInn = (userId: string): Sender => ({ platform: "slack", externalId: INN, userId });
const inHotel = (userId: string): Sender => ({ platform: "slack", externalId: HOTEL, userId });
const appointers = { ada: inHotel("U0ADE"), lea: inHotel("U0LIA"), mo: inHotel("U0MOE"), ben: inHotel("U0BEE") };

const leaving = { ada: inInn("U0IDA"), ben: inInn("U0BILL"), kitchen: INN_KITCHEN };

const COLD_SOUP = "cold soup, table 4 waited 40 min";
export const AND_SO_ON = "And so on. ".repeat(30).trim();
const LONG = `The soup was *cold*.\nCall 020 7946 0958. ${AND_SO_ON}`;

/** People do everything that can be done, and this is what they are shown. */
export const walk = async (product: Product) => {
  // Before anything else is logged that could be raised by itself.
  const raised = await raising(product, raisers);
  // Reminders speak of what was logged: nothing was yet, so that each is the same whatever is logged later.
  const reminded = await reminding(product);
  const times = await settingTimes(product, ada, { desk: DESK, dee: DEE });
  const asked = await asking(product, { ana, mo, kitchen: KITCHEN });
  const logged = await logging(product);
  return {
    ...raised,
    ...asked,
    ...reminded,
    ...times,
    ...logged,
    ...(await winning(product, logged)),
    ...(await theRest(product)),
  };
};

const theRest = async (product: Product) => ({
  ...(await lookingForHelp(product)),
  ...(await handlingCases(product, { ana, ben, mo, kitchen: KITCHEN })),
  ...(await deciding(product, { ana, mo, ada, kitchen: KITCHEN })),
  ...(await choosingChannels(product)),
  ...(await linking(product)),
  ...(await hindered(product)),
  ...(await promising(product, { ana, ben, mo, dee, desk: DESK, kitchen: KITCHEN })),
  ...(await recovering(product, { ana, mo, kitchen: KITCHEN })),
  ...(await thanking(product, thankers)),
  ...(await awarding(product, thankers)),
  ...(await exporting(product, inCafe(ADA))),
  ...(await keepingHours(product, mo, ana, KITCHEN)),
  ...(await owningContent(product, { ana, mo, ada, kitchen: KITCHEN })),
  ...(await listing(product, ada)),
  ...(await tellingSeveralApart(product, { ana, ben, kitchen: KITCHEN })),
  ...(await keepingLadder(product, actors)),
  ...(await ruling(product, { ana: inCafe(ANA), ada: inCafe(ADA), kitchen: CAFE_KITCHEN })),
  ...(await mornings(product, told)),
  ...(await digesting(product, told)),
  ...(await welcoming(product, welcomed)),
  ...(await coaching(product, coached)),
  ...(await talking(product, coached)),
  ...(await reviewing(product, coached, leo)),
  ...(await erasing(product, leaving)),
  ...(await appointing(product, appointers)),
  ...(await arranging(product, { ada: inCafe(ADA), mo: inCafe(MO), ana: ANA, ben: BEN })),
});

export async function logging({ type, press, send, choose, home, posted }: Product) {
  const emptyHome = await home(ana);
  const saved = await type(ana, "complaint", COLD_SOUP, KITCHEN);
  const inChannel = await posted(KITCHEN);
  const correcting = await press(ana, saved, "Change");
  const corrected = await send(ana, correcting, {
    kind: "complaint",
    theme: "waiting",
    step: "waiting",
    severity: "3",
  });
  const long = await type(ben, "complaint", LONG, KITCHEN);
  const longInChannel = await posted(KITCHEN);
  const correctedByManager = await send(mo, await press(mo, longInChannel, "Change"), {
    step: "product",
    severity: "1",
  });
  const correctedInChannel = await posted(KITCHEN);
  const whole = await press(ana, longInChannel, "Show all");
  const wholeForAuthor = await press(ben, longInChannel, "Show all");
  const tooLongToEdit = await press(ana, await type(ana, "feedback", "Cold. ".repeat(600), KITCHEN), "Change");
  const praise = await type(ada, "feedback", "she loved how quickly we found her size");
  const undone = await press(ada, praise, "Undo");
  const fromMessage = await choose(dee, "feedback.fromMessage", "could you open an hour earlier on Sundays?");
  await type(stranger, "complaint", COLD_SOUP, KITCHEN);
  const byStranger = await posted(KITCHEN);
  return {
    emptyHome,
    saved,
    inChannel,
    correcting,
    corrected,
    long,
    longInChannel,
    correctedByManager,
    correctedInChannel,
    whole,
    wholeForAuthor,
    tooLongToEdit,
    praise,
    undone,
    fromMessage,
    byStranger,
  };
}

export async function winning({ type, press, send, choose, posted }: Product, { saved }: { readonly saved: Shown }) {
  const won = await type(ana, "win", "guest came back for the lost scarf we mailed", KITCHEN);
  const wonInChannel = await posted(KITCHEN);
  const changingWin = await press(ana, won, "Change");
  const changedWin = await send(ana, changingWin, { text: LONG, people: BEN });
  const wonInFull = await press(ben, await posted(KITCHEN), "Show all");
  const winTakenBack = await press(ana, changedWin, "Undo the win");
  const winFromMessage = await choose(mo, "win.fromMessage", "the guest of table 4 hugged Ben");
  const solved = await press(ana, saved, "Fixed it already");
  const winAfter = await press(ana, solved, "Happy again: make it a win");
  const wonAfter = await send(ana, winAfter, { text: "they stayed for dessert" });
  const winInFull = await press(mo, await posted(KITCHEN), "Show all");
  const winCorrected = await send(mo, await press(mo, winInFull, "Change"), { text: "they stayed for coffee" });
  const winAsBefore = await press(mo, winCorrected, "Undo");
  const winUndone = await press(mo, winAsBefore, "Undo the win");
  const winGone = await posted(ANA);
  return {
    won,
    wonInChannel,
    changingWin,
    changedWin,
    wonInFull,
    winTakenBack,
    winFromMessage,
    solved,
    winAfter,
    wonAfter,
    ...{ winInFull, winCorrected, winAsBefore, winUndone, winGone },
  };
}

export async function lookingForHelp({ dispatch, type, press, send, home, posted }: Product) {
  await dispatch.notice({ kind: "installed", platform: "slack", externalId: TEAM, userId: DEE });
  const welcome = await posted(DEE);
  const help = await type(ana, "help");
  const helpForManagers = await press(ana, help, "For managers");
  const helpForThoseWhoLead = await press(ana, help, "For champions, leaders and admins");
  const unknown = await type(ana, "bellhop", "*dance*");
  const logComplaint = await press(ana, help, "Log a complaint");
  const logFeedback = await press(ana, help, "Log feedback");
  const logWin = await press(ana, help, "Log a win");
  await send(ana, logFeedback, { text: COLD_SOUP });
  const fullHome = await home(dee);
  const homeAsked = await type(mo, "home", "", KITCHEN);
  return {
    ...{ welcome, help, helpForManagers, helpForThoseWhoLead, unknown },
    ...{ logComplaint, logFeedback, logWin, fullHome, homeAsked },
  };
}

export async function reminding({ type, press, send, posted, due }: Product) {
  await type(mo, "channel", "here", KITCHEN);
  const reminders = await type(mo, "reminders", "", KITCHEN);
  const remindersOff = await press(mo, reminders, "Switch reminders off");
  const remindersOn = await press(mo, remindersOff, "Switch reminders on");
  const oneSkipped = await press(mo, remindersOn, "Skip 22 Nov");
  const oneKept = await press(mo, oneSkipped, "Do not skip 22 Nov");
  const addingSentence = await press(mo, oneKept, "Change 22 Nov");
  const sentenceAdded = await send(mo, addingSentence, { sentence: "The *new* menu starts today." });
  const reminderTest = await press(mo, sentenceAdded, "Send me a test");
  const noReminders = await type(ada, "reminders", "Desk");
  const remindersBegun = await press(ada, noReminders, "Begin tomorrow");
  const nothingDelivered = await type(mo, "deliveries", "", KITCHEN);
  // First the slots are found, then they are due.
  for (const at of ["2026-11-21T19:21:00Z", "2026-11-22T08:00:00Z"]) await due(new Date(at));
  const reminder = await posted(KITCHEN);
  await press(ana, reminder, "Got it");
  const reminderRead = await posted(KITCHEN);
  const heardSomething = await press(ana, reminder, "Heard something");
  const moreLikeThis = await press(ana, reminder, "More like this");
  const notUseful = await press(ana, reminder, "Not useful");
  const delivered = await type(mo, "deliveries", "", KITCHEN);
  return {
    reminders,
    remindersOff,
    oneSkipped,
    addingSentence,
    reminderTest,
    noReminders,
    remindersBegun,
    nothingDelivered,
    reminder,
    reminderRead,
    heardSomething,
    moreLikeThis,
    notUseful,
    delivered,
  };
}

export async function choosingChannels({ type, close, posted, locale }: Product) {
  const notAllowed = await type(ana, "channel", "here", KITCHEN);
  const channelOff = await type(mo, "channel", "off", KITCHEN);
  const channelHere = await type(mo, "channel", "here", LOUNGE);
  const channelOfDefault = await type(ada, "channel", "off", KITCHEN);
  const languages = await type(mo, "language", "", KITCHEN);
  const languageSet = await type(mo, "language", "inglés", KITCHEN);
  const languageSetEverywhere = await type(ada, "language", `${locale} all`);
  const languageUnknown = await type(mo, "language", "Klingon", KITCHEN);
  close(LOUNGE);
  await type(ana, "complaint", COLD_SOUP, LOUNGE);
  const unreachable = await posted(ADA);
  const savedMeanwhile = await type(ana, "complaint", COLD_SOUP, LOUNGE);
  return {
    notAllowed,
    channelOff,
    channelHere,
    channelOfDefault,
    unreachable,
    savedMeanwhile,
    languages,
    languageSet,
    languageSetEverywhere,
    languageUnknown,
  };
}

export async function linking({ type, press, posted }: Product) {
  const workspaceCode = await type(ada, "link");
  const joined = await type(adaInTeams, "link", "K7QP-3MX2");
  const joinedNews = await posted(ADA);
  const accountCode = await type(ada, "link", "me");
  const accountQuestion = await type(adaInTeams, "link", "K7QP-3MX3");
  const declined = await press(adaInTeams, accountQuestion, "No");
  await type(ada, "link", "me");
  const united = await press(adaInTeams, await type(adaInTeams, "link", "K7QP-3MX4"), "Yes, both are me");
  const leaving = await type(adaInTeams, "unlink");
  const stayed = await press(adaInTeams, leaving, "No");
  const left = await press(adaInTeams, leaving, "Yes, unlink it");
  return { workspaceCode, joined, joinedNews, accountCode, accountQuestion, declined, united, leaving, stayed, left };
}

export async function hindered({ dispatch, type }: Product) {
  const elsewhere = await type(nobody, "complaint", COLD_SOUP);
  const incoming = { kind: "command", from: ana, delivery: "d", command: "complaint", text: COLD_SOUP } as const;
  const delayed = dispatch.delayed(incoming);
  const unopened = dispatch.unopened({ ...incoming, text: "" });
  const invitation = dispatch.invitation({ ...incoming, text: "" });
  const unreached = dispatch.unreached(incoming);
  const done = dispatch.done(incoming);
  return { elsewhere, delayed, unopened, invitation, unreached, done };
}
