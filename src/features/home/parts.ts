import { button } from "../../kernel/action.ts";
import { around } from "../../kernel/wording.ts";
import { beginning } from "../../message/beginning.ts";
import { actions, type Block, type Button, bold, context, quote, text } from "../../message/card.ts";
import type { Say, Texts } from "../../texts/catalog.ts";
import { caseName, feedbackActions, masked, themeOf } from "../feedback/index.ts";
import { kudosActions, kudosName, LONG_DAYS, thankPerson } from "../recognition/index.ts";
import type { Part } from "./cards.ts";
import type { CaseLine, Figures, Managed, Own, PromiseLine, Reminder, Some, ThanksLine, UnitPart } from "./schema.ts";

/** So many units of a manager are shown. */
const UNITS = 3;

/** What is under a bold line: lines, how many more there are, and what opens each. */
export function group(
  title: string,
  { count, shown }: Some<unknown>,
  lines: readonly Block[],
  buttons: readonly Button[],
  say: Say,
): (Block | undefined)[] {
  if (count === 0) return [];
  const more = count - shown.length;
  return [
    text(bold(title)),
    ...lines,
    more > 0 ? context(say("home.more", { count: more })) : undefined,
    actions(...buttons),
  ];
}

export const openCase = (caseId: string, number: number, say: Say): Button =>
  button(
    caseName(number),
    feedbackActions.show,
    { caseId },
    { description: say("button.openCase", { case: caseName(number) }) },
  );

/** Each case once, however often it is named. */
const openCases = (cases: readonly { readonly caseId: string; readonly number: number }[], say: Say): Button[] =>
  [...new Map(cases.map((one) => [one.caseId, one])).values()].map(({ caseId, number }) =>
    openCase(caseId, number, say),
  );

/** @param told of the same cases, those that they are told of elsewhere */
function caseGroup(cases: Some<CaseLine>, personId: string, told: (line: CaseLine) => boolean, say: Say) {
  const lines = cases.shown.filter((line) => !told(line));
  const lineOf = ({ number, kind, theme, themeName, loggedAt, ownerId, ownerName: owner }: CaseLine): Block => {
    const about = themeOf({ theme, ...(themeName !== null && { themeName }) }, say);
    return text(
      ...around(say, loggedAt, (at) => {
        const what = say("home.line", { case: caseName(number), kind: say(`kind.${kind}`), theme: about, at });
        return ownerId === personId ? what : say("home.caseOf", { what, owner });
      }),
    );
  };
  const buttons = lines.map(({ id, number }) => openCase(id, number, say));
  return group(say("home.cases", { count: cases.count }), cases, lines.map(lineOf), buttons, say);
}

const promiseLine = ({ what, number, dueAt, ownerName }: PromiseLine, isOwn: boolean, say: Say): Block =>
  text(
    ...around(say, dueAt, (at) => {
      const said = { what: beginning(masked(what, say)), case: caseName(number), at };
      return isOwn ? say("home.promise", said) : say("home.promiseOf", { ...said, owner: ownerName });
    }),
  );

/** What is one's own: open cases, promises, thanks. */
export function ownPart({ cases, promises, thanks }: Own, personId: string, say: Say): Part {
  const thanksLine = ({ givenBy, text: said }: ThanksLine): Block =>
    text(say("home.thanksOf", { name: givenBy, text: beginning(masked(said, say)) }));
  const showThanks = ({ kudosId, number }: ThanksLine): Button =>
    button(
      kudosName(number),
      kudosActions.show,
      { kudosId },
      { description: say("button.openCase", { case: kudosName(number) }) },
    );
  return {
    title: say("home.yours"),
    blocks: [
      ...caseGroup(cases, personId, () => false, say),
      ...group(
        say("home.promises", { count: promises.count }),
        promises,
        promises.shown.map((promise) => promiseLine(promise, true, say)),
        openCases(promises.shown, say),
        say,
      ),
      ...group(
        say("home.thanks", { count: thanks.count }),
        thanks,
        thanks.shown.map(thanksLine),
        thanks.shown.map(showThanks),
        say,
      ),
    ],
  };
}

/** What a manager looks after: a part for each of the units in which most is to be done. */
export function managedParts({ units, prompts }: Managed, personId: string, texts: Texts, say: Say): Part[] {
  const shown = units.slice(0, UNITS);
  const more = units.length - shown.length;
  return shown.map((unit, at) => ({
    title: unit.name,
    blocks: [
      ...unitBlocks(unit, personId, texts, say),
      at === 0 && prompts > 0 ? text(say("home.prompts", { count: prompts })) : undefined,
      at === shown.length - 1 && more > 0 ? context(say("home.moreUnits", { count: more })) : undefined,
    ],
  }));
}

function unitBlocks(
  { hasChannel, reminder, cases, promises, toThank, figures }: UnitPart,
  personId: string,
  texts: Texts,
  say: Say,
) {
  const due = say("home.promisesDue", { count: promises.count });
  const { overdue } = promises;
  return [
    hasChannel ? undefined : text(say("home.noChannel")),
    text(reminderSays(reminder, texts, say)),
    ...caseGroup(cases, personId, ({ ownerId }) => ownerId === personId, say),
    ...group(
      overdue > 0 ? say("home.promisesOverdue", { due, count: overdue }) : due,
      promises,
      promises.shown.map((promise) => promiseLine(promise, false, say)),
      openCases(promises.shown, say),
      say,
    ),
    ...thankBlocks(toThank, say),
    figures && figuresText(figures, say),
  ];
}

/** In the time of the unit, whose day it is. */
function reminderSays({ state, at, timeZone }: Reminder, texts: Texts, say: Say): string {
  const there = texts.for(say.locale, timeZone);
  switch (state) {
    case "sent":
      return say("home.reminder.sent", { at: there("reminder.day", { at: at as Date }) });
    case "comes":
      return say("home.reminder.comes", { at: there("reminder.day", { at: at as Date }) });
    case "left out":
      return say("home.reminder.left_out");
    case "another day":
      return say("home.reminder.another_day");
    case "off":
      return say("home.reminder.off");
    case "none":
      return say("home.reminder.none");
  }
}

function thankBlocks({ count, shown }: UnitPart["toThank"], say: Say): (Block | undefined)[] {
  const [first] = shown;
  if (!first) return [];
  const names = shown.map(({ name }) => name).join(", ");
  const more = count - shown.length;
  return [
    text(
      say("home.notThanked", {
        days: LONG_DAYS,
        names: more > 0 ? say("home.andMore", { names, count: more }) : names,
      }),
    ),
    actions(...shown.map((person) => thankPerson(person, {}, say))),
  ];
}

function figuresText({ complaints, solved, wins }: Figures, say: Say): Block {
  const counted = [
    say("home.figures.complaints", { count: complaints }),
    ...(complaints > 0 ? [say("home.figures.solved", { count: solved })] : []),
    say("home.figures.wins", { count: wins }),
  ];
  return text(bold(say("home.figures")), ` · ${counted.join(" · ")}`);
}

/** What a customer said, word for word but for what is masked. */
export const saidQuote = (words: string): Block => quote(beginning(words));
