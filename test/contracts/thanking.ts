import type { Sender } from "../../src/kernel/incoming.ts";
import type { Product, Shown } from "./product.ts";

/** Who takes part; Lea leads. */
interface Cast {
  readonly ana: Sender;
  readonly ben: Sender;
  readonly mo: Sender;
  readonly ada: Sender;
  readonly lea: Sender;
  readonly kitchen: string;
}

const CHAMPION = "C0CHAMPION";
const DEED = "calmed the angry guest at till 3";

/** People thank each other, and see to it that it is seen. */
export async function thanking({ type, press, send, choose, posted, due }: Product, cast: Cast) {
  const { ana, ben, mo, ada, kitchen } = cast;
  const championHere = await type(ada, "champion", "here", CHAMPION);
  await type(mo, "channel", "here", kitchen);
  const nobodyThanked = await type(ana, "kudos", DEED, kitchen);
  const thankForm = await type(ana, "kudos", "", kitchen);
  const owned = nameIn(await type(ben, "complaint", "cold soup, table 9", kitchen), /C-\d+/);
  const thanked = await send(ana, thankForm, { to: ben.userId, text: DEED });
  const thankedInChannel = await posted(kitchen);
  const thanksForChampion = await posted(CHAMPION);
  const thankedLinked = await press(ana, thanked, `It is about ${owned}`);
  const thankedValued = await press(ana, thankedLinked, "Rather: Kindness to a customer");
  const changingThanks = await press(ana, thankedValued, "Change");
  const changedThanks = await send(mo, changingThanks, {
    to: ben.userId,
    text: `${DEED} and at till 4`,
    value: "team",
  });
  const seconded = await press(mo, thankedInChannel, "I second that");
  const secondedInChannel = await posted(kitchen);
  const secondTakenBack = await press(mo, seconded, "Take it back");
  const notToSecond = await press(ben, thankedInChannel, "I second that");
  await send(ana, thankForm, { to: mo.userId, text: `${DEED}. ${"And so on. ".repeat(40)}Call 020 7946 0958.` });
  const thanksInFull = await press(ben, await posted(kitchen), "Show all");
  const thanksTakenBack = await press(ana, await send(ana, thankForm, { to: mo.userId, text: DEED }), "Undo");
  const thankedByMessage = await choose(ana, "kudos.fromMessage", "Ben found the lost ring in the sink");
  await due(new Date("2026-11-21T19:31:00Z"));
  const thanksNote = await posted(ben.userId);
  const thanksHidden = await press(ben, thanksNote, "Make it private");
  const thanksUnhidden = await press(ben, thanksHidden, "Show it again");
  const winNaming = await send(ana, await type(ana, "win"), { text: "we mailed the lost scarf", people: ben.userId });
  const thankedForWin = await press(ana, winNaming, "Thank Ben Okafor");
  const mentioned = [{ userId: ben.userId, name: "Ben", as: "@Ben" }];
  const praise = await type(ana, "feedback", "she loved how kind @Ben was", kitchen, mentioned);
  const thankForCase = await press(ana, praise, "Thank them");
  const team = await type(mo, "team", "Kitchen", kitchen);
  const thankSomebody = await press(mo, team, "Thank Ana Lima");
  const coverage = await type(ada, "team");
  const record = await type(ben, "me");
  const recordAsMarkdown = await press(ben, record, "As Markdown");
  const recordAsCsv = await press(ben, record, "As CSV");
  const nothingOnRecord = await type(ada, "me");
  const recognition = await type(ada, "recognition");
  const changingRecognition = await press(ada, recognition, "Change");
  const changedRecognition = await send(ada, changingRecognition, { emoji: ":tada: heart", pace: "hourly" });
  const valuesOfThanks = await type(ada, "values");
  await send(ana, thankForm, { to: ben.userId, text: "kept calm when the till broke" });
  const thanksTogether = await posted(CHAMPION);
  await due(new Date("2026-11-23T06:01:00Z"));
  const thanksOfWeek = await posted(mo.userId);
  return {
    championHere,
    nobodyThanked,
    thankForm,
    thanked,
    thankedInChannel,
    thanksForChampion,
    thankedLinked,
    changingThanks,
    changedThanks,
    seconded,
    secondedInChannel,
    secondTakenBack,
    notToSecond,
    thanksInFull,
    thanksTakenBack,
    thankedByMessage,
    thanksNote,
    thanksHidden,
    thanksUnhidden,
    winNaming,
    thankedForWin,
    thankForCase,
    team,
    thankSomebody,
    coverage,
    record,
    recordAsMarkdown,
    recordAsCsv,
    nothingOnRecord,
    recognition,
    changingRecognition,
    changedRecognition,
    valuesOfThanks,
    thanksTogether,
    thanksOfWeek,
  };
}

/** Somebody is nominated for an award, and somebody else gets none. */
export async function awarding({ type, press, send, posted }: Product, { ana, ben, mo, ada, lea, kitchen }: Cast) {
  const noBudgets = await type(ada, "funds");
  const settingBudget = await press(ada, noBudgets, "Set a budget");
  const [unit = ""] = optionsOf(settingBudget, "unit", "Kitchen");
  const budget = { unit, quarter: "2026-Q4", amount: "100", currency: "GBP", holder: mo.userId };
  const budgets = await send(ada, settingBudget, budget);
  const nominating = await type(ana, "award", "kept the party happy");
  const nominated = await send(ana, nominating, {
    to: ben.userId,
    text: "kept the wedding party happy through the power cut",
    about: "K-1",
    kind: "service",
    amount: "60",
    item: "A dinner for two",
  });
  const toDecide = await posted(mo.userId);
  const forChampion = await posted(CHAMPION);
  await press(mo, toDecide, "Approve");
  const approvedNews = await posted(ana.userId);
  const approvedForChampion = await posted(CHAMPION);
  const announced = await press(lea, approvedForChampion, "Announce");
  const announcement = await posted(kitchen);
  const toPay = await press(mo, await type(mo, "awards"), "A-1");
  const paid = await press(mo, toPay, "It is paid");
  const another = { to: mo.userId, text: "reviewed all our checklists", kind: "upkeep", amount: "50" };
  await send(ana, nominating, { ...another, to: ben.userId });
  const overBudget = await press(mo, await posted(mo.userId), "Approve");
  const declining = await press(mo, await posted(mo.userId), "Decline");
  const declined = await send(mo, declining, { reason: "It is a part of A-1." });
  const awardTakenBack = await press(ana, await send(ana, nominating, another), "Undo");
  const awards = await type(ana, "awards");
  const awardsForPayroll = await press(lea, await type(lea, "awards"), "For payroll");
  return {
    noBudgets,
    settingBudget,
    budgets,
    nominating,
    nominated,
    toDecide,
    forChampion,
    approvedNews,
    approvedForChampion,
    announced,
    announcement,
    toPay,
    paid,
    overBudget,
    declining,
    declined,
    awardTakenBack,
    awards,
    awardsForPayroll,
  };
}

const nameIn = (shown: Shown, name: RegExp): string => name.exec(JSON.stringify(shown))?.[0] ?? "";

/** The values of the options with this label. */
function optionsOf(shown: Shown, name: string, label: string): string[] {
  const field = "fields" in shown ? shown.fields.find((one) => one.kind === "choice" && one.name === name) : undefined;
  return field?.kind === "choice" ? field.options.filter((one) => one.label === label).map(({ value }) => value) : [];
}
