import { button } from "../../../kernel/action.ts";
import { beginning } from "../../../message/beginning.ts";
import { actions, type Card, card, heading, quote, text } from "../../../message/card.ts";
import type { Say } from "../../../texts/catalog.ts";
import { type Case, caseName, isGoing, masked } from "../../feedback/index.ts";
import { escalationActions } from "../actions.ts";
import type { AskedQuestion } from "./questions.ts";

/** To whoever has it, or was asked last, while nobody else is left. */
export const remindedCard =
  (escalationId: string, found: Case, isHolder: boolean) =>
  (say: Say): Card => {
    const said = say(isHolder ? "escalation.stillYours" : "escalation.stillAsked", { case: caseName(found.number) });
    return card(
      said,
      heading(said),
      quote(beginning(masked(found.text, say))),
      actions(
        isHolder
          ? button(say("button.resolve"), escalationActions.resolve, { escalationId }, { style: "primary" })
          : isGoing(found)
            ? button(say("button.take"), escalationActions.take, { escalationId }, { style: "primary" })
            : button(say("button.lookedOver"), escalationActions.lookOver, { escalationId }, { style: "primary" }),
        button(say("button.showEscalation"), escalationActions.show, { escalationId }),
      ),
    );
  };

/** To whoever was asked, once its case was taken back. */
export const takenBackCard =
  (found: Case, name: string) =>
  (say: Say): Card => {
    const said = say("escalation.takenBack", { name, case: caseName(found.number) });
    return card(said, text(said));
  };

/** To whoever wanted to hand it over. */
export const declinedCard =
  (found: Case, name: string) =>
  (say: Say): Card => {
    const said = say("escalation.declined", { name, case: caseName(found.number) });
    return card(said, text(said));
  };

/** To whoever logged a case. */
export const questionCard =
  (questionId: string, question: string, found: Case, name: string) =>
  (say: Say): Card => {
    const said = say("escalation.asksYou", { name, case: caseName(found.number) });
    return card(
      `${said} ${question}`,
      heading(said),
      text(question),
      quote(beginning(masked(found.text, say))),
      actions(button(say("button.answer"), escalationActions.answer, { questionId }, { style: "primary" })),
    );
  };

/** To whoever has asked. */
export const answeredCard =
  ({ question, escalationId }: AskedQuestion, answer: string, found: Case, name: string) =>
  (say: Say): Card => {
    const said = say("escalation.answersYou", { name, case: caseName(found.number) });
    return card(
      `${said} ${answer}`,
      heading(said),
      text(question),
      quote(answer),
      actions(button(say("button.showEscalation"), escalationActions.show, { escalationId })),
    );
  };
