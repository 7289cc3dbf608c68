import { button } from "../../kernel/action.ts";
import { undoUntilLine } from "../../kernel/taken-back.ts";
import { around } from "../../kernel/wording.ts";
import { beginning } from "../../message/beginning.ts";
import { actions, type Button, type Card, card, context, facts, heading, quote, text } from "../../message/card.ts";
import type { Say } from "../../texts/catalog.ts";
import { masked } from "../feedback/index.ts";
import { type Unit, whereCardsGo } from "../organization/index.ts";
import { winActions } from "./actions.ts";
import { type Win, winName } from "./schema.ts";

/** What somebody can take back of a win: their last correction, by its event, and all of it. */
export interface Undoing {
  readonly correction: string | undefined;
  readonly mayUndo: boolean;
}

/** What the author sees, alone, right after saving; or after a correction, with what they can take back then. */
export function savedCard(win: Win, unit: Unit, say: Say, offered: readonly Button[], undo?: Undoing): Card {
  const saved = say("win.saved", { win: winName(win.number) });
  return card(
    [saved, ...namesOf(win)].join(" · "),
    heading(saved),
    quote(beginning(win.text)),
    factsOf(win, say),
    context(say(whereCardsGo(unit), { unit: unit.name })),
    actions(...offered, changeButton(win, say), ...(undo ? undoButtons(win, undo, say) : [undoButton(win, say)])),
    undo?.mayUndo === false ? undefined : undoUntilLine(win.loggedAt, say),
  );
}

/** What somebody sees after taking a win back: their own text, to use again. */
export function undoneCard(win: Win, isOwn: boolean, say: Say): Card {
  const undone = say("case.undone", { case: winName(win.number) });
  return isOwn
    ? card(undone, text(undone), text(say("error.yourText")), quote(win.text))
    : card(undone, text(undone), text(say("case.authorTold", { author: win.loggedByName })));
}

/** Somebody else has taken back what they logged. */
export function goneCard(win: Win, by: string, say: Say): Card {
  const gone = say("win.gone", { win: winName(win.number), by });
  return card(gone, heading(gone), quote(beginning(masked(win.text, say))));
}

/** What becomes of a correction, for whoever made it and did not log the win. */
export function correctedCard(win: Win, say: Say, undo: Undoing): Card {
  const done = say(undo.correction === undefined ? "win.asBefore" : "case.corrected", { case: winName(win.number) });
  return card(done, text(done), actions(changeButton(win, say), ...undoButtons(win, undo, say)));
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
  return card(
    [from, ...namesOf(win)].join(" · "),
    heading(from),
    quote(beginning(shown)),
    factsOf(win, say, seconds),
    actions(...offered, showButton(win, say), changeButton(win, say)),
    context(
      ...around(say, win.loggedAt, (at) => say("case.loggedBy", { author: win.loggedByName, at })),
      ...(win.changedAt ? [" · ", ...around(say, win.changedAt, (at) => say("case.changed", { at }))] : []),
    ),
  );
}

/** All of a win, for one person: as it was typed for those who may correct it, else masked. */
export function wholeCard(
  win: Win,
  say: Say,
  { mayCorrect, ...undo }: Undoing & { readonly mayCorrect: boolean },
): Card {
  const named = winName(win.number);
  return card(
    named,
    heading(named),
    quote(mayCorrect ? win.text : masked(win.text, say)),
    factsOf(win, say),
    mayCorrect ? actions(changeButton(win, say), ...undoButtons(win, undo, say)) : undefined,
  );
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

const undoButtons = ({ id: winId, number }: Win, { correction: eventId, mayUndo }: Undoing, say: Say): Button[] => {
  const named = { case: winName(number) };
  const described = (key: "button.takeBack" | "button.undoCase") => ({ description: say(key, named) });
  return [
    ...(eventId === undefined
      ? []
      : [button(say("button.undo"), winActions.takeBack, { winId, eventId }, described("button.takeBack"))]),
    ...(mayUndo ? [button(say("button.undoWin"), winActions.undo, { winId }, described("button.undoCase"))] : []),
  ];
};

const showButton = ({ id, number }: Win, say: Say): Button =>
  button(
    say("button.showAll"),
    winActions.show,
    { winId: id },
    { description: say("button.showAllOf", { case: winName(number) }) },
  );
