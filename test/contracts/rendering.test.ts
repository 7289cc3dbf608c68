import { describe, expect, it } from "vitest";
import { renderCard as cardOnSlack, renderBlocks } from "../../adapters/slack/render-card.ts";
import { renderForm as formOnSlack, renderNotice as noticeOnSlack } from "../../adapters/slack/render-form.ts";
import { renderCard as cardOnTeams, renderContent as contentOnTeams } from "../../adapters/teams/render-card.ts";
import { renderForm as formOnTeams, renderNotice as noticeOnTeams } from "../../adapters/teams/render-form.ts";
import { checkMessage as checkOnSlack, checkView } from "../../playground/slack/checks/index.ts";
import { checkDialogResponse, checkMessage as checkOnTeams } from "../../playground/teams/checks/index.ts";
import type { Card } from "../../src/message/card.ts";
import type { Form } from "../../src/message/form.ts";
import { appointingRows } from "./appointing-rows.ts";
import { arrangingRows } from "./arranging-rows.ts";
import { authorityRows } from "./authority-rows.ts";
import { awardRows } from "./award-rows.ts";
import { caseRows } from "./case-rows.ts";
import { channelRows } from "./channel-rows.ts";
import { coachingRows } from "./coaching-rows.ts";
import { contentRows } from "./content-rows.ts";
import { decidingRows } from "./deciding-rows.ts";
import { digestRows } from "./digest-rows.ts";
import { erasingRows } from "./erasing-rows.ts";
import { escalationEndRows } from "./escalation-end-rows.ts";
import { escalationRows } from "./escalation-rows.ts";
import { exportRows } from "./export-rows.ts";
import { feedbackRows } from "./feedback-rows.ts";
import { helpRows } from "./help-rows.ts";
import { hindranceRows } from "./hindrance-rows.ts";
import { hoursRows } from "./hours-rows.ts";
import { walkInSpanish } from "./in-spanish.ts";
import { ladderRows } from "./ladder-rows.ts";
import { linkingRows } from "./linking-rows.ts";
import { listRows } from "./list-rows.ts";
import { morningRows } from "./morning-rows.ts";
import { openProduct, type Shown } from "./product.ts";
import { promiseRows } from "./promise-rows.ts";
import { questionRows } from "./question-rows.ts";
import { readBlocks, readView } from "./read-slack.ts";
import { readCard, readDialog } from "./read-teams.ts";
import { recoveryRows } from "./recovery-rows.ts";
import { reminderRows } from "./reminder-rows.ts";
import type { Rows } from "./row.ts";
import { ruleRows } from "./rule-rows.ts";
import { reviewRows, talkRows } from "./talk-rows.ts";
import { thanksRows } from "./thanks-rows.ts";
import { timeRows } from "./time-rows.ts";
import { rosters, walk } from "./walk.ts";
import { welcomeRows } from "./welcome-rows.ts";
import { winRows } from "./win-rows.ts";

const product = await openProduct(rosters);
const shown = await walk(product);
const spanish = await walkInSpanish(product);

const rows: Rows<typeof walk> = {
  ...feedbackRows,
  ...caseRows,
  ...authorityRows,
  ...winRows,
  ...helpRows,
  ...questionRows,
  ...reminderRows,
  ...timeRows,
  ...channelRows,
  ...linkingRows,
  ...hindranceRows,
  ...hoursRows,
  ...listRows,
  ...promiseRows,
  ...recoveryRows,
  ...contentRows,
  ...thanksRows,
  ...awardRows,
  ...exportRows,
  ...escalationRows,
  ...escalationEndRows,
  ...ladderRows,
  ...decidingRows,
  ...ruleRows,
  ...welcomeRows,
  ...coachingRows,
  ...talkRows,
  ...reviewRows,
  ...morningRows,
  ...digestRows,
  ...erasingRows,
  ...appointingRows,
  ...arrangingRows,
};

/** Without the indentation of the rows. */
const lines = (text: string): string => text.trim().replace(/^ +/gm, "").replace(/\n\n+/g, "\n");

const isForm = (shown: Shown): shown is Form => "form" in shown;

const drawnOnSlack = (shown: Shown): string =>
  isForm(shown) ? readView(formOnSlack(shown, "")) : readBlocks(cardOnSlack(shown).blocks);

/** Of a form, on Slack: https://docs.slack.dev/reference/views/modal-views */
const LONGEST_TITLE = 24;

const cases = Object.entries(rows).map(([name, row]) => ({
  ...row,
  shown: shown[name as keyof typeof shown] as Shown,
}));

describe.each(cases)("$what", ({ shown, slack, teams = slack }) => {
  it("says this on each platform", () => {
    const onSlack = drawnOnSlack(shown);
    const onTeams = isForm(shown) ? readDialog(formOnTeams(shown, "")) : readCard(contentOnTeams(shown));
    expect({ onSlack, onTeams }).toEqual({ onSlack: lines(slack), onTeams: lines(teams) });
  });

  it("is taken by each platform", () => {
    expect(isForm(shown) ? problemsOfForm(shown) : problemsOfCard(shown)).toEqual([]);
  });
});

describe("in Spanish", () => {
  const all = Object.entries(spanish.shown);

  it("everything is taken by each platform, with titles that are not cut off", () => {
    const problems = all.map(([name, shown]) => [name, isForm(shown) ? problemsOfForm(shown) : problemsOfCard(shown)]);
    expect(problems.filter(([, found]) => found?.length !== 0)).toEqual([]);
    expect(all.filter(([, shown]) => isForm(shown) && shown.title.length > LONGEST_TITLE)).toEqual([]);
  });

  it("nothing is said in English but what somebody has typed in English", () => {
    const english = all.flatMap(([name, shown]) =>
      spanish.englishIn(drawnOnSlack(shown)).map((found) => `${name}: ${found}`),
    );
    expect(english).toEqual([]);
  });
});

/** What people get without the gate, by its key: each is the answer to what they asked for themselves. */
const ASKED_FOR: readonly (readonly [key: RegExp, why: string])[] = [
  [/^welcome /, "they have just installed the app"],
  [/^linked /, "they made the code that was used"],
  [/^authority answer /, "they asked for more than they may decide"],
  [/^authority unanswered /, "they asked, and nobody has answered"],
  [/^authority request \S+$/, "a card of theirs is drawn anew where it stands"],
  [/^escalation answer /, "they asked the author of a case"],
  [/^escalation offer \S+ \S+$/, "a card of theirs is drawn anew where it stands"],
  [/^case \S+ \S+ \S+ \S+$/, "a card of theirs has the words of a case in it, and is drawn anew where it stands"],
  [/^check \S+ drawn \S+$/, "a card of theirs is drawn anew where it stands"],
  [/^first days(?: question)? \S+ drawn \S+$/, "a card of theirs is drawn anew where it stands"],
  [/^award \S+ \S+ \S+$/, "a card of theirs is drawn anew where it stands"],
  [/^nudge(?: again)? \S+ drawn \S+$/, "a card of theirs is drawn anew where it stands"],
  [/^digest \S+ drawn \S+$/, "a card of theirs is drawn anew where it stands"],
  [/^review \S+ drawn \S+$/, "a card of theirs is drawn anew where it stands"],
];

it("sends nothing to people past the gate but answers, and counts all the rest", async () => {
  const sent = await product.toPeople();
  const asked = sent.filter(({ nature }) => nature === "asked").map(({ key }) => key);
  expect(asked.filter((key) => !ASKED_FOR.some(([known]) => known.test(key)))).toEqual([]);
  const went = sent.filter(({ nature, reason }) => nature !== "asked" && !REFUSED.has(reason ?? ""));
  const counts = Map.groupBy(went, ({ personId }) => personId);
  expect(await product.counted()).toEqual(new Map([...counts].map(([personId, all]) => [personId, all.length])));
});

/** Why the gate lets a message not go at all. */
const REFUSED: ReadonlySet<string> = new Set(["budget", "never working", "too late"]);

it("leaves out no command, action or form of the product", () => {
  expect(product.unused()).toEqual([]);
});

/** A card may come to stand in a channel, in a chat of two, on a Home, and in a dialog after a form. */
const problemsOfCard = (card: Card) => [
  ...checkOnSlack(cardOnSlack(card)),
  ...checkView({ type: "home", blocks: renderBlocks(card) }),
  ...checkView(noticeOnSlack(AROUND, card)),
  ...checkOnTeams(cardOnTeams(card), "group"),
  ...checkOnTeams(cardOnTeams(card), "personal"),
  ...checkDialog(noticeOnTeams(AROUND, card)),
];

const problemsOfForm = (form: Form) => [
  ...checkView(formOnSlack(form, "")),
  ...checkDialog(formOnTeams(form, "")),
  ...checkDialog(formOnTeams(form, "", { text: "Say a *little* more.", "": "And this." })),
];

const AROUND = { title: "Change C-1", close: "Close" };
const checkDialog = (value: object) =>
  checkDialogResponse({ task: { type: "continue", value } }, "task/fetch", "personal");
