import { button } from "../../kernel/action.ts";
import { actions, type Button, type Card, card, context, heading, text } from "../../message/card.ts";
import type { Say } from "../../texts/catalog.ts";
import { privacyActions } from "./commands.ts";

const question = (asked: string, follows: string, erase: Button, say: Say): Card =>
  card(
    asked,
    heading(asked),
    text(follows),
    context(say("erase.forGood")),
    actions(erase, button(say("button.eraseNothing"), privacyActions.keep, {})),
  );

export const personQuestionCard = ({ id, name }: { readonly id: string; readonly name: string }, say: Say): Card =>
  question(
    say("erase.personQuestion", { name }),
    say("erase.personFollows", { left: say("erase.left") }),
    button(say("button.erase"), privacyActions.person, { personId: id }, { style: "danger" }),
    say,
  );

export const customerQuestionCard = (reference: string, count: number, say: Say): Card =>
  question(
    say("erase.customerQuestion", { name: reference }),
    say("erase.customerFollows", { count }),
    button(say("button.erase"), privacyActions.customer, { reference }, { style: "danger" }),
    say,
  );

export const sentenceCard = (said: string): Card => card(said, text(said));
