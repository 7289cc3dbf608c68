import { button } from "../../../kernel/action.ts";
import { around, momentOf } from "../../../kernel/wording.ts";
import { beginning } from "../../../message/beginning.ts";
import { actions, type Block, type Button, bold, type Card, card, quote, text } from "../../../message/card.ts";
import type { Say } from "../../../texts/catalog.ts";
import type { SeenCase } from "../access.ts";
import { masked } from "../mask/masked.ts";
import { type Case, caseName } from "../schema.ts";
import { duplicateActions } from "./actions.ts";

/** Asks an author whether what they have just logged is about a case that is open already; the most alike first. */
export function questionCard(found: Case, others: readonly SeenCase[], say: Say): Card {
  const [first, ...more] = others;
  if (first && more.length === 0) return card(summaryOf(found, first, say), ...questionBlocks(found, first, say));
  const question = say("duplicate.several", { case: caseName(found.number) });
  return card(
    [question, ...others.map(({ case: other }) => caseName(other.number))].join(" · "),
    text(question),
    ...others.flatMap((other) => oneOf(found, other, others, say)),
  );
}

const summaryOf = (found: Case, { case: other }: SeenCase, say: Say): string =>
  say("duplicate.summary", { case: caseName(found.number), other: caseName(other.number) });

const questionBlocks = (found: Case, seen: SeenCase, say: Say): (Block | undefined)[] => {
  const { case: other } = seen;
  const named = { case: caseName(found.number), other: caseName(other.number) };
  return [
    text(...around(say, other.loggedAt, (at) => say("duplicate.question", { ...named, at }))),
    quote(shownOf(seen, say)),
    actions(sameButton(found, other, say), anotherButton(found, other, say)),
  ];
};

const oneOf = (found: Case, seen: SeenCase, all: readonly SeenCase[], say: Say): (Block | undefined)[] => {
  const { case: other } = seen;
  const besides = all.map(({ case: { id } }) => id).filter((id) => id !== other.id);
  return [
    text(bold(caseName(other.number)), " · ", momentOf(say, other.loggedAt)),
    quote(shownOf(seen, say)),
    actions(
      sameButton(found, other, say, "button.sameMatterAsThis"),
      anotherButton(found, other, say, "button.anotherThanThis", besides),
    ),
  ];
};

const shownOf = ({ case: other, mayCorrect }: SeenCase, say: Say): string =>
  beginning(mayCorrect ? other.text : masked(other.text, say));

/** What became of it. Who has pressed the wrong one can still take it apart. */
export function sameCard(found: Case, other: Case, say: Say): Card {
  const said = say("duplicate.same", { case: caseName(found.number), other: caseName(other.number) });
  return card(said, text(said), actions(anotherButton(found, other, say)));
}

/** That it is not the same as one; others may be left to ask about. */
export function anotherCard(found: Case, other: Case, left: readonly SeenCase[], say: Say): Card {
  const said = say("duplicate.another", { case: caseName(found.number), other: caseName(other.number) });
  if (left.length === 0) return card(said, text(said));
  const { summary, blocks } = questionCard(found, left, say);
  return card(`${said} ${summary}`, text(said), ...blocks);
}

const sameButton = (
  found: Case,
  other: Case,
  say: Say,
  label: "button.sameMatter" | "button.sameMatterAsThis" = "button.sameMatter",
): Button => {
  const named = { case: caseName(found.number), other: caseName(other.number) };
  const described = { description: say("button.sameMatterAs", named) };
  return button(say(label, named), duplicateActions.same, { caseId: found.id, otherId: other.id }, described);
};

const anotherButton = (
  found: Case,
  other: Case,
  say: Say,
  label: "button.anotherCustomer" | "button.anotherThanThis" = "button.anotherCustomer",
  besides: readonly string[] = [],
): Button => {
  const named = { case: caseName(found.number), other: caseName(other.number) };
  const input = { caseId: found.id, otherId: other.id, ...(besides.length > 0 && { besides: [...besides] }) };
  const described = { description: say("button.anotherCustomerThan", named) };
  return button(say(label, named), duplicateActions.another, input, described);
};
