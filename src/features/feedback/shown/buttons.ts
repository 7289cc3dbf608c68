import { button } from "../../../kernel/action.ts";
import type { Button } from "../../../message/card.ts";
import type { Say } from "../../../texts/catalog.ts";
import { feedbackActions } from "../actions.ts";
import type { OfferedMove } from "../life/moves.ts";
import { type Case, caseName } from "../schema.ts";

type Shown = Pick<Case, "id" | "number">;

const MOVES = {
  take: { action: feedbackActions.take, label: "button.take", description: "button.takeCase" },
  solve: { action: feedbackActions.solve, label: "button.solved", description: "button.solvedCase" },
  reopen: { action: feedbackActions.reopen, label: "button.reopen", description: "button.reopenCase" },
  "hand over": { action: feedbackActions.handOver, label: "button.handOver", description: "button.handOverCase" },
} as const;

/** A button for each of these moves; `solved` is what the one for solving says. */
export const moveButtons = (
  { id, number }: Shown,
  moves: readonly OfferedMove[],
  say: Say,
  solved: "button.solved" | "button.fixedAlready" = "button.solved",
): Button[] =>
  moves.map((kind) => {
    const { action, label, description } = MOVES[kind];
    const named = say(description, { case: caseName(number) });
    return button(say(kind === "solve" ? solved : label), action, { caseId: id }, { description: named });
  });

export const changeButton = ({ id, number }: Shown, say: Say): Button =>
  button(
    say("button.change"),
    feedbackActions.change,
    { caseId: id },
    { description: say("button.changeCase", { case: caseName(number) }) },
  );

export const undoButton = ({ id, number }: Shown, say: Say): Button =>
  button(
    say("button.undo"),
    feedbackActions.undo,
    { caseId: id },
    { description: say("button.undoCase", { case: caseName(number) }) },
  );

/** The same, where another button undoes the last step only. */
export const undoWholeButton = ({ id, number }: Shown, say: Say): Button =>
  button(
    say("button.undoWhole"),
    feedbackActions.undo,
    { caseId: id },
    { description: say("button.undoCase", { case: caseName(number) }) },
  );

/** Makes one's own last change undone. */
export const takeBackButton = ({ id, number }: Shown, eventId: string, say: Say): Button =>
  button(
    say("button.undo"),
    feedbackActions.takeBack,
    { caseId: id, eventId },
    { description: say("button.takeBack", { case: caseName(number) }) },
  );

export const confideButton = ({ id, number }: Shown, say: Say): Button =>
  button(
    say("button.confide"),
    feedbackActions.confide,
    { caseId: id },
    { description: say("button.confideCase", { case: caseName(number) }) },
  );

export const releaseButton = ({ id, number }: Shown, say: Say): Button =>
  button(
    say("button.release"),
    feedbackActions.release,
    { caseId: id },
    { description: say("button.releaseCase", { case: caseName(number) }) },
  );

export const showButton = ({ id, number }: Shown, say: Say): Button =>
  button(
    say("button.showAll"),
    feedbackActions.show,
    { caseId: id },
    { description: say("button.showAllOf", { case: caseName(number) }) },
  );

/** Shows another case. */
export const openButton = ({ id, number }: Shown, say: Say): Button =>
  button(
    caseName(number),
    feedbackActions.show,
    { caseId: id },
    { description: say("button.openCase", { case: caseName(number) }) },
  );

export const historyButton = ({ id, number }: Shown, say: Say): Button =>
  button(
    say("button.history"),
    feedbackActions.history,
    { caseId: id },
    { description: say("button.historyOf", { case: caseName(number) }) },
  );
