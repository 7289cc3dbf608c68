import { button } from "../../kernel/action.ts";
import { undoUntil } from "../../kernel/undo.ts";
import { around } from "../../kernel/wording.ts";
import { beginning } from "../../message/beginning.ts";
import { actions, type Button, type Card, card, context, facts, heading, quote, text } from "../../message/card.ts";
import type { Say } from "../../texts/catalog.ts";
import { masked } from "../feedback/index.ts";
import { type Unit, whereCardsGo } from "../organization/index.ts";
import { winActions } from "./actions.ts";
import { type Win, winName } from "./schema.ts";

/** What the author sees, alone, right after saving. */
export function savedCard(win: Win, unit: Unit, say: Say, offered: readonly Button[]): Card {
  const saved = say("win.saved", { win: winName(win.number) });
  return card(
    [saved, ...namesOf(win)].join(" · "),
    heading(saved),
    quote(beginning(win.text)),
    factsOf(win, say),
    context(say(whereCardsGo(unit), { unit: unit.name })),
    actions(...offered, changeButton(win, say), undoButton(win, say)),
    context(...around(say, undoUntil(win.loggedAt), (until) => say("case.undoUntil", { until }))),
  );
}

/** What the author sees after taking a win back: the text, to use again. */
export function undoneCard(win: Win, say: Say): Card {
  const undone = say("case.undone", { case: winName(win.number) });
  return card(undone, text(undone), text(say("error.yourText")), quote(win.text));
}

/** What others have made of a win since. */
export interface Echo {
  /** How many second it. */
  readonly seconds: number;
  readonly offered: readonly Button[];
}

/** The living card in the unit's channel: what was done (masked), and who is to be thanked. */
export function channelCard(win: Win, say: Say, { seconds, offered }: Echo): Card {
  const from = say("win.from", { win: winName(win.number), author: win.loggedByName });
  const shown = masked(win.text, say);
  const whole = beginning(shown) === win.text;
  return card(
    [from, ...namesOf(win)].join(" · "),
    heading(from),
    quote(beginning(shown)),
    factsOf(win, say, seconds),
    actions(...offered, whole ? undefined : showButton(win, say), changeButton(win, say)),
    context(
      ...around(say, win.loggedAt, (at) => say("case.loggedBy", { author: win.loggedByName, at })),
      ...(win.changedAt ? [" · ", ...around(say, win.changedAt, (at) => say("case.changed", { at }))] : []),
    ),
  );
}

/** All of a win's text, for one person: as it was typed for those who may correct it, else masked. */
export function wholeCard(win: Win, say: Say, unmasked: boolean): Card {
  const named = winName(win.number);
  return card(named, heading(named), quote(unmasked ? win.text : masked(win.text, say)), factsOf(win, say));
}

/** For a case that was solved: the customer is happy again, and how that came about is worth telling. */
export const makeItAWin = (caseId: string, caseName: string, say: Say): Button =>
  button(
    say("button.makeWin"),
    winActions.startAfter,
    { caseId },
    { description: say("button.makeWinOf", { case: caseName }) },
  );

const namesOf = ({ people }: Win): string[] => people.map(({ name }) => name);

function factsOf(win: Win, say: Say, seconds = 0) {
  const known = [
    ...(win.people.length > 0 ? [[say("win.people"), namesOf(win).join(", ")] as const] : []),
    ...(win.after ? [[say("win.after"), win.after.name] as const] : []),
    ...(seconds > 0 ? [[say("win.seconded"), say("win.colleagues", { count: seconds })] as const] : []),
  ];
  return known.length > 0 ? facts(...known) : undefined;
}

const changeButton = ({ id, number }: Win, say: Say): Button =>
  button(
    say("button.change"),
    winActions.change,
    { winId: id },
    { description: say("button.changeCase", { case: winName(number) }) },
  );

const undoButton = ({ id, number }: Win, say: Say): Button =>
  button(
    say("button.undo"),
    winActions.undo,
    { winId: id },
    { description: say("button.undoCase", { case: winName(number) }) },
  );

const showButton = ({ id, number }: Win, say: Say): Button =>
  button(
    say("button.showAll"),
    winActions.show,
    { winId: id },
    { description: say("button.showAllOf", { case: winName(number) }) },
  );
