import { button } from "../../../kernel/action.ts";
import { around } from "../../../kernel/wording.ts";
import { beginning } from "../../../message/beginning.ts";
import { actions, type Button, type Card, card, quote, text } from "../../../message/card.ts";
import type { Say } from "../../../texts/catalog.ts";
import type { SeenCase } from "../access.ts";
import { masked } from "../masked.ts";
import { type Case, caseName } from "../schema.ts";
import { duplicateActions } from "./actions.ts";

/** Asks an author whether what they have just logged is about a case that is open already. */
export function questionCard(found: Case, { case: other, mayCorrect }: SeenCase, say: Say): Card {
  const named = { case: caseName(found.number), other: caseName(other.number) };
  const shown = mayCorrect ? other.text : masked(other.text, say);
  return card(
    say("duplicate.summary", named),
    text(...around(say, other.loggedAt, (at) => say("duplicate.question", { ...named, at }))),
    quote(beginning(shown)),
    actions(
      button(
        say("button.sameMatter"),
        duplicateActions.same,
        { caseId: found.id, otherId: other.id },
        { description: say("button.sameMatterAs", named) },
      ),
      anotherButton(found, other, say),
    ),
  );
}

/** What became of it. Who has pressed the wrong one can still take it apart. */
export function sameCard(found: Case, other: Case, say: Say): Card {
  const said = say("duplicate.same", { case: caseName(found.number), other: caseName(other.number) });
  return card(said, text(said), actions(anotherButton(found, other, say)));
}

export function anotherCard(found: Case, other: Case, say: Say): Card {
  const said = say("duplicate.another", { case: caseName(found.number), other: caseName(other.number) });
  return card(said, text(said));
}

const anotherButton = (found: Case, other: Case, say: Say): Button =>
  button(
    say("button.anotherCustomer"),
    duplicateActions.another,
    { caseId: found.id, otherId: other.id },
    { description: say("button.anotherCustomerThan", { case: caseName(found.number), other: caseName(other.number) }) },
  );
